import type { CheckInput } from '../checks/run';
import type { Operand } from '../checks/operand';
import { FEN_PER } from '../model/amount';
import { evaluateCellFormula } from '../model/cell-formula';
import { addressOf, rangeAddress } from '../model/place';
import { numberOf, StoredCells } from '../model/stored-numbers';
import type { ApprovedCells } from './approved-cells';
import { decimalsOf, type CellSite } from './cell-site';
import type { SumCell } from './sums';

/** A formula for a cell that holds a plain number. */
export interface SumFormula {
  readonly site: CellSite;
  /** Without its equals sign. */
  readonly formula: string;
}

/** Spreadsheets take no more arguments; a sum of more separate cells stays a number. */
const MOST_ARGUMENTS = 200;

/** At least 分 in 万元 or 元. */
const LEAST_DECIMALS = 2;

/**
 * `ROUND(SUM(…),2)` for the sums whose number is what the formula comes to, to the last digit: a sum
 * off by 尾差 stays a number, and so does one over figures that are stored as text.
 * @param input in which the sums were found, any corrections already made
 */
export function sumFormulas(
  { snapshot }: CheckInput,
  sums: readonly SumCell[],
  approved: ApprovedCells,
): SumFormula[] {
  const stored = new StoredCells(snapshot);
  return sums.flatMap(({ site, rules }): SumFormula[] => {
    const { row, cell, instance } = site;
    const held = stored.cell(row.sheet, cell.row, cell.column);
    const isPlain = typeof held?.value === 'number' && held.formula === undefined;
    if (!isPlain || row.secret || approved.has(site) || !cell.amount) return [];
    for (const { sides } of rules) {
      const formula = formulaOf(site, sides.right);
      if (formula === null) continue;
      const result = evaluateCellFormula(formula, (_, r, c) =>
        numberOf(stored.cell(row.sheet, r, c)?.value),
      );
      if (result?.times(FEN_PER[instance.unit]).toNumber() === cell.amount.fen) {
        return [{ site, formula }];
      }
    }
    return [];
  });
}

/** `null` where the parts are not all cells of the same sheet. */
function formulaOf({ instance, row }: CellSite, parts: readonly Operand[]): string | null {
  const cells = parts.flatMap((one) => (one.row && one.cell ? [{ ...one.cell, of: one }] : []));
  if (cells.length < parts.length || cells.length === 0) return null;
  if (cells.some(({ of }) => of.sign !== 1 || of.row?.sheet !== row.sheet)) return null;
  const ranges = joined(cells);
  if (ranges.length > MOST_ARGUMENTS) return null;
  const decimals = Math.max(LEAST_DECIMALS, decimalsOf(instance));
  return `ROUND(SUM(${ranges.join(',')}),${String(decimals)})`;
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Cells as a list of ranges: neighbours in a row or in a column become one. */
function joined(cells: readonly Spot[]): string[] {
  const runs: Spot[][] = [];
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const run = runs.at(-1);
    const [first, last] = [run?.[0], run?.at(-1)];
    const beside = last && last.row === cell.row && last.column + 1 === cell.column;
    const below = last && last.row + 1 === cell.row && last.column === cell.column;
    const goesOn =
      first &&
      run &&
      ((beside && first.row === cell.row) || (below && first.column === cell.column));
    if (goesOn) run.push(cell);
    else runs.push([cell]);
  }
  return runs.map((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return '';
    return run.length === 1
      ? addressOf(first.row, first.column)
      : rangeAddress(first.row, first.column, last.row, last.column);
  });
}
