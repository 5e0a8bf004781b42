import type { DataProblem } from '../editions/data-problem';
import { packSentence } from './pack-sentence';
import { listed } from './profile-sentence';
import { reasonSentence } from './reason-sentence';

/** What is wrong with a data pack, and in which file. */
export function dataProblemSentence({ file, wrong }: DataProblem): string {
  const said = 'code' in wrong ? reasonSentence(wrong) : packSentence(wrong);
  return file === '' ? said : `${file}：${said}`;
}

/** Several of them in one sentence. */
export function dataProblems(problems: readonly DataProblem[]): string {
  return listed(problems.map(dataProblemSentence));
}
