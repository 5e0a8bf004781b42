import { FEN_PER } from '../../src/model/amount';
import type { BookRow, FormInstance } from '../../src/model/book';
import type { Snapshot } from '../../src/model/snapshot';
import { bookOf, formOf, type CellRef } from './edit-book';

/** Chooses places in a book at random, the same ones for the same seed. */
export class Picker {
  constructor(
    readonly snapshot: Snapshot,
    private seed: number,
  ) {}

  /** 0 ≤ x < 1 (mulberry32). */
  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let t = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  one<T>(all: readonly T[], what = 'anything'): T {
    const chosen = all[Math.floor(this.next() * all.length)];
    if (chosen === undefined) throw new Error(`nothing to pick: ${what}`);
    return chosen;
  }

  /** One of these forms that has rows with figures. */
  form(forms: readonly string[]): FormInstance {
    const bound = bookOf(this.snapshot).forms.filter(
      (one) => one.instance === '' && one.status === 'bound' && forms.includes(one.form),
    );
    return this.one(bound, forms.join());
  }

  row(form: FormInstance, wanted: (row: BookRow) => boolean): BookRow {
    return this.one(
      form.rows.filter((row) => wanted(row) && figures(row).length > 0),
      `a row of ${form.form}`,
    );
  }

  /** A column of a row that holds a figure other than zero. */
  figure(form: FormInstance, row: BookRow): { ref: CellRef; fen: number } {
    const column = this.one(figures(row), 'a figure');
    const fen = row.cells[column]?.amount?.fen ?? 0;
    return { ref: { form: form.form, row: row.key, column }, fen };
  }

  /** An amount as the form's cells hold it. */
  stored(form: string, fen: number): number {
    return Number((fen / FEN_PER[formOf(this.snapshot, form).unit]).toFixed(6));
  }
}

/** Keys of the columns in which a row has a figure other than zero. */
export function figures(row: BookRow): string[] {
  return Object.entries(row.cells).flatMap(([key, cell]) =>
    cell.amount && cell.amount.fen !== 0 && key !== 'quantity' && key !== 'price' ? [key] : [],
  );
}
