import type { CellValue } from '../../model/grid';

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
}

/** Roles that cells play in the official forms. */
export type NewCellStyle = 'title' | 'caption' | 'header' | 'text' | 'amount' | 'code' | 'note';
