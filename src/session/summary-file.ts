import { writeXlsx } from '../formats/xlsx/write';
import type { Summary } from '../reports/summary';
import { summaryWorkbook } from '../reports/summary-sheet';

/**
 * A summary as an .xlsx of its own.
 * @throws Refusal `sheet.too-large`
 */
export function summaryFile(summary: Summary): Promise<Uint8Array> {
  return writeXlsx(summaryWorkbook(summary));
}
