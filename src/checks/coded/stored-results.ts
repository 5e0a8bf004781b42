import type { FormInstance } from '../../model/book';
import { FEN_PER, roundToTick, wan } from '../../model/amount';
import { evaluateCellFormula } from '../../model/cell-formula';
import type { Grid } from '../../model/grid';
import { numberOf, StoredCells } from '../../model/stored-numbers';
import { reason } from '../../model/reason';
import { cellOf, rowLabel } from '../context';
import { PASS, type Draft, type Outcome } from '../outcome';
import type { CodedCheck } from './coded-check';
import { amounts, presentOf, remark } from './forms';

/** So many cells are looked at for all formulas together; subtotals of the largest books need fewer. */
const MAX_READS = 1_000_000;

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
  const outcomes: Outcome[] = [];
  let reads = 0;
  for (const instance of instances) {
    for (const row of instance.rows) {
      for (const { key, role } of instance.columns) {
        const cell = row.cells[key];
        if (role !== 'amount' || !cell?.amount) continue;
        const formula = stored.cell(row.sheet, cell.row, cell.column)?.formula;
        if (formula === undefined) continue;
        if (reads > MAX_READS) return [...outcomes, tooMuch(instance)];
        const result = evaluateCellFormula(formula, (sheet, r, c) => {
          reads += 1;
          const name = sheet ?? row.sheet;
          return stored.has(name) ? numberOf(stored.cell(name, r, c)?.value) : null;
        });
        if (!result) continue;
        const expected = result.times(FEN_PER[instance.unit]).round().toNumber();
        const same =
          roundToTick(expected, instance.tick) === roundToTick(cell.amount.fen, instance.tick);
        outcomes.push(
          same
            ? PASS
            : remark(instance, [row.key, key], {
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
        );
      }
    }
  }
  return outcomes;
};

function tooMuch(instance: FormInstance): Draft {
  return remark(instance, [], {
    slots: {},
    verdict: 'unchecked',
    why: reason('too-many-formulas'),
  });
}

function hasFormulas(grid: Grid): boolean {
  return grid.rows.some((row) => row.cells.some((cell) => cell.formula !== undefined));
}
