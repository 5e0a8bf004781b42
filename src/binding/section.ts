import type { Unit } from '../model/amount';
import { readAmount } from '../model/amount-text';
import type { FormNote, RepeatedHeader } from '../model/book';
import type { CellValue, GridRow } from '../model/grid';
import { isTotalLabel, normalizeLabel } from '../model/label';
import { reason, type Reason } from '../model/reason';
import type { Form } from '../editions/form';
import { readCaption, unitInLabel, type CaptionReading } from './caption';
import { FormLabels, headerLabel } from './form-labels';
import { readHead, type HeadValue } from './head-block';
import { findHeader, isNumberRow, type Header } from './header';
import { textOf, type GridView } from './grid-view';
import { noteIn, saysEmpty } from './below-table';
import { amountKeys } from './rows';
import type { TitleHit } from './titles';
import { withoutWorded } from './worded-columns';

/** A row of data below a header: column key → value. */
export interface DataLine {
  readonly sheet: string;
  readonly index: number;
  readonly values: Readonly<Record<string, CellValue>>;
}

/** A title with its header and the data below it, before rows are understood. */
export interface Section {
  readonly form: Form;
  readonly grid: number;
  readonly sheet: string;
  readonly visible: boolean;
  readonly title: string;
  readonly scope: 'department' | 'unit';
  readonly project?: string;
  readonly header: Header;
  readonly caption: CaptionReading;
  readonly head: Readonly<Record<string, HeadValue>>;
  readonly unitOfLabel: Unit | undefined;
  readonly range: {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  };
  readonly lines: readonly DataLine[];
  readonly repeatedHeaders: readonly RepeatedHeader[];
  readonly notes: readonly FormNote[];
  readonly why: readonly Reason[];
}

/** A title below which no header of its form stands: a table of contents, or a broken sheet. */
export interface BareTitle {
  readonly form: Form;
  readonly grid: number;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly missing: readonly string[];
  /** 空表列示: the note below it says that the table has nothing to list; with the caption between. */
  readonly empty?: { readonly note: FormNote; readonly caption: CaptionReading };
}

