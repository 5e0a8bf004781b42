import { shown } from '../model/shown';
import type { BookCell, BookColumn, FormInstance } from '../model/book';
import { columnLetters } from '../model/place';
import { SECRET } from '../model/project';
import { formName } from '../wording/names';
import { numberSign, REPORT, sheetName, skippedRows, unitName } from '../wording/report-labels';
import { clipped, markup, type Markup } from './markup';
import { pictureColumns, type PictureColumn } from './picture-columns';
import { cellKey, type LooseCell, type Scene } from './scene';
import { cellIn, lineAt, safeSheet, type Line } from './tables';

/** Characters of a cell that a picture shows. */
const LONGEST_CELL = 26;
const LONGEST_LABEL = 20;
/** Rows of a picture that had better be parted on paper than leave half a page white. */
const LONG = 8;

/**
 * The rows of a table that a finding speaks of, as they stand in the sheet: column letters, row
 * numbers, labels, and the cells in question marked by colour, outline and a number. What belongs
 * to a secret project shows its mask and nothing else.
 */
export function picture(scene: Scene): Markup {
  const { table } = scene;
  const { form, sheet } = table;
  const columns = pictureColumns(scene);
  const indexes = [...scene.rows].sort((a, b) => a - b);
  const head = headRow(form);
  const above = rowsOfLoose(scene.loose.filter(({ row }) => row < head));
  const below = rowsOfLoose(scene.loose.filter(({ row }) => row >= head));
  // Where a cell is in question, the sheet is said beside the sentence.
  const named = scene.wrong.size > 0 ? '' : sheetName(safeSheet(sheet));
  const wide = columns.length > 7;
  return markup`<div class="pic${scene.rows.size > LONG && ' long'}"${wide && markup` tabindex="0" role="group" aria-label="${formName(form.form)}"`}><table>
<caption><b>${formName(form.form)}</b>${form.instance !== '' && markup`（${clipped(form.instance, 30)}）`}${named !== '' && markup`<span>${clipped(named, 50)}</span>`}<span>${unitName(form.unit)}</span></caption>
<thead><tr class="abc"><td></td>${columns.map(letter)}</tr>
${above.map((row) => looseRow(row, scene, columns))}<tr><th scope="row">${head + 1}</th>${columns.map(label)}</tr></thead>
<tbody>${lines(scene, indexes, columns)}${below.map((row) => looseRow(row, scene, columns))}</tbody></table></div>
`;
}

function headRow({ columns, range }: FormInstance): number {
  return Math.max(range?.top ?? 0, ...columns.map((column) => column.labelRow));
}

function letter(column: PictureColumn): Markup {
  if (column === 'gap') return markup`<td class="e">…</td>`;
  return markup`<th scope="col">${columnLetters(column.column)}</th>`;
}

function label(column: PictureColumn): Markup {
  if (column === 'gap') return markup`<td class="e">…</td>`;
  const text = column.label === '' ? (column.printed ?? '') : column.label;
  return markup`<th scope="col">${clipped(text.replace(/\s+/g, ''), LONGEST_LABEL)}</th>`;
}

/** The rows in order, with a line for those left out between them. */
function lines(
  scene: Scene,
  indexes: readonly number[],
  columns: readonly PictureColumn[],
): Markup[] {
  const { table } = scene;
  let next = 0;
  const rows = indexes.flatMap((index) => {
    const at = table.positions.get(index) ?? next;
    const skipped = at - next;
    next = at + 1;
    return [...gap(skipped, columns), lineRow(scene, lineAt(table, index), index, columns)];
  });
  return [...rows, ...(indexes.length > 0 ? gap(table.lines.length - next, columns) : [])];
}

function gap(skipped: number, columns: readonly PictureColumn[]): Markup[] {
  if (skipped <= 0) return [];
  return [
    markup`<tr class="gap"><td>⋮</td><td colspan="${columns.length}">${skippedRows(skipped)}</td></tr>`,
  ];
}

