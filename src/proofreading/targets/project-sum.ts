import type { TargetTable } from '../../checks/coded/targets/indicators';
import { remark } from '../../checks/coded/forms';
import { cellOf } from '../../checks/context';
import { PASS } from '../../checks/outcome';
import { BookFigures } from '../../facts/book-figures';
import { wan } from '../../model/amount';
import type { BookCell } from '../../model/book';
import type { Term } from '../../model/finding';
import { projectKey } from '../../model/label';
import { isOperatingProject } from '../../model/project';
import { addressOf } from '../../model/place';
import { factCells, factTerms } from '../draft';
import type { Reading } from '../text-context';
import { ofTables, tablesOf } from './target-tables';

/**
 * F-15 Σ项目预算=项目支出. Said only where the list of projects is complete: every table states its budget,
 * every project that another table names has one, none is secret, stands twice, is paid out of 公用经费, or
 * is a 专项资金, of which most is other budgets'. Tables that come to less are a notice: a project need not
 * be published.
 */
export const projectsAddUp: Reading = (context) => {
  const budgets = completeBudgets(tablesOf(context));
  const { book } = context;
  const figures = new BookFigures(book);
  const total = figures.figure('t3', 'total', 'project');
  const table = figures.table('t3');
  if (!budgets || !total || !table || total.size <= 0) return [];
  const keys = new Set(budgets.map(({ key }) => key));
  const known = book.projects.every(
    ({ kind, name }) =>
      kind !== 'secret' && (isOperatingProject(name) || keys.has(projectKey(name))),
  );
  if (!known || book.forms.some(({ secret }) => secret)) return [];
  const sum = budgets.reduce((fen, { fen: own }) => fen + own, 0);
  const gap = sum - total.size;
  // 0.01 万元 a project and one for the total, half of each.
  const tolerance = (Math.max(table.tick, HUNDREDTH) * (budgets.length + 1)) / 2;
  if (Math.abs(gap) <= tolerance) return ofTables([PASS]);
  const terms = budgets.map(({ instance, cell, fen }): Term => ({
    ...{ side: 'left', sign: 1, form: instance.form, row: instance.instance, column: '预算' },
    value: wan(fen),
    place: { sheet: instance.sheet, address: addressOf(cell.row, cell.column) },
  }));
  const draft = remark(table, ['total', 'project'], {
    ...(gap < 0 ? { severity: 'notice' as const, message: 'less' } : {}),
    slots: { count: budgets.length },
    actual: wan(sum),
    expected: wan(total.size),
    difference: wan(gap),
    cells: [
      ...factCells(total),
      ...budgets.map(({ instance, cell }) => cellOf(instance.sheet, cell)),
    ],
    terms: [
      ...terms,
      ...factTerms(context, { label: '项目支出', unit: '万元' }, total, 'right', 't3'),
    ],
  });
  return ofTables([draft]);
};

/** 0.01 万元 in 分. */
const HUNDREDTH = 10_000;

interface Budget {
  readonly instance: TargetTable['instance'];
  readonly key: string;
  readonly cell: BookCell;
  readonly fen: number;
}

/** `null` where one of them is not known, or is of another kind. */
function completeBudgets(tables: readonly TargetTable[]): Budget[] | null {
  const budgets = tables.flatMap(({ instance }): Budget[] => {
    const cell = instance.head?.budget;
    const fen = cell?.amount?.fen;
    const stated = instance.caption.unit !== undefined || instance.unit === '万元';
    const other = isOperatingProject(instance.title) || /专项资金/.test(instance.title);
    if (!cell || fen === undefined || !stated || other) return [];
    return [{ instance, key: projectKey(instance.title), cell, fen }];
  });
  const keys = new Set(budgets.map(({ key }) => key));
  const complete = budgets.length === tables.length && keys.size === budgets.length;
  return complete && budgets.length > 1 ? budgets : null;
}