export interface Bounds {
  /** First row after the section. */
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

/** Reads the section below a title. */
export function readSection(
  view: GridView,
  grid: number,
  hit: TitleHit,
  bounds: Bounds,
): Section | BareTitle {
  const { form } = hit;
  const sheet = view.grid.name;
  const header = findHeader(view, form, hit.row, bounds.to, bounds.left, bounds.right);
  if (!header || header.missing.length > 0) {
    const missing = header ? header.missing.map((column) => column.labels[0] ?? column.key) : [];
    const empty = header ? undefined : emptyNoteBelow(view, hit);
    const { row, column, text } = hit;
    return { form, grid, sheet, row, column, text, missing, ...(empty ? { empty } : {}) };
  }
  return sectionOf(view, grid, hit, header, bounds);
}

/** Rows below a title without header in which the note must stand. */
const NOTE_ROWS = 4;

/** The note that stands for the whole table; nothing but a caption may stand before it. */
function emptyNoteBelow(view: GridView, { row: title }: TitleHit): BareTitle['empty'] {
  const below = view.between(title, view.lastRow + 1).slice(0, NOTE_ROWS);
  const at = below.findIndex((row) => saysEmpty(noteIn(row)?.text ?? ''));
  const row = below[at];
  const found = row && noteIn(row);
  if (!found || below.slice(0, at).some((other) => !isCaptionRow(other))) return undefined;
  const note = { sheet: view.grid.name, row: row.index, ...found };
  return { note, caption: readCaption(below.slice(0, at)) };
}

/** A section whose title is not there but whose header is; the caption may stand above it. */
export function readUntitled(view: GridView, grid: number, form: Form): Section | null {
  const header = findHeader(view, form, -1, view.lastRow + 1);
  // Without a title every label has to be there: 栏次 alone are the same in many tables.
  if (!header || header.missing.length > 0 || header.byNumberOnly.size > 0) return null;
  const hit: TitleHit = { form, row: -1, column: 0, text: '', scope: 'department' };
  const bounds = { to: view.lastRow + 1, left: 0, right: Number.MAX_SAFE_INTEGER };
  const section = sectionOf(view, grid, hit, header, bounds);
  return { ...section, why: [reason('untitled'), ...section.why] };
}

function sectionOf(
  view: GridView,
  grid: number,
  hit: TitleHit,
  header: Header,
  bounds: Bounds,
): Section {
  const { form } = hit;
  const sheet = view.grid.name;
  const above = captionRows(view, hit, header.top);
  const data = readData(view, form, header, bounds);
  const columns = [...header.positions.values()];
  const labels = [...header.labels.values()];
  return {
    form,
    grid,
    sheet,
    visible: view.grid.visible,
    title: hit.text,
    scope: hit.scope,
    ...(hit.project === undefined ? {} : { project: hit.project }),
    header: withoutWorded(form, header, data.lines),
    caption: readCaption(above),
    head: readHead(form, above),
    unitOfLabel: labels.map(({ text }) => unitInLabel(text)).find((unit) => unit !== undefined),
    range: {
      top: Math.max(hit.row, 0),
      left: Math.min(...columns, hit.row < 0 ? Infinity : hit.column),
      bottom: data.lines.at(-1)?.index ?? header.bottom,
      right: Math.max(...columns),
    },
    ...data,
    why:
      header.contradicting.length > 0
        ? [reason('labels-contradict', { columns: header.contradicting.join('、') })]
        : [],
  };
}

/** The rows between title and header, and what else stands in the title's row or cell. */
function captionRows(view: GridView, hit: TitleHit, top: number): GridRow[] {
  return view.between(hit.row - 1, top).map((row) => {
    if (row.index !== hit.row) return row;
    const cells = row.cells.map((cell) => {
      const isTitle = cell.column === hit.column && typeof cell.value === 'string';
      return isTitle ? { ...cell, value: String(cell.value).replace(hit.text, '') } : cell;
    });
    return { index: row.index, cells };
  });
}

type Data = Pick<Section, 'lines' | 'repeatedHeaders' | 'notes'>;

function readData(view: GridView, form: Form, header: Header, bounds: Bounds): Data {
  const sheet = view.grid.name;
  const lines: DataLine[] = [];
  const notes: FormNote[] = [];
  const repeatedHeaders: RepeatedHeader[] = [];
  const keyOf = new Map([...header.positions].map(([key, column]) => [column, key]));
  const amounts = amountKeys(form);
  let page: { row: number; labels: Record<string, string> } | null = null;
  let previous = header.bottom;
  let ended = false;
  for (const stored of view.between(header.bottom, bounds.to)) {
    const row = within(stored, bounds);
    if (isPageRow(row, form, header)) {
      page ??= { row: row.index, labels: {} };
      if (!isNumberRow(row) && !isCaptionRow(row)) {
        for (const { column, value } of row.cells) {
          const key = keyOf.get(column);
          if (key !== undefined) page.labels[key] = textOf(value).trim();
        }
      }
      previous = row.index;
      continue;
    }
    if (page) {
      repeatedHeaders.push({ sheet, ...page });
      page = null;
    }
    const values: Record<string, CellValue> = {};
    let held = false;
    for (const { column, value } of row.cells) {
      const key = keyOf.get(column);
      if (
        key === undefined ||
        value === null ||
        (textOf(value).trim() === '' && typeof value === 'string')
      )
        continue;
      values[key] = value;
      held = true;
    }
    const note = noteIn(row);
    // A project may be called 单位…（…）; with an amount beside it, it is a row.
    const figure = amounts.some((key) => readAmount(values[key], form.unit).kind === 'amount');
    if (note && !figure) {
      notes.push({ sheet, row: row.index, column: note.column, text: note.text });
      ended = true;
      continue;
    }
    if (!held) continue;
    // Figures jotted down apart from the table, below a gap or its note, are not rows of it.
    const gap = ended || row.index > previous + 1;
    if (gap && !belongs(form, values)) continue;
    previous = row.index;
    lines.push({ sheet, index: row.index, values });
  }
  if (page) repeatedHeaders.push({ sheet, ...page });
  return { lines, notes, repeatedHeaders };
}

/** The cells of a row between the left and right of a section: another may stand beside it. */
function within(row: GridRow, { left, right }: Bounds): GridRow {
  if (left === 0 && right === Number.MAX_SAFE_INTEGER) return row;
  const cells = row.cells.filter((cell) => cell.column >= left && cell.column < right);
  return { index: row.index, cells };
}

/** Whether a line below a gap is of the table all the same: numbered, coded, or a total; elsewhere, named. */
function belongs(form: Form, values: DataLine['values']): boolean {
  const named = form.columns.filter((c) => c.role === 'label' && values[c.key] !== undefined);
  if (form.layout !== 'code') return named.length > 0;
  if (values.code !== undefined || values.seq !== undefined) return true;
  return named.some((column) => isTotalLabel(textOf(values[column.key])));
}

function isCaptionRow(row: GridRow): boolean {
  return row.cells.some(
    ({ value }) =>
      typeof value === 'string' &&
      /年\s*度|单\s*位/.test(value) &&
      /^预算年度[:：]|^单位[:：]\(?(?:万元|元)/.test(normalizeLabel(value)),
  );
}

/** Whether a row below the header repeats it: a continued page's caption, labels or 栏次. */
function isPageRow(row: GridRow, form: Form, header: Header): boolean {
  if (isNumberRow(row) || isCaptionRow(row)) return true;
  if (row.cells.some((cell) => typeof cell.value === 'number')) return false;
  const labels = FormLabels.of(form);
  let same = 0;
  let other = 0;
  for (const { value } of row.cells) {
    const label = headerLabel(textOf(value));
    if (label === '') continue;
    if (labels.isColumnOrGroup(label)) same += 1;
    else other += 1;
  }
  return same >= 2 && same > other && header.positions.size > 1;
}
