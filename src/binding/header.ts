import type { ColumnForm, Form } from '../editions/form';
import type { GridRow } from '../model/grid';
import { normalizeLabel } from '../model/label';
import { reason, type Reason } from '../model/reason';
import { FormLabels, headerLabel } from './form-labels';
import { textOf, type GridView } from './grid-view';

/** Where a form's columns stand. */
export interface Header {
  /** First row of column labels. */
  readonly top: number;
  /** Last row before the data: the 栏次 row where there is one. */
  readonly bottom: number;
  readonly positions: ReadonlyMap<string, number>;
  /** Column key → label as found. */
  readonly labels: ReadonlyMap<string, string>;
  readonly missing: readonly ColumnForm[];
  readonly why: readonly Reason[];
}

/** Rows below a title among which its header must begin and end. */
const HEADER_WINDOW = 12;

export function isNumberRow(row: GridRow): boolean {
  const first = row.cells.find((cell) => textOf(cell.value).trim() !== '');
  // Text recognised from a printed page reads 栏次 as 档次.
  return first !== undefined && /^[栏档]次$/.test(normalizeLabel(textOf(first.value)));
}

/** Finds the header of a form below row `from` and above row `to`; `null` when nothing resembles it. */
export function findHeader(
  view: GridView,
  form: Form,
  from: number,
  to: number,
  left = 0,
  right = Number.MAX_SAFE_INTEGER,
): Header | null {
  const window = view.between(from, Math.min(to, from + HEADER_WINDOW + 1)).map((row) => ({
    index: row.index,
    cells: row.cells.filter((cell) => cell.column >= left && cell.column < right),
  }));
  const numbers = window.find(isNumberRow);
  const rows = headerRows(
    form,
    numbers ? window.filter((row) => row.index < numbers.index) : window,
    numbers !== undefined,
  );
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return null;
  const found = assignColumns(form, rows, numbers);
  if (found.positions.size < 2) return null;
  return { top: first.index, bottom: numbers?.index ?? last.index, ...found };
}

/** The rows of column labels: from the first that holds one to the last above the data. */
function headerRows(form: Form, window: readonly GridRow[], numbered: boolean): GridRow[] {
  const labels = FormLabels.of(form);
  const rows: GridRow[] = [];
  const labelled = new Set<number>();
  for (const row of window) {
    const hits = row.cells.filter((cell) => {
      const label = headerLabel(textOf(cell.value));
      return label !== '' && labels.isColumnOrGroup(label);
    });
    if (rows.length === 0) {
      if (hits.length === 0 || row.cells.length < 2) continue;
    } else if (!numbered) {
      const holdsFigure = row.cells.some((cell) => typeof cell.value === 'number');
      const belowLabel = row.cells.some((cell) => labelled.has(cell.column));
      if (hits.length === 0 || holdsFigure || belowLabel) break;
    }
    rows.push(row);
    for (const cell of hits) {
      if (labels.isColumn(headerLabel(textOf(cell.value)))) labelled.add(cell.column);
    }
  }
  return rows;
}

interface HeaderCell {
  readonly column: number;
  readonly label: string;
  readonly text: string;
  readonly groups: readonly string[];
}

/** The lowest label of each column, with the group labels above it. Merges are not needed. */
function headerCells(rows: readonly GridRow[]): HeaderCell[] {
  const cells = new Map<number, HeaderCell>();
  rows.forEach((row, depth) => {
    for (const { column, value } of row.cells) {
      const text = textOf(value);
      const label = headerLabel(text);
      if (label === '') continue;
      const groups = rows.slice(0, depth).flatMap((above) => {
        const nearest = above.cells.filter((cell) => cell.column <= column).at(-1);
        return nearest ? [headerLabel(textOf(nearest.value))] : [];
      });
      cells.set(column, { column, label, text, groups });
    }
  });
  return [...cells.values()].sort((a, b) => a.column - b.column);
}

function assignColumns(
  form: Form,
  rows: readonly GridRow[],
  numbers: GridRow | undefined,
): Pick<Header, 'positions' | 'labels' | 'missing' | 'why'> {
  const cells = headerCells(rows);
  const byNumber = new Map<number, number>();
  for (const cell of numbers?.cells ?? []) {
    const number = Number(normalizeLabel(textOf(cell.value)));
    if (Number.isInteger(number) && number > 0 && !byNumber.has(number))
      byNumber.set(number, cell.column);
  }
  const known = FormLabels.of(form);
  const positions = new Map<string, number>();
  const labels = new Map<string, string>();
  const why: Reason[] = [];
  const taken = new Set<number>();
  let previous = -1;
  for (const column of form.columns) {
    const candidates = cells.filter(
      (cell) =>
        !taken.has(cell.column) &&
        known.isOf(column, cell.label) &&
        (column.under === undefined || cell.groups.includes(headerLabel(column.under))),
    );
    const numbered = column.number === undefined ? undefined : byNumber.get(column.number);
    const chosen =
      candidates.find((cell) => cell.column === numbered) ??
      candidates.find((cell) => cell.column > previous) ??
      candidates[0];
    if (!chosen) continue;
    if (numbered !== undefined && numbered !== chosen.column) {
      why.push(reason('number-differs', { column: column.labels[0] ?? column.key }));
    }
    positions.set(column.key, chosen.column);
    labels.set(column.key, chosen.text.trim());
    taken.add(chosen.column);
    previous = chosen.column;
  }
  const agree = why.length === 0;
  const missing: ColumnForm[] = [];
  for (const column of form.columns.filter((c) => !positions.has(c.key))) {
    const numbered = column.number === undefined ? undefined : byNumber.get(column.number);
    // A label that cannot be read is replaced by its 栏次, if all labels that can be read agree with theirs.
    if (agree && numbered !== undefined && !taken.has(numbered)) {
      positions.set(column.key, numbered);
      labels.set(column.key, cells.find((cell) => cell.column === numbered)?.text.trim() ?? '');
      taken.add(numbered);
      why.push(
        reason('by-number', { column: column.labels[0] ?? column.key, number: column.number ?? 0 }),
      );
    } else if (!column.optional && column.role !== 'sequence') missing.push(column);
  }
  return { positions, labels, missing, why };
}
