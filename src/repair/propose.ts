import { contextOf, type CheckInput } from '../checks/run';
import type { Finding } from '../model/finding';
import { StoredCells } from '../model/stored-numbers';
import type { GridCellProposal } from '../model/suspect';
import { ApprovedCells } from './approved-cells';
import { digitsFor, proposedCell, type CellSite } from './cell-site';
import { editedInput } from './edited-input';
import { leftOver, type LeftOver } from './left-over';
import { recalculate } from './recalc';
import { sumFormulas } from './sum-formula';
import { sumCells } from './sums';

/** A sum to be written: its new number, a formula for it, or both. */
export interface RecalcEdit extends GridCellProposal {
  readonly kind: 'number' | 'formula';
  /** Ids of the findings that go away; none where only a formula is put in. */
  readonly mends: readonly string[];
  /** What is to be stored; row and column 0-based. */
  readonly write: CellWrite;
}

export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: number | null;
  /** As it is to be written, so that no float is printed. */
  readonly digits?: string;
  /** Without its equals sign. */
  readonly formula?: string;
}

export interface Recalculation {
  readonly edits: readonly RecalcEdit[];
  readonly left: readonly LeftOver[];
}

/**
 * Proposes which sums to work out anew, and says of every check that then still fails which cells
 * could be corrected instead. Only sums are changed, never what they add up; 尾差 and approved
 * figures are left alone.
 * @param findings of the same input
 * @param formulas whether sums whose number agrees are to get their formula
 */
export function proposeRecalculation(
  input: CheckInput,
  findings: readonly Finding[],
  formulas: boolean,
): Recalculation {
  const context = contextOf(input);
  const approved = new ApprovedCells(context);
  const sums = sumCells(input);
  const numbers = recalculate(input, sums, findings, approved);
  const stored = new StoredCells(input.snapshot);
  const edits = new Map(
    numbers.map(({ site, fen, mends }): [string, RecalcEdit] => {
      const formula = stored.cell(site.row.sheet, site.cell.row, site.cell.column)?.formula;
      const write = writeOf(site, fen, formula);
      return [keyOf(site), { ...proposedCell(context, site, fen), kind: 'number', mends, write }];
    }),
  );
  if (formulas) {
    const after = editedInput(input, numbers);
    for (const { site, formula } of sumFormulas(after, sumCells(after), approved)) {
      const known = edits.get(keyOf(site));
      const fen = site.cell.amount?.fen ?? 0;
      const write = writeOf(site, fen, formula);
      edits.set(
        keyOf(site),
        known
          ? { ...known, write }
          : { ...proposedCell(context, site, fen), kind: 'formula', mends: [], write },
      );
    }
  }
  return { edits: [...edits.values()], left: leftOver(input, context, numbers, sums, approved) };
}

/** A formula that a sum has stays with it; only its result is written. */
function writeOf({ instance, row, cell }: CellSite, fen: number, formula?: string): CellWrite {
  const digits = digitsFor(instance, fen);
  const place = { sheet: row.sheet, row: cell.row, column: cell.column };
  // A formula that comes to nothing says so; a plain zero is left blank, as the form prints it.
  const amount =
    digits !== '' ? { value: Number(digits), digits } : { value: formula === undefined ? null : 0 };
  return { ...place, ...amount, ...(formula === undefined ? {} : { formula }) };
}

function keyOf({ row, cell }: CellSite): string {
  return `${row.sheet}!${String(cell.row)},${String(cell.column)}`;
}
