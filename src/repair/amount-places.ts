import { isCheckable } from '../checks/context';
import type { Book } from '../model/book';
import { bareLabel } from '../model/label';
import type { CellSite } from './cell-site';
import type { AmountEdit } from './held';

/** Names shorter than this are in too many others. */
const TELLING = 3;

/** Where each amount of a book stands. */
export class AmountPlaces {
  private readonly byAmount = new Map<number, CellSite[]>();

  constructor(book: Book) {
    for (const instance of book.forms.filter(isCheckable)) {
      for (const { key, role } of instance.columns) {
        if (role !== 'amount') continue;
        for (const row of instance.rows) {
          const cell = row.cells[key];
          const fen = cell?.amount?.fen ?? 0;
          if (!cell || fen === 0) continue;
          const known = this.byAmount.get(fen);
          const site = { instance, row, column: key, cell };
          if (known) known.push(site);
          else this.byAmount.set(fen, [site]);
        }
      }
    }
  }

  /** Other cells of the same row, or of the same column, that hold the amount. */
  beside({ site, fen }: AmountEdit): CellSite[] {
    return (this.byAmount.get(fen) ?? []).filter(
      ({ instance, row, column, cell }) =>
        instance === site.instance &&
        cell !== site.cell &&
        (row === site.row || column === site.column),
    );
  }

  /** How many other tables hold the amount for the same thing: the same code, or the same name. */
  inOtherTables({ site, fen }: AmountEdit): number {
    const alike = (this.byAmount.get(fen) ?? []).filter(
      (other) => other.instance.form !== site.instance.form && isSameThing(site, other),
    );
    return new Set(alike.map(({ instance }) => instance)).size;
  }
}

/** 事业收入 is a row of one table and a column of another, by the same key or by name. */
function isSameThing(a: CellSite, b: CellSite): boolean {
  if (a.row.code !== undefined && a.row.code === b.row.code) return true;
  if (a.row.key === b.column || a.column === b.row.key) return true;
  return (
    isSameName(bareLabel(a.row.label), bareLabel(b.row.label)) ||
    isSameName(bareLabel(a.row.label), columnName(b)) ||
    isSameName(columnName(a), bareLabel(b.row.label))
  );
}

function isSameName(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= TELLING && (long.startsWith(short) || long.endsWith(short));
}

function columnName({ instance, column }: CellSite): string {
  return bareLabel(instance.columns.find(({ key }) => key === column)?.label ?? '');
}
