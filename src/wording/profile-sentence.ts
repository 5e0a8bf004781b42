import type { ApprovedProblem } from '../checks/approved';
import type { ShapeProblem } from '../model/schema';

const SHAPE: Readonly<Record<string, string>> = {
  invalid_type: '类型不对或缺少',
  invalid_value: '不是可选的值',
  invalid_format: '格式不对',
  unrecognized_keys: '有不认得的项',
};

/** What is wrong with the shape of a unit profile, and where. */
export function shapeSentence({ path, problem }: ShapeProblem): string {
  return `${path || '文件'}：${SHAPE[problem] ?? '写法不对'}`;
}

const KIND: Readonly<Record<ApprovedProblem['kind'], string>> = {
  form: '表',
  row: '行',
  column: '列',
  amount: '金额',
};

/** What an approved figure names that is not there. */
export function approvedSentence({ nth, kind, found, known }: ApprovedProblem): string {
  const there = known === '' ? '' : `，可用的有${known}`;
  return `批复数第 ${String(nth)} 条的${KIND[kind]}“${found}”不认得${there}`;
}
