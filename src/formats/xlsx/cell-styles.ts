import type { Border, Style } from '@cj-tech-master/excelts';
import type { NewCellStyle } from './new-workbook';

const THIN: Partial<Border> = { style: 'thin' };
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const FONT = '宋体';

/** How each role looks. Codes are text cells, so that typing 2010101 over one keeps it a code. */
export const CELL_STYLES: Readonly<Record<NewCellStyle, Partial<Style>>> = {
  title: {
    font: { name: FONT, size: 18, bold: true },
    alignment: { horizontal: 'center', vertical: 'middle' },
  },
  caption: { font: { name: FONT, size: 10 }, alignment: { vertical: 'middle' } },
  header: {
    font: { name: FONT, size: 10, bold: true },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    border: BOX,
  },
  text: {
    font: { name: FONT, size: 10 },
    alignment: { vertical: 'middle', wrapText: true },
    border: BOX,
  },
  amount: {
    font: { name: FONT, size: 10 },
    alignment: { horizontal: 'right', vertical: 'middle' },
    numFmt: '#,##0.00',
    border: BOX,
  },
  code: {
    font: { name: FONT, size: 10 },
    alignment: { horizontal: 'left', vertical: 'middle' },
    numFmt: '@',
    border: BOX,
  },
  note: { font: { name: FONT, size: 10 }, alignment: { vertical: 'top', wrapText: true } },
};
