import type { ColumnForm } from '../../editions/form';
import { emptyNote, printedSides } from '../../editions/printed-form';
import type { NewCell, NewCellStyle, NewSheet } from '../../model/new-workbook';
import type { CellValue } from '../../model/grid';
import { addressOf, rangeAddress } from '../../model/place';
import { CODE_RULE, PAGE_FOOTER, unitSubtotal } from '../../wording/blank-book';
import { columnOf, entryRows, type BlankLine, type SheetPlan } from './sheet-plan';

/** Points. */
const HEIGHTS = { title: 34, caption: 20, header: 20, line: 18, tight: 15, goal: 40, note: 20 };
const TEXT_LINE = 13;

/** So many fixed lines still stand on one page in the usual height. */
const LOOSE_LINES = 20;

/** A blank form as a sheet. */
export function formSheet(
  plan: SheetPlan,
  unit: string,
  live: ReadonlyMap<string, string>,
): NewSheet {
  return new FormSheet(plan, unit, live).build();
}

class FormSheet {
  private readonly rows: (NewCell | null)[][] = [];
  private readonly merges: string[] = [];
  private readonly heights: number[] = [];
  private readonly widths: readonly number[];
  private readonly last: number;

  constructor(
    private readonly plan: SheetPlan,
    private readonly unit: string,
    private readonly live: ReadonlyMap<string, string>,
  ) {
    this.widths = plan.columns.map((column) => widthOf(column, plan));
    this.last = plan.columns.length - 1;
  }

  build(): NewSheet {
    const { plan } = this;
    const fixed = plan.form.lines === 0;
    this.put(0, 0, plan.title, 'title');
    this.merge(0, 0, 0, this.last);
    this.heights[0] = HEIGHTS.title;
    this.caption();
    if (plan.form.layout === 'targets') this.goal();
    this.header();
    plan.lines.forEach((line, i) => this.line(line, i));
    if (plan.form.layout === 'targets') this.mergeLevels();
    this.note();
    return {
      name: plan.sheet,
      columns: this.widths,
      heights: this.heights,
      merges: this.merges,
      rows: this.rows,
      ...(plan.form.layout === 'targets' ? {} : { frozenRows: plan.data }),
      page: {
        orientation: 'landscape',
        footer: PAGE_FOOTER,
        ...(fixed ? { onePage: true } : { repeatedRows: plan.data }),
      },
      entryRules: this.entryRules(),
    };
  }

  private put(
    row: number,
    column: number,
    value: CellValue | null,
    style: NewCellStyle,
    formula = this.live.get(addressOf(row, column)),
  ): void {
    const line = this.row(row);
    while (line.length <= column) line.push(null);
    line[column] = { value, style, ...(formula === undefined ? {} : { formula }) };
  }

  private row(row: number): (NewCell | null)[] {
    while (this.rows.length <= row) this.rows.push([]);
    return this.rows[row] ?? [];
  }

  private merge(top: number, left: number, bottom: number, right: number): void {
    if (top === bottom && left === right) return;
    this.merges.push(rangeAddress(top, left, bottom, right));
  }

  /** Each third of the width for one of its texts, so that no text is cut off by the next. */
  private caption(): void {
    const { caption } = this.plan;
    if (caption.length === 0) return;
    const { widths } = this;
    const whole = widths.reduce((sum, width) => sum + width, 0);
    let before = 0;
    const thirds = widths.map((width) => {
      const middle = before + width / 2;
      before += width;
      return Math.min(2, Math.floor((3 * middle) / whole));
    });
    const styles = ['caption', 'captionMiddle', 'captionRight'] as const;
    styles.forEach((style, third) => {
      const text = caption[third] ?? '';
      const [left, right] = [thirds.indexOf(third), thirds.lastIndexOf(third)];
      if (text === '' || left < 0) return;
      this.put(1, left, text, style);
      this.merge(1, left, 1, right);
    });
    this.heights[1] = HEIGHTS.caption;
  }

  private goal(): void {
    const row = this.plan.header - 1;
    this.put(row, 0, '绩效目标', 'header');
    this.put(row, 1, '1.', 'text');
    this.fill(row, 2, 'text');
    this.merge(row, 1, row, this.last);
    this.heights[row] = HEIGHTS.goal;
  }

  private header(): void {
    const { labels, header, data, numbers } = this.plan;
    for (let row = header; row < data; row += 1) {
      this.fill(row, 0, 'header');
      this.heights[row] = HEIGHTS.header;
    }
    for (const { row, column, rows, columns, text } of labels) {
      const top = header + row;
      this.put(top, column, text, 'header');
      this.merge(top, column, top + rows - 1, column + columns - 1);
      const room = this.widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
      const needed = (Math.ceil((text.length * 2) / room) * TEXT_LINE + TEXT_LINE / 2) / rows;
      for (let at = top; at < top + rows; at += 1) {
        this.heights[at] = Math.max(this.heights[at] ?? 0, needed);
      }
    }
    numbers?.forEach((number, column) => this.put(data - 1, column, number, 'sequence'));
  }

