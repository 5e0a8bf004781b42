import type { ColumnForm, Form } from '../editions/form';
import type { GridRow } from '../model/grid';
import { normalizeLabel, resembles } from '../model/label';
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
  readonly labels: ReadonlyMap<string, HeaderCell>;
  /** Columns known by their 栏次 alone: key → what should be printed. */
  readonly byNumberOnly: ReadonlyMap<string, string>;
  /** Labels that contradict their 栏次. */
  readonly contradicting: readonly string[];
  readonly missing: readonly ColumnForm[];
}

/** Rows below a title among which its header must begin and end. */
const HEADER_WINDOW = 12;

/** The 栏次 row: so called, or simply 1, 2, 3… from left to right. */
export function isNumberRow(row: GridRow): boolean {
  const [first, second] = row.cells;
  // Nearly all rows are told by their first cells: a serial number, a name.
  if (!first || (typeof first.value === 'number' && first.value !== 1)) return false;
  const label = normalizeLabel(textOf(first.value));
  // Text recognised from a printed page reads 栏次 as 档次.
  if (/^[栏档]次$/.test(label)) return true;
  const next = normalizeLabel(textOf(second?.value));
  if (label !== '1' && next !== '1') return false;
  const texts = row.cells.map((cell) => normalizeLabel(textOf(cell.value)));
  const numbers = label === '1' ? texts : texts.slice(1);
  return numbers.length >= 3 && numbers.every((text, i) => text === String(i + 1));
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
      // Labels alone are of the header even below another: 符号、数值、单位 below 指标值.
      const labelsAlone = hits.length > 1 && hits.length === row.cells.length;
      if (hits.length === 0 || holdsFigure || (belowLabel && !labelsAlone)) break;
    }
    rows.push(row);
    for (const cell of hits) {
      if (labels.isColumn(headerLabel(textOf(cell.value)))) labelled.add(cell.column);
    }
  }
  return rows;
}

/** The lowest label of a column. */
export interface HeaderCell {
  readonly row: number;
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
      cells.set(column, { row: row.index, column, label, text: text.trim(), groups });
    }
  });
  return [...cells.values()].sort((a, b) => a.column - b.column);
}

function assignColumns(
  form: Form,
  rows: readonly GridRow[],
  numbers: GridRow | undefined,
): Omit<Header, 'top' | 'bottom'> {
  const cells = headerCells(rows);
  const byNumber = new Map<number, number>();
  for (const cell of numbers?.cells ?? []) {
    const number = Number(normalizeLabel(textOf(cell.value)));
    if (Number.isInteger(number) && number > 0 && !byNumber.has(number))
      byNumber.set(number, cell.column);
  }
  const known = FormLabels.of(form);
  const positions = new Map<string, number>();
  const labels = new Map<string, HeaderCell>();
  const byNumberOnly = new Map<string, string>();
  const taken = new Set<number>();
  const numberOf = (column: ColumnForm): number | undefined =>
    column.number === undefined ? undefined : byNumber.get(column.number);
  let previous = -1;
  for (const column of form.columns) {
    const candidates = cells.filter(
      (cell) =>
        !taken.has(cell.column) &&
        known.isOf(column, cell.label) &&
        (column.under === undefined || cell.groups.includes(headerLabel(column.under))),
    );
    const chosen =
      candidates.find((cell) => cell.column === numberOf(column)) ??
      candidates.find((cell) => cell.column > previous) ??
      candidates[0];
    if (!chosen) continue;
    positions.set(column.key, chosen.column);
    labels.set(column.key, chosen);
    taken.add(chosen.column);
    previous = chosen.column;
  }
  const contradicting = contradictions(form, positions, numberOf);
  const missing: ColumnForm[] = [];
  for (const column of form.columns.filter((one) => !positions.has(one.key))) {
    const numbered = numberOf(column);
    const cell = cells.find((one) => one.column === numbered);
    const [printed = column.key] = column.labels;
    // A mistyped label is replaced by its 栏次, if all labels that can be read agree with theirs.
    const readable = cell === undefined || resembles(printed, cell.label);
    if (contradicting.length === 0 && numbered !== undefined && !taken.has(numbered) && readable) {
      positions.set(column.key, numbered);
      if (cell) labels.set(column.key, cell);
      byNumberOnly.set(column.key, printed);
      taken.add(numbered);
    } else if (!column.optional && column.role !== 'sequence') missing.push(column);
  }
  return { positions, labels, byNumberOnly, contradicting, missing };
}

/**
 * Columns whose label and 栏次 tell different stories: labels out of the printed order whose numbers
 * did not move with them. Numbers that merely count otherwise contradict nothing.
 */
function contradictions(
  form: Form,
  positions: ReadonlyMap<string, number>,
  numberOf: (column: ColumnForm) => number | undefined,
): string[] {
  const placed = form.columns.filter((column) => positions.has(column.key));
  const at = (column: ColumnForm | undefined): number => positions.get(column?.key ?? '') ?? -1;
  if (placed.every((column, i) => i === 0 || at(column) > at(placed[i - 1]))) return [];
  return placed
    .filter((column) => numberOf(column) !== undefined && numberOf(column) !== at(column))
    .map((column) => column.labels[0] ?? column.key);
}
