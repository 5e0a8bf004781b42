import type { PackProblem } from '../checks/pack';

/** What is wrong in a rule pack, and where. */
export function packSentence(problem: PackProblem): string {
  switch (problem.kind) {
    case 'shape':
      return `${problem.path || '文件'} 的写法不对（${problem.problem}）`;
    case 'id-taken':
      return `编号 ${problem.id} 已有`;
    case 'unknown-id':
      return `没有编号 ${problem.id} 的规则`;
    case 'formula':
      return `${problem.id} 的公式“${problem.formula}”第 ${String(problem.column)} 个字处应为${problem.expected}，写的是“${problem.found}”`;
  }
}
