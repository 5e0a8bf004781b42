import type { Edition } from '../../src/editions/form';
import { EDITIONS } from '../../src/editions/in-use';
import type { Snapshot } from '../../src/model/snapshot';
import type { NewCell, NewSheet, NewWorkbook } from '../../src/model/new-workbook';
import { layOutForm, type LaidCell } from './lay-out-form';
import { LAYOUTS, type Layout } from './layout';
import { planOfUnit, type BookPlan } from './plan';
import { printBook } from './print-book';
import type { PrintedForm } from './printed-form';
import { snapshotOf } from './snapshot-of';

/** A whole official workbook made from data: to be written as a file, or checked right away. */
export interface OfficialBook {
  readonly plan: BookPlan;
  readonly layout: Layout;
  readonly workbook: NewWorkbook;
  readonly snapshot: Snapshot;
}

export function editionOf(id: string): Edition {
  const edition = EDITIONS.find((one) => one.id === id);
  if (!edition) throw new Error(`no edition ${id}`);
  return edition;
}

/** Builds a book; every printed figure is rounded by itself to what its table should have. */
export function officialBook(plan: BookPlan, layout: Layout = LAYOUTS.plain): OfficialBook {
  const edition = editionOf(plan.edition);
  const printed = printBook(plan, edition, { blocks: layout.units === 'blocks' });
  const perUnit =
    layout.units === 'stacked'
      ? (plan.units ?? [])
          .map((_, i) => planOfUnit(plan, i))
          .filter((own) => own.leaves.length > 0)
          .map((own) => printBook(own, edition))
      : [];
  const sheets = layout.oneSheet
    ? [sheetOf('全部表格', [...printed, ...perUnit.flat()], layout, 0)]
    : printed
        .filter((form) => form.form.layout !== 'targets')
        .map((form, i) => {
          const own = perUnit.flatMap((forms) =>
            forms.filter((one) => one.form.id === form.form.id),
          );
          return sheetOf(sheetName(form, i, layout), [form, ...own], layout, i);
        });
  const targets = printed.filter((form) => form.form.layout === 'targets');
  if (!layout.oneSheet && targets.length > 0) {
    sheets.push(sheetOf('绩效目标', targets, layout, sheets.length));
  }
  const workbook = { sheets: [...sheets, ...(layout.hidden ? hiddenSheets(printed, layout) : [])] };
  return { plan, layout, workbook, snapshot: snapshotOf(workbook) };
}

const ODD_NAMES = ['表', '', '附表', 'Sheet'];

function sheetName(form: PrintedForm, i: number, layout: Layout): string {
  if (!layout.messy) return form.title.replaceAll(/[“”]/g, '').slice(0, 31);
  const odd = ODD_NAMES[i % ODD_NAMES.length] ?? '';
  return odd === '' ? ` ${i + 1} ` : `${odd}${i + 1}`;
}

function sheetOf(
  name: string,
  forms: readonly PrintedForm[],
  layout: Layout,
  index: number,
): NewSheet {
  const left = layout.messy && index % 3 === 2 ? 1 : 0;
  let top = layout.messy ? 2 : 0;
  const cells: LaidCell[] = [];
  for (const form of forms) {
    const laid = layOutForm(form, layout, top, left);
    for (const cell of laid.cells) cells.push(cell);
    top = laid.bottom + 1;
  }
  return { name, rows: denseRows(cells) };
}

function denseRows(cells: readonly LaidCell[]): (readonly (NewCell | null)[] | null)[] {
  const rows: ((NewCell | null)[] | null)[] = [];
  for (const { row, column, ...cell } of cells) {
    while (rows.length <= row) rows.push(null);
    const line = (rows[row] ??= []);
    while (line.length <= column) line.push(null);
    line[column] = cell;
  }
  return rows;
}

/** What people leave behind: an old draft of T3 with other figures, and figures jotted down. */
function hiddenSheets(printed: readonly PrintedForm[], layout: Layout): NewSheet[] {
  const draft = printed.find((form) => form.form.id === 't3');
  if (!draft) return [];
  const old: PrintedForm = {
    ...draft,
    lines: draft.lines.map((line) => ({
      cells: Object.fromEntries(
        Object.entries(line.cells).map(([key, cell]) => [
          key,
          cell.kind === 'amount' ? { ...cell, amount: cell.amount.times(2) } : cell,
        ]),
      ),
    })),
  };
  return [
    { ...sheetOf('旧稿', [old], layout, 0), hidden: true },
    {
      name: '草稿',
      hidden: true,
      rows: [[{ value: '备用' }, { value: 12.34 }], null, [{ value: 'X' }, { value: 0.1 }]],
    },
  ];
}
