import type { Form, RowForm, SideForm } from '../../src/editions/form';
import { levelRows } from '../../src/editions/printed-form';
import { figuresT1, figuresT4 } from './budget-figures';
import type { Figures, FixedFigures } from './fixed-figures';
import type { BookPlan } from './plan';
import { money, text, type PrintedCell, type PrintedLine } from './printed-form';
import { figuresT9 } from './sangong-figures';

/** Rows of the printed forms T1, T4 and T9, their labels taken from the edition. */

function fixedFigures(plan: BookPlan, form: Form): FixedFigures {
  if (form.id === 't1') return figuresT1(plan, form);
  return form.id === 't4' ? figuresT4(plan, form) : figuresT9(plan, form);
}

/** Lines of a printed form: both sides beside one another, their 合计 rows level. */
export function fixedLines(plan: BookPlan, form: Form): PrintedLine[] {
  const { figures, sums, splits = [], extra } = fixedFigures(plan, form);
  const sides = form.sides.map((side) => ({
    side,
    rows: insertExtra(side, extra).filter(
      (row) => !row.optional || (isStated(figures, row.key) && !splits.includes(row.key)),
    ),
  }));
  const lines = levelRows(sides.map(({ rows }) => rows));
  const lineOf = new Map(
    lines.flatMap((cells, line) => cells.flatMap((row) => (row ? [[row.key, line] as const] : []))),
  );
  return lines.map((rows, line) => {
    const cells: Record<string, PrintedCell> = {};
    rows.forEach((row, s) => {
      const side = sides[s]?.side;
      if (!row || !side) return;
      cells[side.label] = text(row.label);
      for (const column of side.amounts) {
        const value = figures.get(row.key)?.[column];
        if (value === undefined) continue;
        const parts = (sums[row.key] ?? []).flatMap((key) => {
          const at = lineOf.get(key);
          return at === undefined ? [] : [{ line: at, column }];
        });
        const across = side.amounts.filter((key) => key !== column);
        const own = parts.length === 0 && column === 'total';
        cells[column] = money(value, own ? across.map((key) => ({ line, column: key })) : parts);
      }
    });
    return { cells };
  });
}

function isStated(figures: Figures, key: string): boolean {
  return Object.values(figures.get(key) ?? {}).some((value) => !value.isZero());
}

function insertExtra(side: SideForm, extra: FixedFigures['extra']): RowForm[] {
  return side.rows.flatMap((row) =>
    extra?.side === side.key && extra.after === row.key ? [row, extra.row] : [row],
  );
}
