import { isCellFormula } from '../../../src/hosts/edit';
import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { addressOf, columnLetters } from '../../../src/model/place';
import { excelValue } from './cell-values';
import { enteredContent } from '../program/entered-content';
import type { ExcelProgram } from './excel-program';

/** So much of a sheet is drawn at most; it is for looking and for a few clicks. */
const MOST_ROWS = 200;
const MOST_COLUMNS = 40;
const FEWEST = { rows: 30, columns: 12 };

/** The active sheet as a table beside the pane: to look at, to click and to type into. */
export class GridView {
  readonly #program: ExcelProgram;
  readonly #place: HTMLElement;
  #drawing = false;
  /** A cell is open for typing: drawing would take it away. */
  #open = false;

  constructor(program: ExcelProgram, place: HTMLElement) {
    this.#program = program;
    this.#place = place;
    place.addEventListener('click', (event) => this.#click(event));
    document.addEventListener('keydown', (event) => this.#key(event));
    this.redraw();
  }

  /** Soon, and once however often it is asked for. */
  redraw(): void {
    if (this.#drawing) return;
    this.#drawing = true;
    requestAnimationFrame(() => {
      this.#drawing = false;
      if (this.#open) return;
      this.#place.replaceChildren(this.#formulaLine(), this.#table(), this.#tabs());
      this.#place.querySelector('.selected')?.scrollIntoView({ block: 'nearest' });
    });
  }

  #formulaLine(): HTMLElement {
    const { row, column } = this.#program.selectedArea;
    const content = this.#program.activeSheet.content(row, column);
    const text = isCellFormula(content) ? `=${content.formula}` : String(excelValue(content));
    const line = element('div', 'formula-line');
    line.append(element('span', 'name-box', addressOf(row, column)), element('span', '', text));
    return line;
  }

  #table(): HTMLElement {
    const sheet = this.#program.activeSheet;
    const used = sheet.used() ?? { row: 0, column: 0, rows: 0, columns: 0 };
    const rows = within(used.row + used.rows + 3, FEWEST.rows, MOST_ROWS);
    const columns = within(used.column + used.columns + 1, FEWEST.columns, MOST_COLUMNS);
    const table = element('table', 'cells');
    const head = element('tr', '');
    head.append(element('th', ''));
    for (let c = 0; c < columns; c++) head.append(element('th', '', columnLetters(c)));
    table.append(head);
    for (let r = 0; r < rows; r++) {
      const line = element('tr', '');
      line.append(element('th', '', String(r + 1)));
      for (let c = 0; c < columns; c++) line.append(this.#cell(sheet, r, c));
      table.append(line);
    }
    const frame = element('div', 'cells-frame');
    frame.append(table);
    return frame;
  }

  #cell(sheet: MemorySheet, row: number, column: number): HTMLElement {
    const content = sheet.content(row, column);
    const value = excelValue(isCellFormula(content) ? (content.result ?? null) : content);
    const formats = this.#program.formats(sheet);
    const cell = element(
      'td',
      typeof value,
      shown(value, formats.get(row, column, 'NumberFormat')),
    );
    cell.dataset.row = String(row);
    cell.dataset.column = String(column);
    const fill = sheet.fill(row, column);
    if (fill) cell.style.backgroundColor = fill;
    if (formats.get(row, column, 'RangeFont.Bold') === true) cell.style.fontWeight = '600';
    const area = this.#program.selectedArea;
    const selected =
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns;
    if (selected) cell.classList.add('selected');
    return cell;
  }

  #tabs(): HTMLElement {
    const tabs = element('div', 'tabs');
    for (const sheet of this.#program.book.sheets.filter(({ visible }) => visible)) {
      const tab = element('button', 'tab', sheet.name);
      tab.dataset.sheet = sheet.name;
      tab.ariaSelected = String(sheet === this.#program.activeSheet);
      tabs.append(tab);
    }
    return tabs;
  }

  #click(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const tab = target.closest<HTMLElement>('.tab')?.dataset.sheet;
    const sheet = tab === undefined ? undefined : this.#program.book.sheet(tab);
    if (sheet) this.#select(sheet, 0, 0);
    const { row, column } = target.closest('td')?.dataset ?? {};
    if (row !== undefined) this.#select(this.#program.activeSheet, Number(row), Number(column));
  }

  #select(sheet: MemorySheet, row: number, column: number): void {
    this.#program.select(sheet, { row, column, rows: 1, columns: 1 }, 'user');
  }

  /** A printable key opens the selected cell; while it is open, Excel answers no add-in. */
  #key(event: KeyboardEvent): void {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey) return;
    const { row, column } = this.#program.selectedArea;
    const sheet = this.#program.activeSheet;
    if (event.key === 'Delete') this.#commit(sheet, row, column, '');
    if (event.key.length !== 1) return;
    const cell = this.#place.querySelector(`td[data-row="${row}"][data-column="${column}"]`);
    const input = document.createElement('input');
    cell?.replaceChildren(input);
    input.focus();
    this.#open = true;
    this.#program.book.editing = true;
    const leave = (commit: boolean) => {
      if (!this.#open) return;
      this.#open = false;
      this.#program.book.editing = false;
      if (commit) this.#commit(sheet, row, column, input.value);
      this.redraw();
    };
    input.addEventListener('blur', () => leave(true));
    input.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter' || key === 'Escape') leave(key === 'Enter');
    });
  }

  #commit(sheet: MemorySheet, row: number, column: number, text: string): void {
    const asText = this.#program.formats(sheet).get(row, column, 'NumberFormat') === '@';
    const area = { row, column, rows: 1, columns: 1 };
    this.#program.setContents(sheet, area, () => enteredContent(text, asText), 'user');
  }
}

function shown(value: string | number | boolean, format: unknown): string {
  if (typeof value !== 'number') return String(value).toString();
  const decimals = /0\.(0+)/.exec(String(format))?.[1]?.length;
  if (decimals === undefined) return String(value);
  const grouped = String(format).includes(',');
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return value.toLocaleString('zh-CN', { ...options, useGrouping: grouped });
}

function within(wanted: number, least: number, most: number): number {
  return Math.min(Math.max(wanted, least), most);
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