  /** Blank cells with a style up to the last column. */
  private fill(row: number, from: number, style: NewCellStyle): void {
    for (let column = from; column <= this.last; column += 1) this.put(row, column, null, style);
  }

  private line(line: BlankLine, i: number): void {
    const { columns, data, form, lines } = this.plan;
    const row = data + i;
    const tight = line.kind === 'fixed' && lines.length > LOOSE_LINES;
    columns.forEach((column, at) => {
      const address = addressOf(row, at);
      if (column.role === 'sequence') return this.sequence(line, row, at, i);
      const value = this.live.has(address) ? this.result(line) : this.label(line, column);
      this.put(row, at, value, styleOf(column, form.decimals));
    });
    this.heights[row] = tight ? HEIGHTS.tight : HEIGHTS.line;
  }

  /** What a formula comes to as long as nothing is typed. */
  private result(line: BlankLine): CellValue {
    return this.plan.form.layout === 'list' && line.kind === 'entry' ? '' : 0;
  }

  private label(line: BlankLine, { key, role }: ColumnForm): CellValue | null {
    const { form } = this.plan;
    if (line.kind === 'fixed') {
      const side = printedSides(form).findIndex(({ label }) => label === key);
      return line.rows[side]?.label ?? null;
    }
    if (role !== 'label' || line.kind === 'entry') return null;
    return line.kind === 'total' ? '合计' : unitSubtotal(this.unit);
  }

  /** Lines that are typed number themselves as soon as they have a code. */
  private sequence(line: BlankLine, row: number, column: number, i: number): void {
    if (line.kind !== 'entry') return this.put(row, column, i + 1, 'sequence');
    const code = `$${addressOf(row, columnOf(this.plan, 'code'))}`;
    const above = `$${addressOf(this.plan.data - 1, column).replace(/\d+/, '$$$&')}`;
    this.put(row, column, '', 'sequence', `IF(${code}="","",ROW()-ROW(${above}))`);
  }

  /** The first level of targets stands once beside all of its second. */
  private mergeLevels(): void {
    const { lines, data } = this.plan;
    const level = lines.map((line) => (line.kind === 'fixed' ? line.rows[0]?.set : undefined));
    level.forEach((set, i) => {
      if (set === undefined || level.indexOf(set) !== i) return;
      this.put(data + i, 0, set, 'text');
      this.merge(data + i, 0, data + level.lastIndexOf(set), 0);
    });
  }

  /** The note of an empty table; it gives way as soon as there is a figure. */
  private note(): void {
    const { form, columns, lines, data } = this.plan;
    if (form.emptyNote === undefined) return;
    const bottom = data + lines.length;
    const figures = columns.flatMap(({ role }, column) =>
      role === 'amount' ? [`${addressOf(data, column)}:${addressOf(bottom - 1, column)}`] : [],
    );
    const empty = emptyNote(form);
    const formula = `IF(SUM(${figures.join(',')})=0,"${empty}","${form.note ?? ''}")`;
    this.put(bottom, 0, empty, 'note', formula);
    this.merge(bottom, 0, bottom, this.last);
    this.heights[bottom] = HEIGHTS.note;
  }

  private entryRules(): NewSheet['entryRules'] {
    const { form } = this.plan;
    const rows = entryRows(this.plan);
    if (!form.classification || !rows) return [];
    const column = columnOf(this.plan, 'code');
    const first = addressOf(rows.first, column);
    const digits = form.classification === 'functional' ? [3, 5, 7] : [3, 5];
    const lengths = digits.map((count) => `LEN(${first})=${String(count)}`).join(',');
    return [
      {
        range: `${first}:${addressOf(rows.last, column)}`,
        formula: `AND(ISNUMBER(${first}*1),OR(${lengths}))`,
        message: CODE_RULE[form.classification],
      },
    ];
  }
}

function styleOf({ role }: ColumnForm, decimals: number): NewCellStyle {
  if (role === 'amount') return decimals > 2 ? 'fineFigure' : 'figure';
  if (role === 'quantity') return 'count';
  return role === 'code' ? 'code' : 'text';
}

/**
 * Characters of the standard font, by role: tables of many columns have narrow ones, so that a page in
 * print is not too small to read, tables of few have wide ones.
 */
const WIDTHS = {
  many: { sequence: 6, code: 12, label: 30, amount: 11, quantity: 8, text: 13 },
  usual: { sequence: 6, code: 13, label: 36, amount: 15, quantity: 15, text: 20 },
  few: { sequence: 8, code: 16, label: 48, amount: 28, quantity: 20, text: 30 },
} as const;

function widthOf({ role }: ColumnForm, { columns }: SheetPlan): number {
  return WIDTHS[columns.length > 9 ? 'many' : columns.length < 5 ? 'few' : 'usual'][role];
}
