import type { CellValue } from './grid';

/** A workbook to be made from nothing: samples, tests, blank forms. Plain data. */
export interface NewWorkbook {
  readonly sheets: readonly NewSheet[];
}

export interface NewSheet {
  /** As Excel allows: 1 to 31 characters, none of `* ? : \ / [ ]`, unlike every other. */
  readonly name: string;
  readonly hidden?: boolean;
  /** Column widths from A on, in characters of the standard font. */
  readonly columns?: readonly number[];
  /** Row heights from row 1 on, in points; `null` leaves a row to the program. */
  readonly heights?: readonly (number | null)[];
  /** Rows at the top that stay in view. */
  readonly frozenRows?: number;
  readonly page?: NewPage;
  readonly entryRules?: readonly NewEntryRule[];
  /** Ranges such as `A1:E1`; of a merged range only the first cell may hold a value. */
  readonly merges?: readonly string[];
  /** From row 1 and column A on; `null` leaves a cell, or a whole row, out. */
  readonly rows: readonly (readonly (NewCell | null)[] | null)[];
}

export interface NewCell {
  /** For a formula its result; `null`: a formatted cell without value, or a result not known. */
  readonly value: CellValue | null;
  /** Without the leading `=`. A text that looks like a formula is a text all the same. */
  readonly formula?: string;
  readonly style?: NewCellStyle;
  /** In heavier type, as totals are. */
  readonly strong?: true;
  /** Steps to the right, for what is part of the line above. */
  readonly indent?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Filled, to be seen at once: what is still to be completed or corrected. */
  readonly marked?: true;
}

/** How a sheet is printed: on A4, as wide as one page. */
export interface NewPage {
  readonly orientation: 'landscape' | 'portrait';
  /** As high as one page, too. */
  readonly onePage?: boolean;
  /** Rows at the top that are printed again on every page. */
  readonly repeatedRows?: number;
  /** In the middle below every page; `&P` is its number, `&N` how many there are. */
  readonly footer?: string;
}

/** What a program warns of when it is typed; it lets it pass all the same. */
export interface NewEntryRule {
  readonly range: string;
  /** Holds for what may be typed, written for the first cell of the range. */
  readonly formula: string;
  readonly message: string;
}

/**
 * Type size of each role, in points. The roles up to `note` are those of the official forms: `amount`
 * shows zero as 0.00; `figure` leaves it blank as the forms do, `fineFigure` with up to four decimals,
 * `count` as a whole number. Of a summary: `section` heads a group of lines, `exact` shows 万元 with
 * two decimals and all that there are beyond, `quantity` a count, `change` and `quantityChange` the same
 * with their sign. The last four are those of a written document.
 */
export const FONT_POINTS = {
  ...{ title: 18, caption: 10, captionMiddle: 10, captionRight: 10, header: 10, sequence: 10 },
  ...{ text: 10, amount: 10, figure: 10, fineFigure: 10, count: 10, code: 10, note: 10 },
  ...{ section: 10, exact: 10, change: 10, quantity: 10, quantityChange: 10 },
  ...{ headline: 18, heading: 15, subheading: 13, paragraph: 12 },
} as const;

export type NewCellStyle = keyof typeof FONT_POINTS;
