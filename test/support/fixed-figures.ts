import type Decimal from 'decimal.js';
import type { RowForm } from '../../src/editions/form';

/** What the printed forms T1, T4 and T9 hold, before it is put into rows. */

/** Column key → amount, by row key. */
export type Figures = ReadonlyMap<string, Readonly<Record<string, Decimal>>>;

/** What adds up what within the form, by row key: for live formulas. */
export type RowSums = Readonly<Record<string, readonly string[]>>;

export interface FixedFigures {
  readonly figures: Figures;
  readonly sums: RowSums;
  /** Rows that only add up or split others: printed where the edition prescribes them. */
  readonly splits?: readonly string[];
  /** Rows that are printed although the form does not have them, after a row key. */
  readonly extra?: { readonly side: string; readonly after: string; readonly row: RowForm };
}
