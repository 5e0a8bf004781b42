import type { ColumnForm, Form, GroupForm, RowForm, SideForm } from './form';

/** How a form is printed: title, caption, header, fixed rows and notes. Positions count from 0. */

/** What a printed form says besides what all of its kind say. */
export interface Imprint {
  readonly scope: '部门' | '单位';
  /** Code and name, as they stand beside one another. */
  readonly entity: string;
  readonly year: number;
}

/** A label of the header and the cells it stretches over. */
export interface HeaderLabel {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}

export function isPrinted({ optional, printed }: ColumnForm | RowForm): boolean {
  return printed ?? !optional;
}

export function printedColumns(form: Form): ColumnForm[] {
  return form.columns.filter(isPrinted);
}

export function printedTitle(form: Form, { scope }: Pick<Imprint, 'scope'>): string {
  if (form.number !== undefined) return `${scope}预算${form.name}`;
  const [first = form.name] = form.titles;
  if (form.layout === 'targets') return first;
  return form.titles.find((title) => title.startsWith(scope)) ?? `${scope}${first}`;
}

/** Left, middle and right of the caption row; none: the form has no such row. */
export function printedCaption(form: Form, imprint: Imprint): string[] {
  return form.caption.map((text) => filled(text, form, imprint));
}

/**
 * The header without its 栏次. A group stands above its columns, a wider group above narrower ones; a
 * label without groups reaches down over all rows.
 */
export function headerLabels(form: Form, imprint: Pick<Imprint, 'year'>): HeaderLabel[] {
  const columns = printedColumns(form);
  const spans = form.groups.flatMap((group) => spanOf(group, columns) ?? []);
  const above = columns.map((_, i) =>
    spans
      .filter(({ from, to }) => from <= i && i <= to)
      .sort((a, b) => b.to - b.from - a.to + a.from),
  );
  const height = Math.max(...above.map((groups) => groups.length)) + 1;
  const labels = columns.map((column, i): HeaderLabel => {
    const row = above[i]?.length ?? 0;
    const text = filled(column.heading ?? column.labels[0] ?? column.key, form, imprint);
    return { row, column: i, rows: height - row, columns: 1, text };
  });
  const groups = spans.map(({ label, from, to }, i): HeaderLabel => {
    const row = above[from]?.findIndex((span) => span === spans[i]) ?? 0;
    return { row, column: from, rows: 1, columns: to - from + 1, text: label };
  });
  return [...groups, ...labels].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The 栏次 row by column; `null`: the form has none. */
export function columnNumbers(form: Form): string[] | null {
  if (form.number === undefined) return null;
  return printedColumns(form).map(({ role, number }) =>
    role === 'sequence' ? '栏次' : String(number ?? ''),
  );
}

/**
 * The fixed rows of a form, line by line, one row a side. The rows that belong to no set (本年收入合计
 * and 本年支出合计, 收入总计 and 支出总计) stand level.
 */
export function levelRows(sides: readonly (readonly RowForm[])[]): (RowForm | undefined)[][] {
  const parts = sides.map(partsOf);
  const most = Math.max(0, ...parts.map((side) => side.length));
  return Array.from({ length: most }, (_, part) => {
    const rows = parts.map((side) => side[part] ?? []);
    const height = Math.max(...rows.map((side) => side.length));
    return Array.from({ length: height }, (_, line) => rows.map((side) => side[line]));
  }).flat();
}

/** The sides of a form; those of 绩效目标 are its 二级指标, each under its 一级指标. */
export function printedSides(form: Form): readonly SideForm[] {
  if (!form.indicators) return form.sides;
  const rows = form.indicators.flatMap((group) =>
    group.kinds.map(({ key, label }): RowForm => ({ key, label, set: group.label })),
  );
  return [{ key: '', label: 'level2', amounts: [], rows }];
}

export function printedLines(form: Form): (RowForm | undefined)[][] {
  return levelRows(printedSides(form).map((side) => side.rows.filter(isPrinted)));
}

/** `注：无…预算，空表列示。` */
export function emptyNote({ name }: Form): string {
  const subject = name
    .replace(/总?表$/, '')
    .replace(/(拨款|经费)支出$/, '$1')
    .replace(/预算$/, '');
  return `注：无${subject}${subject.endsWith('情况') ? '' : '预算'}，空表列示。`;
}

/** Rows in parts; every part but the first begins with a row that belongs to no set. */
function partsOf(rows: readonly RowForm[]): RowForm[][] {
  const parts: RowForm[][] = [[]];
  for (const row of rows) {
    if (row.set === undefined) parts.push([row]);
    else parts.at(-1)?.push(row);
  }
  return parts;
}

function spanOf(
  { label, from, to }: GroupForm,
  columns: readonly ColumnForm[],
): { label: string; from: number; to: number } | null {
  const first = columns.findIndex((column) => column.key === from);
  const last = columns.findIndex((column) => column.key === to);
  return first < 0 || last < 0 ? null : { label, from: first, to: last };
}

function filled(text: string, { unit }: Form, { entity, year }: Partial<Imprint>): string {
  const slots: Readonly<Record<string, string>> = {
    unit,
    entity: entity ?? '',
    year: String(year ?? ''),
    closing: `${String((year ?? 1) - 1)}-12-31`,
  };
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => slots[name] ?? whole);
}
