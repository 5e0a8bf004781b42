import Decimal from 'decimal.js';
import type { CellValue } from '../../src/model/grid';
import { addressOf } from '../../src/model/place';
import type { NewCell, NewCellStyle } from '../../src/model/new-workbook';
import {
  columnNumbers,
  headerLabels,
  printedColumns,
  type HeaderLabel,
} from '../../src/editions/printed-form';
import type { Layout } from './layout';
import type { PrintedCell, PrintedForm, PrintedLine } from './printed-form';

/** A cell with its place on the sheet. */
export interface LaidCell extends NewCell {
  readonly row: number;
  readonly column: number;
}

export interface LaidForm {
  readonly cells: readonly LaidCell[];
  /** First free row below it. */
  readonly bottom: number;
}

/** Puts a printed form on a sheet with its upper left corner at a place. */
export function layOutForm(
  printed: PrintedForm,
  layout: Layout,
  top: number,
  left: number,
): LaidForm {
  return new FormWriter(printed, layout, top, left).write();
}

class FormWriter {
  private readonly cells: LaidCell[] = [];
  private readonly columns;
  private row: number;

  constructor(
    private readonly printed: PrintedForm,
    private readonly layout: Layout,
    top: number,
    private readonly left: number,
  ) {
    this.columns = printedColumns(printed.form);
    this.row = top;
  }

  write(): LaidForm {
    const { printed } = this;
    this.put(0, this.spaced(printed.title), 'title');
    this.row += 1;
    this.caption();
    for (const line of printed.head ?? []) {
      line.forEach((text, i) => text !== '' && this.put(i, text, 'text'));
      this.row += 1;
    }
    this.header(false);
    this.data();
    if (printed.notes.length > 0 && printed.lines.length === 0) this.row += 1;
    for (const note of printed.notes) {
      this.put(0, note, 'note');
      this.row += 1;
    }
    return { cells: this.cells, bottom: this.row };
  }

  private put(
    column: number,
    value: CellValue,
    style: NewCellStyle,
    { formula, down = 0 }: { formula?: string | undefined; down?: number } = {},
  ): void {
    this.cells.push({
      row: this.row + down,
      column: this.left + column,
      value: formula !== undefined && this.layout.formulas === 'uncalculated' ? null : value,
      style,
      ...(formula === undefined ? {} : { formula }),
    });
  }

  private caption(): void {
    const { caption } = this.printed;
    if (caption.length === 0) return;
    const last = this.columns.length - 1;
    const places = [0, Math.max(1, Math.floor(last / 2)), Math.max(last, 2)];
    caption.forEach((text, i) => {
      const shown = text.startsWith('单位：') ? `单位：${this.layout.unit}` : text;
      this.put(places[i] ?? i, shown, 'caption');
    });
    this.row += 1;
  }

  private header(swapped: boolean): void {
    const { form, year } = this.printed;
    const labels = headerLabels(form, { year });
    const height = headerHeight(labels);
    const lowest = labels.filter((label) => label.row + label.rows === height && label.row > 0);
    const [last, second] = swapped ? lowest.reverse() : [];
    for (const label of labels) {
      const { row, column } = label;
      const text = (label === last ? second : label === second ? last : label)?.text ?? '';
      const named =
        this.columns[column]?.key === 'value' ? text.replace(form.unit, this.layout.unit) : text;
      this.put(column, row > 0 || height === 1 ? this.wide(named) : named, 'header', { down: row });
    }
    this.row += height;
    const numbers = columnNumbers(form);
    if (!numbers) return;
    numbers.forEach((number, column) => this.put(column, number, 'header'));
    this.row += 1;
  }

  private data(): void {
    const { lines, form } = this.printed;
    const start = this.row;
    const paged = this.layout.paged !== undefined && (form.id === 't2' || form.id === 't4');
    const breakAt = paged ? Math.ceil(lines.length / 2) : -1;
    const rowOf = this.rowsOf(lines.length, start, breakAt);
    lines.forEach((line, i) => {
      if (i === breakAt) {
        this.row = (rowOf[i] ?? this.row) - this.pageHeight();
        this.caption();
        this.header(this.layout.paged === 'swapped' && form.id === 't2');
      }
      this.row = rowOf[i] ?? this.row;
      if (form.number !== undefined) this.put(0, i + 1, 'text');
      this.line(line, rowOf);
      this.row += 1;
    });
  }

