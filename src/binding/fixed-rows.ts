import type { BookRow, StrayCell } from '../model/book';
import type { RowForm, SideForm } from '../editions/form';
import { bareLabel, normalizeLabel, ordinalOf, resembles } from '../model/label';
import { textOf } from './grid-view';
import type { CellMaker } from './rows';
import { holdsFigure, isNumeric, KeyCounter, type Rows } from './rows';
import type { DataLine, Section } from './section';

/** Rows of a printed form (T1, T4, T9, 资产), side by side. */
export function fixedRows(section: Section, cells: CellMaker): Rows {
  const rows: BookRow[] = [];
  const absentRows: string[] = [];
  const misplacedRows: string[] = [];
  const strays: StrayCell[] = [];
  for (const side of section.form.sides) {
    const columns = new Set([side.label, ...side.amounts, 'quantity']);
    const lines = section.lines.filter((line) => textOf(line.values[side.label]).trim() !== '');
    const matched = matchRows(
      side.rows,
      lines.map((line) => textOf(line.values[side.label])),
    );
    const keys = new KeyCounter();
    lines.forEach((line, i) => {
      const { row, renamed, set } = matched.lines[i] ?? {};
      const label = textOf(line.values[side.label]).trim();
      const sequence = cells.sequence(line);
      rows.push({
        key: keys.next(row?.key ?? bareLabel(label)),
        kind: row ? 'fixed' : 'extra',
        ...(row?.code === undefined ? {} : { code: row.code }),
        label,
        sheet: line.sheet,
        index: line.index,
        block: 0,
        ...(side.key === '' ? {} : { side: side.key }),
        ...(set === undefined ? {} : { set }),
        ...(sequence ? { sequence } : {}),
        cells: cells.cells(line, columns),
        ...(renamed && row ? { printed: row.label } : {}),
      });
    });
    absentRows.push(...matched.absent);
    misplacedRows.push(...matched.misplaced);
    strays.push(...straysOf(section.lines, side, cells));
  }
  return { rows, absentRows, misplacedRows, strays };
}

function straysOf(lines: readonly DataLine[], side: SideForm, cells: CellMaker): StrayCell[] {
  return lines
    .filter((line) => textOf(line.values[side.label]).trim() === '')
    .flatMap((line) => {
      const own = cells.cells(line, new Set(side.amounts));
      return Object.entries(own).flatMap(([column, cell]) =>
        holdsFigure(cell) && isNumeric(cell) ? [{ sheet: line.sheet, column, cell }] : [],
      );
    });
}

interface Matched {
  readonly lines: readonly { row?: RowForm; renamed?: boolean; set?: string }[];
  readonly absent: readonly string[];
  readonly misplaced: readonly string[];
}

/**
 * Which printed row each line is. Printed order first (the same label may stand twice, as the
 * carry-over lines of T4 do), then rows out of order, then optional rows, then rows whose name was
 * altered: they stand where the printed one should, with its ordinal or alone between the same neighbours.
 */
export function matchRows(forms: readonly RowForm[], labels: readonly string[]): Matched {
  const prescribed = forms.filter((form) => !form.optional);
  const assigned = longestCommon(prescribed, labels);
  const lines: { row?: RowForm; renamed?: boolean; set?: string }[] = labels.map((_, i) => {
    const row = assigned[i];
    return row ? { row } : {};
  });
  const bind = (i: number, row: RowForm, renamed = false): void => {
    lines[i] = renamed ? { row, renamed } : { row };
  };
  const unbound = (row: RowForm): boolean => !lines.some((line) => line.row === row);
  const misplaced: string[] = [];
  for (const row of prescribed.filter(unbound)) {
    const at = labels.findIndex((label, i) => !lines[i]?.row && isLabelOf(row, label));
    if (at >= 0) {
      bind(at, row);
      misplaced.push(row.key);
    }
  }
  for (const row of forms.filter((form) => form.optional)) {
    const at = labels.findIndex((label, i) => !lines[i]?.row && isLabelOf(row, label));
    if (at >= 0) bind(at, row);
  }
  for (const row of prescribed.filter(unbound)) {
    const at = renamedLine(prescribed, row, labels, lines);
    if (at >= 0) bind(at, row, true);
  }
  setsAround(lines, labels).forEach((set, i) => {
    if (set !== undefined) lines[i] = { ...lines[i], set };
  });
  return { lines, absent: prescribed.filter(unbound).map((row) => row.key), misplaced };
}

function isLabelOf(row: RowForm, label: string): boolean {
  const written = bareLabel(label);
  const short = written.replace(/\([^()]*\)$/, '');
  return [row.label, ...(row.synonyms ?? [])].some((known) => {
    const wanted = bareLabel(known);
    return wanted === written || wanted === short;
  });
}

/** Longest common subsequence of printed rows and labels. */
function longestCommon(
  forms: readonly RowForm[],
  labels: readonly string[],
): (RowForm | undefined)[] {
  const n = forms.length;
  const m = labels.length;
  const same = forms.map((form) => labels.map((label) => isLabelOf(form, label)));
  const best = Array.from({ length: n + 1 }, () => new Array<number>(m + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let j = m - 1; j >= 0; j -= 1) {
      const row = best[i];
      if (row) row[j] = same[i]?.[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const assigned: (RowForm | undefined)[] = new Array<RowForm | undefined>(m).fill(undefined);
  for (let i = 0, j = 0; i < n && j < m;) {
    if (same[i]?.[j] && at(i, j) === at(i + 1, j + 1) + 1) {
      assigned[j] = forms[i];
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return assigned;
}

/** The unbound line that stands where a printed row should, or -1. */
function renamedLine(
  forms: readonly RowForm[],
  row: RowForm,
  labels: readonly string[],
  lines: readonly { row?: RowForm }[],
): number {
  const place = forms.indexOf(row);
  const lineOf = (form: RowForm | undefined): number =>
    lines.findIndex((line) => form && line.row === form);
  const before = Math.max(-1, ...forms.slice(0, place).map(lineOf));
  const after = Math.min(
    labels.length,
    ...forms
      .slice(place + 1)
      .map(lineOf)
      .filter((i) => i >= 0),
  );
  const gap = labels.map((_, i) => i).filter((i) => i > before && i < after && !lines[i]?.row);
  const ordinal = ordinalOf(row.label);
  const byOrdinal = gap.find((i) => ordinal !== '' && ordinalOf(labels[i] ?? '') === ordinal);
  if (byOrdinal !== undefined) return byOrdinal;
  const alike = gap.filter((i) => resembles(row.label, labels[i] ?? ''));
  return alike.length === 1 ? (alike[0] ?? -1) : -1;
}

/**
 * The set of each line. One that the form does not print belongs to the set it stands in: a new
 * income item is income; above the first printed line it belongs to that line's. What follows 其中
 * without an ordinal of its own is a part as well: （2）业务用房.
 */
function setsAround(
  lines: readonly { row?: RowForm }[],
  labels: readonly string[],
): (string | undefined)[] {
  let set = lines.find((line) => line.row)?.row?.set;
  let parts = false;
  return lines.map(({ row }, i) => {
    const label = labels[i] ?? '';
    if (row) set = row.set;
    parts = /^其中/.test(normalizeLabel(label)) || (parts && !row && ordinalOf(label) === '');
    return row || !parts ? set : undefined;
  });
}
