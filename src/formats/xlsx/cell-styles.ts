import type { Border, Style } from '@cj-tech-master/excelts';
import type { CellFormat } from './cell-format';

const THIN: Partial<Border> = { style: 'thin' };
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** How a cell looks, in the words of the library. */
export function styleOf(format: CellFormat): Partial<Style> {
  const { font, horizontal, vertical, wrap, indent, numberFormat, boxed, fill } = format;
  const alignment = {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(wrap ? { wrapText: true } : {}),
    ...(indent ? { indent } : {}),
  };
  return {
    ...(font ? { font } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
    ...(numberFormat ? { numFmt: numberFormat } : {}),
    ...(boxed ? { border: BOX } : {}),
    ...(fill
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill.slice(1)}` } } }
      : {}),
  };
}
