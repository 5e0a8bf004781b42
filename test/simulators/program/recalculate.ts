import { isCellFormula } from '../../../src/hosts/edit';
import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import type { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import Decimal from 'decimal.js';
import { evaluateCellFormula } from '../../../src/model/cell-formula';
import { isCellError } from '../../../src/model/grid';
import type { CellValue } from '../../../src/model/grid';
import { NO_RESULT, withResults } from '../../../src/model/stored-numbers';

/**
 * Works the workbook's formulas out anew. Those of SUM, ROUND and arithmetic get their results; any
 * other keeps the result that it came with, as does one over texts.
 * @returns sheets in which a result has changed
 */
export function recalculate(book: MemoryWorkbook): MemorySheet[] {
  if (!book.sheets.some((sheet) => !isDone(sheet.formulaCells()))) return [];
  const grids = book.sheets.map((sheet) => {
    const grid = sheet.grid();
    const rows = grid.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        cell.formula !== undefined && isArithmetic(cell.formula) ? { ...cell, value: null } : cell,
      ),
    }));
    return { ...grid, rows };
  });
  const results = withResults({ name: book.name, grids });
  return book.sheets.filter((sheet, i) => {
    let changed = false;
    for (const { index, cells } of results.grids[i]?.rows ?? []) {
      for (const { column, value } of cells) {
        if (settle(sheet, index, column, value)) changed = true;
      }
    }
    return changed;
  });
}

function settle(sheet: MemorySheet, row: number, column: number, value: CellValue | null): boolean {
  const held = sheet.content(row, column);
  if (!isCellFormula(held)) return false;
  const lost = held.formula.includes('#REF!');
  const known = !(isCellError(value) && value.error === NO_RESULT);
  const result = lost ? { error: '#REF!' } : known ? value : (held.result ?? 0);
  const before = held.result ?? null;
  const same =
    isCellError(before) && isCellError(result) ? before.error === result.error : before === result;
  if (!same) sheet.set(row, column, { ...held, result });
  return !same;
}

/** Whether we can work it out at all, whatever stands in the cells that it reads. */
function isArithmetic(formula: string): boolean {
  return evaluateCellFormula(formula, () => new Decimal(1)) !== null;
}

function isDone(list: Iterable<unknown>): boolean {
  return list[Symbol.iterator]().next().done === true;
}
