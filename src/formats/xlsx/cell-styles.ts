import type { Border, Fill, Font, Style } from '@cj-tech-master/excelts';
import { FONT_POINTS, type NewCell, type NewCellStyle } from '../../model/new-workbook';

const THIN: Partial<Border> = { style: 'thin' };
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN };
/** Fonts that every Chinese office program has. */
const FONT = '宋体';
const TITLE_FONT = '黑体';
const GREY = filled('FFE7E6E6');
const YELLOW = filled('FFFFFF00');

/** How each role looks. Codes are text cells, so that typing 2010101 over one keeps it a code. */
const CELL_STYLES: Readonly<Record<NewCellStyle, Partial<Style>>> = {
  title: {
    font: font('title', { name: TITLE_FONT }),
    alignment: { horizontal: 'center', vertical: 'middle' },
  },
  caption: caption('left'),
  captionMiddle: caption('center'),
  captionRight: caption('right'),
  header: {
    font: font('header', { bold: true }),
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    border: BOX,
  },
  sequence: {
    font: font('sequence'),
    alignment: { horizontal: 'center', vertical: 'middle' },
    border: BOX,
  },
  text: {
    font: font('text'),
    alignment: { vertical: 'middle', wrapText: true },
    border: BOX,
  },
  amount: number('amount', '#,##0.00'),
  figure: number('figure', '#,##0.00;-#,##0.00;;@'),
  fineFigure: number('fineFigure', '#,##0.00##;-#,##0.00##;;@'),
  count: number('count', 'General;-General;;@'),
  code: {
    font: font('code'),
    alignment: { horizontal: 'left', vertical: 'middle' },
    numFmt: '@',
    border: BOX,
  },
  note: { font: font('note'), alignment: { vertical: 'top', wrapText: true } },
  section: {
    font: font('section', { bold: true }),
    alignment: { vertical: 'middle', wrapText: true },
    border: BOX,
    fill: GREY,
  },
  exact: number('exact', '#,##0.00####'),
  change: number('change', '+#,##0.00####;-#,##0.00####;0.00'),
  quantity: number('quantity', 'General'),
  quantityChange: number('quantityChange', '+General;-General;0'),
  headline: {
    font: font('headline', { name: TITLE_FONT }),
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  },
  heading: written('heading', { name: TITLE_FONT, bold: true }),
  subheading: written('subheading', { bold: true }),
  paragraph: written('paragraph'),
};

/** How a cell looks: its role, and what sets it apart. */
export function styleOf({ style, strong, indent, align, marked }: NewCell): Partial<Style> {
  const role = style ? CELL_STYLES[style] : {};
  return {
    ...role,
    ...(strong ? { font: { ...role.font, bold: true } } : {}),
    ...(align ? { alignment: { ...role.alignment, horizontal: align } } : {}),
    // Programs heed an indent only where the side is named.
    ...(indent ? { alignment: { ...role.alignment, horizontal: 'left', indent } } : {}),
    ...(marked ? { fill: YELLOW } : {}),
  };
}

function font(role: NewCellStyle, more: Partial<Font> = {}): Partial<Font> {
  return { name: FONT, size: FONT_POINTS[role], ...more };
}

function filled(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

function number(role: NewCellStyle, numFmt: string): Partial<Style> {
  return {
    font: font(role),
    alignment: { horizontal: 'right', vertical: 'middle' },
    numFmt,
    border: BOX,
  };
}

function caption(horizontal: 'left' | 'center' | 'right'): Partial<Style> {
  return { font: font('caption'), alignment: { horizontal, vertical: 'middle' } };
}

function written(role: NewCellStyle, more: Partial<Font> = {}): Partial<Style> {
  return { font: font(role, more), alignment: { vertical: 'top', wrapText: true } };
}