  /** Where each line stands, with blank rows and page headers between them. */
  private rowsOf(count: number, start: number, breakAt: number): number[] {
    const rows: number[] = [];
    let at = start;
    for (let i = 0; i < count; i += 1) {
      if (i === breakAt) at += this.pageHeight();
      rows.push(at);
      at += this.layout.blankRows && i % 3 === 1 ? 2 : 1;
    }
    return rows;
  }

  private pageHeight(): number {
    const { form, caption, year } = this.printed;
    const labels = headerLabels(form, { year });
    return (
      (caption.length > 0 ? 1 : 0) + headerHeight(labels) + (form.number === undefined ? 0 : 1)
    );
  }

  private line(line: PrintedLine, rowOf: readonly number[]): void {
    this.columns.forEach(({ key }, column) => {
      const cell = line.cells[key];
      if (cell) this.cell(cell, column, rowOf);
    });
  }

  private cell(cell: PrintedCell, column: number, rowOf: readonly number[]): void {
    if (cell.kind === 'text') return this.put(column, this.indented(cell.text), 'text');
    if (cell.kind === 'code') {
      return this.put(column, this.layout.messy ? Number(cell.text) : cell.text, 'code');
    }
    if (cell.kind === 'count') return this.put(column, Number(cell.count), 'amount');
    const { form } = this.printed;
    const value =
      this.layout.unit === '元'
        ? cell.amount.times(10_000).toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
        : cell.amount.toDecimalPlaces(form.decimals, Decimal.ROUND_HALF_UP);
    if (value.isZero()) {
      if (this.layout.dashes) this.put(column, '---', 'amount');
      return;
    }
    const formula = this.layout.formulas && cell.sum ? this.formula(cell.sum, rowOf) : undefined;
    if (formula !== undefined) return this.put(column, value.toNumber(), 'amount', { formula });
    return this.put(column, this.asText(value, column) ?? value.toNumber(), 'amount');
  }

  private formula(
    sum: readonly { line: number; column: string }[],
    rowOf: readonly number[],
  ): string {
    const at = sum.map(({ line, column }) => ({
      row: rowOf[line] ?? 0,
      column: this.left + this.columns.findIndex(({ key }) => key === column),
    }));
    const [first] = at;
    const last = at.at(-1);
    const inOneColumn = at.every(
      (one, i) => one.column === first?.column && one.row === (first?.row ?? 0) + i,
    );
    if (inOneColumn && first && last && at.length > 2) {
      return `SUM(${addressOf(first.row, first.column)}:${addressOf(last.row, last.column)})`;
    }
    return at.map((one) => addressOf(one.row, one.column)).join('+');
  }

  /** In a messy book every fifth row holds its amounts as text, in three ways of writing. */
  private asText(value: Decimal, column: number): string | null {
    if (!this.layout.messy || this.row % 5 !== 0) return null;
    const [whole = '', fraction = ''] = value.toFixed(2).split('.');
    const plain = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
    if (column % 3 === 0) return plain;
    if (column % 3 === 1) return ` ${value.toFixed(2)} `;
    return value
      .toFixed(2)
      .replace(/[\d.]/g, (c) => String.fromCodePoint(c.charCodeAt(0) + 0xfee0));
  }

  private spaced(text: string): string {
    return this.layout.messy ? [...text].join(' ') : text;
  }

  private wide(text: string): string {
    return this.layout.messy && text.length === 2 ? [...text].join('  ') : text;
  }

  private indented(text: string): string {
    return this.layout.messy ? `\u3000${text}` : text;
  }
}

/** How many rows a header takes. */
function headerHeight(labels: readonly HeaderLabel[]): number {
  return Math.max(...labels.map(({ row, rows }) => row + rows));
}
