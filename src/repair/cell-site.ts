import { rowLabel, type CheckContext } from '../checks/context';
import { shown } from '../model/shown';
import type { Operand } from '../checks/operand';
import { FEN_PER } from '../model/amount';
import type { BookCell, BookRow, FormInstance } from '../model/book';
import { addressOf, type SheetPlace } from '../model/place';
import type { GridCellProposal } from '../model/suspect';

/** A cell of the book with its row and table. */
export interface CellSite {
  readonly instance: FormInstance;
  readonly row: BookRow;
  readonly column: string;
  readonly cell: BookCell;
}

/** `null` for constants and for rows that are not in the table. */
export function siteOf({ instance, row, column, cell }: Operand): CellSite | null {
  return instance && row && cell ? { instance, row, column, cell } : null;
}

export function placeOf({ row, cell }: CellSite): SheetPlace {
  return { sheet: row.sheet, address: addressOf(cell.row, cell.column) };
}

/** Decimals that the figures of a table have, in its unit. */
export function decimalsOf({ unit, tick }: FormInstance): number {
  return Math.max(0, Math.round(Math.log10(FEN_PER[unit] / tick)));
}

/** An amount as a cell of the table holds it: its unit, its decimals, blank for zero. */
export function digitsFor(instance: FormInstance, fen: number): string {
  if (fen === 0) return '';
  const places = String(FEN_PER[instance.unit]).length - 1;
  const digits = String(Math.abs(fen)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  const decimals = fraction.padEnd(decimalsOf(instance), '0');
  return `${fen < 0 ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
}

/** The cell as a report names it, with the amount that it should hold. */
export function proposedCell(context: CheckContext, site: CellSite, fen: number): GridCellProposal {
  const { instance, row, column, cell } = site;
  return {
    place: placeOf(site),
    form: instance.form,
    instance: instance.instance,
    row: row.key,
    column,
    rowLabel: rowLabel(row),
    columnLabel: context.columnLabel(instance.form, column),
    value: shown(cell.raw),
    proposed: digitsFor(instance, fen),
  };
}
