import type { Form, HeadForm } from '../../editions/form';
import type { BookCell, FormInstance } from '../../model/book';
import type { TableRow } from '../../model/document';
import { shown } from '../../model/shown';
import { SPENDING_PLAN } from '../../wording/target-head';
import { cellText } from './cell-text';
import { continuedCell, textCell } from './paragraphs';

interface Entry {
  readonly label: string;
  readonly value: HeadForm['value'];
  readonly cell: BookCell;
  readonly text: string;
}

/**
 * What stands above the columns of an 绩效目标表, a row a row of the sheet: labels each with its value
 * beside it, or a row of labels above a row of values; the goal runs across.
 * @param form as found
 */
export function headBlockRows(form: Form, { head }: FormInstance): TableRow[] {
  const entries = (form.head ?? []).flatMap(({ key, labels, role, value }): Entry[] => {
    const cell = head?.[key];
    const [label = key] = labels;
    return cell ? [{ label, value, cell, text: headText(cell, role, form) }] : [];
  });
  const rows = [...new Set(entries.map(({ cell }) => cell.row))].sort((a, b) => a - b);
  const width = form.columns.length;
  return rows.flatMap((row) => {
    const here = entries.filter(({ cell }) => cell.row === row).sort(byColumn);
    const beside = here.filter(({ value }) => value === 'right');
    const below = here.filter(({ value }) => value === 'below');
    return [
      ...chunks(beside, Math.floor(width / 2)).map((part) => besideRow(part, width)),
      ...chunks(below, width - 1).flatMap((part) => belowRows(part, width)),
    ];
  });
}

/** An amount that says its own unit (40.00万元) is left as it is written. */
function headText(cell: BookCell, role: HeadForm['role'], form: Form): string {
  return typeof cell.raw === 'number' && role === 'amount'
    ? cellText(cell, role, form)
    : shown(cell.raw);
}

function byColumn(a: Entry, b: Entry): number {
  return a.cell.column - b.cell.column;
}

function besideRow(entries: readonly Entry[], width: number): TableRow {
  let column = 0;
  const spans = shares(width - entries.length, entries.length);
  const cells = entries.flatMap(({ label, text }, i) => {
    const span = spans[i] ?? 1;
    const pair = [textCell(column, 1, label, 'center'), textCell(column + 1, span, text)];
    column += 1 + span;
    return pair;
  });
  return { cells };
}

function belowRows(entries: readonly Entry[], width: number): TableRow[] {
  let column = 1;
  const spans = shares(width - 1, entries.length);
  const places = spans.map((span) => {
    const place = { column, span };
    column += span;
    return place;
  });
  const across = (text: (entry: Entry) => string): TableRow['cells'] =>
    entries.map((entry, i) => {
      const { column: at = 1, span = 1 } = places[i] ?? {};
      return textCell(at, span, text(entry), 'center');
    });
  return [
    { cells: [textCell(0, 1, SPENDING_PLAN, 'center'), ...across(({ label }) => label)] },
    { cells: [continuedCell(0), ...across(({ text }) => text)] },
  ];
}

/** So many columns parted into so many spans, the later ones wider where they cannot be equal. */
function shares(columns: number, parts: number): number[] {
  return Array.from(
    { length: parts },
    (_, i) => Math.floor(((i + 1) * columns) / parts) - Math.floor((i * columns) / parts),
  );
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
