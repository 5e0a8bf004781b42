import { checkHtml } from '../../reports/check-html';
import { reportFileName } from '../../reports/report-file-name';
import type { Desk } from './desk';

/** The report on the workbook as it was checked last, as a page in one file. */
export function reportPage(desk: Desk, now: Date): { name: string; bytes: Uint8Array } {
  const { opened, report } = desk.standing();
  const file = opened.snapshot.name;
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const date = `${String(year)} 年 ${String(month)} 月 ${String(day)} 日`;
  const html = checkHtml({ file, report }, { date, catalogue: desk.catalogue() });
  return { name: reportFileName(file, []), bytes: new TextEncoder().encode(html) };
}
