import type { Frame, Subject } from './frame';
import type { OpenList } from './open-list';
import type { Statements } from './statements';

/**
 * Puts a claim into the innermost list that it can be part of; lists that it is plainly no part of are
 * over.
 * @param stays which list goes on whatever comes
 */
export function enlist(
  { lists, semicolons }: Frame,
  subject: Subject,
  position: number,
  stays: (list: OpenList) => boolean,
  statements: Statements,
): void {
  for (let i = lists.length - 1; i >= 0; i -= 1) {
    const list = lists[i];
    const accepted = list?.accepts(subject.measure);
    if (accepted === true || (accepted === null && subject.span)) {
      list?.parts.push(position);
      return;
    }
    if (!list || accepted === null) return;
    const outer = lists.slice(0, i).some((one) => one.accepts(subject.measure) === true);
    const over = list.opened < semicolons && subject.measure !== list.whole.measure;
    if ((outer || over) && !stays(list)) while (lists.length > i) statements.close(lists.pop());
    if (!outer) return;
  }
}
