import type { BookVerdict } from '../checks/verdict';
import { BOOK_VERDICT } from './names';

/** The one line at the top of the pane. */
export function headlineText(verdict: BookVerdict, mustChange: number, toExplain: number): string {
  if (verdict === 'fail') return `${String(mustChange)} 类必改`;
  if (verdict === 'pass' && toExplain > 0) return `通过，${String(toExplain)} 类应说明`;
  return BOOK_VERDICT[verdict];
}

/**
 * The same of tables and texts together.
 * @param tables what was said of the tables alone
 * @param mustChange kinds of findings on texts; `toExplain` likewise
 */
export function headlineWithText(
  tables: { readonly verdict: BookVerdict; readonly headline: string },
  mustChange: number,
  toExplain: number,
): string {
  const { verdict, headline } = tables;
  if (mustChange > 0) {
    const own = verdict === 'pass' ? '表通过' : headline;
    return `${own}，文字 ${String(mustChange)} 类必改`;
  }
  if (verdict !== 'pass' || toExplain === 0) return headline;
  return `${headline}，文字 ${String(toExplain)} 类应说明`;
}

/** What to do first where something must be changed. */
export const mendFirst = (where: string): string => `先改 ${where}`;

/** What a check found new and found gone, read out by a screen reader. */
export function newsText(added: number, gone: number): string {
  return [
    ...(added > 0 ? [`新发现 ${String(added)} 个问题`] : []),
    ...(gone > 0 ? [`${String(gone)} 个问题已消失`] : []),
  ].join('，');
}
