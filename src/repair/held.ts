import type { Sides } from '../checks/judge';
import type { Operand } from '../checks/operand';
import type { BookCell, FormInstance } from '../model/book';
import { decimalsOf, digitsFor, type CellSite } from './cell-site';

/** A cell and the amount that it is to hold, in 分; 0 leaves it blank. */
export interface AmountEdit {
  readonly site: CellSite;
  readonly fen: number;
}

/** What cells of a book would hold instead. */
export type Held = ReadonlyMap<BookCell, BookCell>;

/** The cell holding another amount; its table's unit and decimals stay. */
export function cellHolding(cell: BookCell, instance: FormInstance, fen: number): BookCell {
  const { row, column } = cell;
  if (fen === 0) return { row, column, kind: 'blank', raw: null };
  const amount = { fen, unit: instance.unit, decimals: decimalsOf(instance) };
  return { row, column, kind: 'amount', raw: Number(digitsFor(instance, fen)), amount };
}

export function heldWith(held: Held, edits: readonly AmountEdit[]): Map<BookCell, BookCell> {
  const next = new Map(held);
  for (const { site, fen } of edits) {
    next.set(site.cell, cellHolding(site.cell, site.instance, fen));
  }
  return next;
}

/** 分 of a cell, as held. */
export function fenIn(held: Held, cell: BookCell): number {
  return (held.get(cell) ?? cell).amount?.fen ?? 0;
}

/** The comparison over what cells hold. */
export function sidesIn(held: Held, { left, relation, right }: Sides): Sides {
  const operand = (one: Operand): Operand => {
    const cell = one.cell && held.get(one.cell);
    return cell ? { ...one, cell, fen: cell.amount?.fen ?? 0 } : one;
  };
  return { left: left.map(operand), relation, right: right.map(operand) };
}
