import type { PackProblem } from '../model/pack-problem';

const SHAPE: Readonly<Record<string, string>> = {
  invalid_type: '类型不对或缺少',
  invalid_value: '不是可选的值',
  invalid_format: '格式不对',
  unrecognized_keys: '有不认得的项',
};

/** What is wrong in a rule pack, and where. */
export function packSentence(problem: PackProblem): string {
  switch (problem.kind) {
    case 'shape': {
      const keys = (problem.keys ?? []).map((key) => `“${key}”`).join('、');
      return `${problem.path || '文件'}：${SHAPE[problem.problem] ?? '写法不对'}${keys}`;
    }
    case 'id-taken':
      return `编号 ${problem.id} 已有`;
    case 'unknown-id':
      return `没有编号 ${problem.id} 的规则`;
    case 'formula':
      return `${problem.id} 的公式“${problem.formula}”第 ${String(problem.column)} 个字处应为${problem.expected}，写的是“${problem.found}”`;
  }
}
