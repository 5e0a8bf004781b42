import { FONT_POINTS, type NewCell, type NewCellStyle } from '../../model/new-workbook';

/** How a cell looks, as plain data for whoever draws it: the writer of files, or an open workbook. */
export interface CellFormat {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    /** `#RRGGBB`; absent: black. */
    readonly colour?: string;
  };
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle';
  readonly wrap?: true;
  /** Steps to the right. */
  readonly indent?: number;
  /** As Excel writes it in English; absent: General. */
  readonly numberFormat?: string;
  /** Thin lines on all four sides. */
  readonly boxed?: true;
  /** `#RRGGBB` */
  readonly fill?: string;
  /** May be edited although its sheet is protected. */
  readonly unlocked?: true;
}

/** Fonts that every Chinese office program has. */
const FONT = '宋体';
const TITLE_FONT = '黑体';
const GREY = '#E7E6E6';
const YELLOW = '#FFFF00';

/** How each role looks. Codes are text cells, so that typing 2010101 over one keeps it a code. */
const CELL_FORMATS: Readonly<Record<NewCellStyle, CellFormat>> = {
  title: { font: font('title', { name: TITLE_FONT }), horizontal: 'center', vertical: 'middle' },
  caption: caption('left'),
  captionMiddle: caption('center'),
  captionRight: caption('right'),
  header: {
    font: font('header', { bold: true }),
    ...{ horizontal: 'center', vertical: 'middle', wrap: true, boxed: true },
  },
  sequence: { font: font('sequence'), horizontal: 'center', vertical: 'middle', boxed: true },
  text: { font: font('text'), vertical: 'middle', wrap: true, boxed: true },
  amount: number('amount', '#,##0.00'),
  figure: number('figure', '#,##0.00;-#,##0.00;;@'),
  fineFigure: number('fineFigure', '#,##0.00##;-#,##0.00##;;@'),
  count: number('count', 'General;-General;;@'),
  code: {
    font: font('code'),
    ...{ horizontal: 'left', vertical: 'middle', numberFormat: '@', boxed: true },
  },
  note: { font: font('note'), vertical: 'top', wrap: true },
  section: {
    font: font('section', { bold: true }),
    ...{ vertical: 'middle', wrap: true, boxed: true, fill: GREY },
  },
  exact: number('exact', '#,##0.00####'),
  change: number('change', '+#,##0.00####;-#,##0.00####;0.00'),
  quantity: number('quantity', 'General'),
  quantityChange: number('quantityChange', '+General;-General;0'),
  headline: {
    font: font('headline', { name: TITLE_FONT }),
    ...{ horizontal: 'center', vertical: 'middle', wrap: true },
  },
  heading: written('heading', { name: TITLE_FONT, bold: true }),
  subheading: written('subheading', { bold: true }),
  paragraph: written('paragraph'),
};

/** What decides how a cell looks. */
export type LookOfCell = Omit<NewCell, 'value' | 'formula'>;

/** How a cell looks: its role, and what sets it apart. */
export function formatOf({ style, strong, indent, align, marked }: LookOfCell): CellFormat {
  const role: CellFormat = style ? CELL_FORMATS[style] : {};
  return {
    ...role,
    ...(strong ? { font: { ...role.font, bold: true } } : {}),
    ...(align ? { horizontal: align } : {}),
    // Programs heed an indent only where the side is named.
    ...(indent ? { horizontal: 'left', indent } : {}),
    ...(marked ? { fill: YELLOW } : {}),
  };
}

/** A text that begins so becomes a formula when someone enters it again, unless its cell is a text cell. */
const LIKE_A_FORMULA = /^[=+\-@]/;
/** Some programs show a longer text in a text cell as ####. */
const LONGEST_IN_TEXT_CELL = 255;

/** How a cell looks with what it holds. */
export function formatOfCell({ value, formula, ...look }: NewCell): CellFormat {
  const isText = typeof value === 'string' && formula === undefined;
  const entered = isText && LIKE_A_FORMULA.test(value) && value.length <= LONGEST_IN_TEXT_CELL;
  return { ...formatOf(look), ...(entered ? { numberFormat: '@' } : {}) };
}

type Font = NonNullable<CellFormat['font']>;

function font(role: NewCellStyle, more: Partial<Font> = {}): Font {
  return { name: FONT, size: FONT_POINTS[role], ...more };
}

function number(role: NewCellStyle, numberFormat: string): CellFormat {
  return {
    font: font(role),
    ...{ horizontal: 'right', vertical: 'middle', numberFormat, boxed: true },
  };
}

function caption(horizontal: 'left' | 'center' | 'right'): CellFormat {
  return { font: font('caption'), horizontal, vertical: 'middle' };
}

function written(role: NewCellStyle, more: Partial<Font> = {}): CellFormat {
  return { font: font(role, more), vertical: 'top', wrap: true };
}
