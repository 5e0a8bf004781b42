import { wan } from '../model/amount';
import type { PasteProblem } from '../model/pasted-projects';
import { isSecretProject, SECRET } from '../model/project';
import { quoted } from './profile-words';

const LEFT_OUT = '，没有收入';

const WHAT: Readonly<Record<Exclude<PasteProblem['kind'], 'total'>, string>> = {
  'no-amount': `没有认出金额${LEFT_OUT}`,
  'no-name': `没有项目名称${LEFT_OUT}`,
  'several-amounts': `里不止一个金额，不能断定哪一个是${LEFT_OUT}；请分成几行`,
  unsure: `的金额不能断定（有“约”，或分不清负号和破折号）${LEFT_OUT}`,
  'too-fine': `的金额比分还细${LEFT_OUT}`,
  'too-large': `的金额太大${LEFT_OUT}`,
  'not-a-project': `是表里的合计数，不是项目${LEFT_OUT}`,
  unit: '的单位与其他项不同，已照原样收入；请核实',
  repeated: '与前面的项目同名，已照原样收入；请核实',
};

/** What is the matter with a piece of a pasted list. */
export function pasteSentence(problem: PasteProblem): string {
  const piece = isSecretProject(problem.piece) ? SECRET : quoted(problem.piece);
  if (problem.kind !== 'total') return `${piece}${WHAT[problem.kind]}`;
  const { total, sum } = problem;
  return `${piece}与各项之和不等：应为 ${wan(sum)}，实为 ${wan(total)}，差额 ${wan(total - sum)}（万元）`;
}
