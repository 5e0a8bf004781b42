import type { Reason } from '../model/reason';
import { reasonSentence } from '../wording/reason-sentence';

/** What could not be done, on stderr: one sentence. */
export function complain(subject: string, why: Reason): void {
  process.stderr.write(`${subject}：${reasonSentence(why)}。\n`);
}
