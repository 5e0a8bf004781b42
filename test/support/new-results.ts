import type { CellEdit } from '../../src/formats/xlsx/cell-edit';
import { evaluateCellFormula } from '../../src/model/cell-formula';
import { isCellError, type CellValue } from '../../src/model/grid';
import type { Snapshot } from '../../src/model/snapshot';
import { numberOf, StoredCells } from '../../src/model/stored-numbers';

interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly reads: readonly string[];
}

const keyOf = (sheet: string, row: number, column: number): string =>
  `${sheet}!${String(row)},${String(column)}`;

/** Cells that formulas of a workbook rest on, as `sheet!row,column`. */
export function cellsRead(read: Snapshot): ReadonlySet<string> {
  return new Set(formulasOf(read).flatMap(({ reads }) => reads));
}

/**
 * What formulas come to that rest on edited cells, worked out without any grid; all others keep what
 * the file says of them. For sums as official tables have them: references, `+`, SUM and ROUND.
 */
export function newResults(read: Snapshot, edits: readonly CellEdit[]): CellEdit[] {
  const held = new Map<string, CellValue | null>();
  for (const { sheet, row, column, value } of edits) held.set(keyOf(sheet, row, column), value);
  const formulas = formulasOf(read).filter(
    (one) => !held.has(keyOf(one.sheet, one.row, one.column)),
  );
  const touched = new Set(held.keys());
  for (let before = 0; before < touched.size;) {
    before = touched.size;
    for (const { sheet, row, column, reads } of formulas)
      if (reads.some((key) => touched.has(key))) touched.add(keyOf(sheet, row, column));
  }
  const stored = new StoredCells(read);
  let waiting = formulas.filter(({ sheet, row, column }) => touched.has(keyOf(sheet, row, column)));
  const results: CellEdit[] = [];
  while (waiting.length > 0) {
    const open = new Set(waiting.map(({ sheet, row, column }) => keyOf(sheet, row, column)));
    const [later, now] = [true, false].map((waits) =>
      waiting.filter(({ reads }) => reads.some((key) => open.has(key)) === waits),
    ) as [FormulaCell[], FormulaCell[]];
    if (now.length === 0) throw new Error('formulas go round in a circle');
    for (const { sheet, row, column, formula } of now) {
      const value = resultOf(sheet, formula, (...at) => {
        const key = keyOf(...at);
        return held.has(key) ? held.get(key) : stored.cell(...at)?.value;
      });
      held.set(keyOf(sheet, row, column), value);
      results.push({ sheet, row, column, formula, value });
    }
    waiting = later;
  }
  return results;
}

/** As every spreadsheet has it: SUM passes over texts, arithmetic does not, and errors go on. */
function resultOf(
  sheet: string,
  formula: string,
  held: (sheet: string, row: number, column: number) => CellValue | null | undefined,
): CellValue {
  const operands: CellValue[] = [];
  const sum = evaluateCellFormula(formula, (other, row, column) => {
    const value = held(other ?? sheet, row, column) ?? null;
    if (value !== null) operands.push(value);
    return typeof value === 'number' ? numberOf(value) : numberOf(null);
  });
  if (sum === null) throw new Error(`not worked out here: ${formula}`);
  const error = operands.find(isCellError);
  if (error) return error;
  const [only] = operands;
  if (/^\$?[A-Z]+\$?\d+$/.test(formula) && only !== undefined) return only;
  const hasText = operands.some((one) => typeof one === 'string');
  if (hasText && !formula.includes('SUM(')) return { error: '#VALUE!' };
  return sum.toNumber();
}

function formulasOf({ grids }: Snapshot): FormulaCell[] {
  return grids.flatMap(({ name: sheet, rows }) =>
    rows.flatMap(({ index: row, cells }) =>
      cells.flatMap(({ column, formula }) =>
        formula === undefined
          ? []
          : [{ sheet, row, column, formula, reads: readsOf(sheet, formula) }],
      ),
    ),
  );
}

function readsOf(sheet: string, formula: string): string[] {
  const reads: string[] = [];
  evaluateCellFormula(formula, (other, row, column) => {
    reads.push(keyOf(other ?? sheet, row, column));
    return numberOf(null);
  });
  return reads;
}
