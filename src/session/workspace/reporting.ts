import { checkHtml } from '../../reports/check-html';
import type { Desk, Outcome } from './desk';
import { resultFileName } from './result-file-name';
import { save } from './saving';

/**
 * Saves the report on the workbook as it was checked last, as a page in one file.
 * @param now the day that it is given
 */
export function saveReport(desk: Desk, now: Date): Promise<Outcome> {
  const { opened, report } = desk.standing();
  const file = opened.snapshot.name;
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const date = `${String(year)} 年 ${String(month)} 月 ${String(day)} 日`;
  const html = checkHtml({ file, report }, { date, catalogue: desk.catalogue() });
  const name = resultFileName(opened.book, '核对报告', 'html');
  return save(desk, name, new TextEncoder().encode(html));
}