function lineRow(
  scene: Scene,
  line: Line | undefined,
  index: number,
  columns: readonly PictureColumn[],
): Markup {
  const kinds = new Set(line?.rows.map((row) => row.kind));
  const strong = kinds.has('total') || kinds.has('class') || kinds.has('unit');
  const cells = columns.map((column) =>
    column === 'gap' ? markup`<td class="e">…</td>` : lineCell(scene, line, index, column),
  );
  return markup`<tr${strong && markup` class="sum"`}><th scope="row">${index + 1}</th>${cells}</tr>
`;
}

function lineCell(scene: Scene, line: Line | undefined, index: number, column: BookColumn): Markup {
  const found = cellIn(line, column);
  const { form } = scene.table;
  const secret = form.secret === true || (line?.rows.some((row) => row.secret) ?? false);
  const text = secret ? SECRET : found ? cellText(found.cell, column, form) : '';
  const figure = column.role === 'amount' || column.role === 'quantity';
  return cell(
    scene,
    cellKey(index, column.column),
    text,
    figure ? '' : column.role === 'code' ? 'c' : 'x',
  );
}

/** 万元 with two decimals at least, as the table prints them; anything else as the cell holds it. */
function cellText({ kind, raw }: BookCell, { role }: BookColumn, { unit }: FormInstance): string {
  const text = shown(raw);
  if (kind !== 'amount' || role !== 'amount' || unit !== '万元' || typeof raw !== 'number')
    return text;
  const [whole = '', fraction = ''] = text.split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}

/** @param kind class of its column: `''` for figures, `c` for codes, `x` for texts */
function cell(scene: Scene, key: string, text: string, kind: '' | 'c' | 'x'): Markup {
  const numbers = scene.wrong.get(key);
  const suspect = scene.suspects.has(key);
  const classes = [
    kind,
    numbers ? 'w' : '',
    suspect ? 'q' : '',
    !numbers && !suspect && scene.operands.has(key) ? 'o' : '',
  ].filter((name) => name !== '');
  const signs = [...new Set(numbers ?? [])].map(numberSign).join('') + (suspect ? '？' : '');
  const shownText = text === '' && signs !== '' ? REPORT.empty : text;
  return markup`<td${classes.length > 0 && markup` class="${classes.join(' ')}"`}>${signs !== '' && markup`<b>${signs}</b>`}${clipped(shownText, LONGEST_CELL)}</td>`;
}

/** A row of the sheet that is no row of the table: its title, its caption, what stands below. */
interface LooseRow {
  readonly row: number;
  readonly cells: readonly LooseCell[];
}

function rowsOfLoose(cells: readonly LooseCell[]): LooseRow[] {
  const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  return rows.map((row) => ({ row, cells: cells.filter((one) => one.row === row) }));
}

/** The texts of such a row run over several columns, so they are told with their letters. */
function looseRow(
  { row, cells }: LooseRow,
  scene: Scene,
  columns: readonly PictureColumn[],
): Markup {
  const texts = new Map(cells.map((one) => [one.column, one]));
  const [only] = [...texts.values()];
  const at = columns.findIndex((column) => column !== 'gap' && column.column === only?.column);
  if (texts.size === 1 && only && at >= 0) {
    const before = columns.slice(0, at).map(() => markup`<td></td>`);
    const key = cellKey(row, only.column);
    const span = columns.length - at;
    const signs = [...new Set(scene.wrong.get(key) ?? [])].map(numberSign).join('');
    return markup`<tr><th scope="row">${row + 1}</th>${before}<td class="x w" colspan="${span}"><b>${signs}</b>${clipped(only.text === '' ? REPORT.empty : only.text, 60)}</td></tr>`;
  }
  const own = columns.map((column) => {
    const found = column === 'gap' ? undefined : texts.get(column.column);
    return found ? cell(scene, cellKey(row, found.column), found.text, 'x') : markup`<td></td>`;
  });
  return markup`<tr><th scope="row">${row + 1}</th>${own}</tr>`;
}
