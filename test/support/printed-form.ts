import type Decimal from 'decimal.js';
import type { Form } from '../../src/editions/form';

/** A form as it is printed, before it is put on a sheet: lines of cells by column key. */

export type PrintedCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  /** 万元, not rounded; zero prints blank. `sum`: the cells that it adds up. */
  | { readonly kind: 'amount'; readonly amount: Decimal; readonly sum?: readonly PrintedRef[] }
  /** A number that is no money: 序号, 数量. */
  | { readonly kind: 'count'; readonly count: string };

/** A cell of the same form: position of its line among `lines`, key of its column. */
export interface PrintedRef {
  readonly line: number;
  readonly column: string;
}

export interface PrintedLine {
  readonly cells: Readonly<Record<string, PrintedCell>>;
}

export interface PrintedForm {
  readonly form: Form;
  readonly title: string;
  readonly year: number;
  /** Left, middle and right of the caption row; none for 绩效 and 机构. */
  readonly caption: readonly string[];
  readonly lines: readonly PrintedLine[];
  readonly notes: readonly string[];
  /** Lines above the header, such as 绩效目标. */
  readonly head?: readonly (readonly string[])[];
}

export function text(value: string): PrintedCell {
  return { kind: 'text', text: value };
}

export function money(value: Decimal, sum?: readonly PrintedRef[]): PrintedCell {
  return { kind: 'amount', amount: value, ...(sum && sum.length > 0 ? { sum } : {}) };
}
