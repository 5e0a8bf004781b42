import type { FormInstance } from '../../model/book';
import { FEN_PER, roundToTick, wan } from '../../model/amount';
import { evaluateCellFormula } from '../../model/cell-formula';
import type { Grid } from '../../model/grid';
import { numberOf, StoredCells } from '../../model/stored-numbers';
import { cellOf, rowLabel } from '../context';
import { PASS, type Outcome } from '../outcome';
import type { CodedCheck } from './coded-check';
import { amounts, presentOf, remark } from './forms';

/**
 * FMT-05 公式单元格存的结果与公式一致. A formula is worked out from the stored values beside it, so that
 * one stale result is named where it stands and not in all that add it up.
 */
export const storedResults: CodedCheck = (context) => {
  const stored = new StoredCells(context.snapshot);
  const live = new Set(context.snapshot.grids.filter(hasFormulas).map((grid) => grid.name));
  const instances = presentOf(context, amounts).filter((one) =>
    one.rows.some((row) => live.has(row.sheet)),
  );
  return instances.flatMap((instance) =>
    instance.rows.flatMap((row) =>
      instance.columns.flatMap(({ key, role }): Outcome[] => {
        const cell = row.cells[key];
        if (role !== 'amount' || !cell?.amount) return [];
        const formula = stored.cell(row.sheet, cell.row, cell.column)?.formula;
        if (formula === undefined) return [];
        const result = evaluateCellFormula(formula, (sheet, r, c) => {
          const name = sheet ?? row.sheet;
          return stored.has(name) ? numberOf(stored.cell(name, r, c)?.value) : null;
        });
        if (!result) return [];
        const expected = result.times(FEN_PER[instance.unit]).round().toNumber();
        if (same(instance, expected, cell.amount.fen)) return [PASS];
        return [
          remark(instance, [row.key, key], {
            slots: {
              row: rowLabel(row),
              column: context.columnLabel(instance.form, key),
              formula: `=${formula}`,
            },
            expected: wan(expected),
            actual: wan(cell.amount.fen),
            difference: wan(cell.amount.fen - expected),
            cells: [cellOf(row.sheet, cell)],
          }),
        ];
      }),
    ),
  );
};

function hasFormulas(grid: Grid): boolean {
  return grid.rows.some((row) => row.cells.some((cell) => cell.formula !== undefined));
}

function same(instance: FormInstance, a: number, b: number): boolean {
  return roundToTick(a, instance.tick) === roundToTick(b, instance.tick);
}
