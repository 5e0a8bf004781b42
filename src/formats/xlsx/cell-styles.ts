import type { Border, Style } from '@cj-tech-master/excelts';
import type { NewCellStyle } from '../../model/new-workbook';

const THIN: Partial<Border> = { style: 'thin' };
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN };
/** Fonts that every Chinese office program has. */
const FONT = '宋体';
const TITLE_FONT = '黑体';

/** How each role looks. Codes are text cells, so that typing 2010101 over one keeps it a code. */
export const CELL_STYLES: Readonly<Record<NewCellStyle, Partial<Style>>> = {
  title: {
    font: { name: TITLE_FONT, size: 18 },
    alignment: { horizontal: 'center', vertical: 'middle' },
  },
  caption: caption('left'),
  captionMiddle: caption('center'),
  captionRight: caption('right'),
  header: {
    font: { name: FONT, size: 10, bold: true },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    border: BOX,
  },
  sequence: {
    font: { name: FONT, size: 10 },
    alignment: { horizontal: 'center', vertical: 'middle' },
    border: BOX,
  },
  text: {
    font: { name: FONT, size: 10 },
    alignment: { vertical: 'middle', wrapText: true },
    border: BOX,
  },
  amount: number('#,##0.00'),
  figure: number('#,##0.00;-#,##0.00;;@'),
  fineFigure: number('#,##0.00##;-#,##0.00##;;@'),
  count: number('General;-General;;@'),
  code: {
    font: { name: FONT, size: 10 },
    alignment: { horizontal: 'left', vertical: 'middle' },
    numFmt: '@',
    border: BOX,
  },
  note: { font: { name: FONT, size: 10 }, alignment: { vertical: 'top', wrapText: true } },
};

function number(numFmt: string): Partial<Style> {
  return {
    font: { name: FONT, size: 10 },
    alignment: { horizontal: 'right', vertical: 'middle' },
    numFmt,
    border: BOX,
  };
}

function caption(horizontal: 'left' | 'center' | 'right'): Partial<Style> {
  return { font: { name: FONT, size: 10 }, alignment: { horizontal, vertical: 'middle' } };
}
