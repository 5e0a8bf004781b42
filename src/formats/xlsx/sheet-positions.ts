import { FormatError } from '../format-error';
import { MAX_COLUMNS } from '../../model/place';
import { attributeOf } from '../xml/start-tag';
import { walkXml, type XmlElement, type XmlEnd, type XmlVisitor } from '../xml/walk';
import { CellCursor } from './cell-cursor';

/** A stretch of the part, in characters. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The formula element of a cell. */
export interface FormulaSpot extends Span {
  readonly openEnd: number;
  readonly closeStart: number;
  /** Attribute `t`: `shared`, `array`, `dataTable`; absent for an ordinary one. */
  readonly kind: string | undefined;
  /** Number of its shared formula. */
  readonly group: string | undefined;
  readonly range: string | undefined;
}

/** A cell as it stands in the part; row and column 0-based. */
export interface CellSpot extends Span {
  readonly row: number;
  readonly column: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly formula?: FormulaSpot;
  /** Elements that are neither formula nor value. */
  readonly rest: readonly Span[];
}

/** A row as it stands in the part. */
export interface RowSpot extends Span {
  readonly openEnd: number;
  readonly closeStart: number;
  /** A row whose cells give themselves other row numbers. */
  readonly crossed: boolean;
}

/** Where the wanted cells of a sheet stand, or would. */
export interface SheetPositions {
  readonly cells: ReadonlyMap<number, CellSpot>;
  /** Rows that are wanted and exist, by number. */
  readonly rows: ReadonlyMap<number, RowSpot>;
  /** For a cell that is not there: the first cell after its place, where its row has one. */
  readonly nextCell: ReadonlyMap<number, number>;
  /** For a row that is not there: the first row after its place, or the end of all rows. */
  readonly nextRow: ReadonlyMap<number, number>;
  /** For a cell that is not there: style of the nearest cell in its row, or above in its column. */
  readonly styles: ReadonlyMap<number, string>;
  /** Ranges of array formulas and what-if tables. */
  readonly arrays: readonly string[];
  /** Shared formulas by number: how often each is stated. */
  readonly masters: ReadonlyMap<string, number>;
  /** The cells that refer to a shared formula, by its number, as `cellKey`s. */
  readonly members: ReadonlyMap<string, readonly number[]>;
  readonly hasFormulas: boolean;
  /** The element of all rows. */
  readonly data: XmlElement & XmlEnd;
}

/** One number for a place in a sheet. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** The place that a `cellKey` stands for. */
export function cellOfKey(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS };
}

/**
 * Finds where cells stand in a worksheet, by the same rules as they are read: rows and cells may
 * leave their number out, and of a cell given twice the later one counts.
 * @param wanted columns by row, 0-based
 * @throws FormatError `damaged`
 */
export function findCells(
  text: string,
  part: string,
  wanted: ReadonlyMap<number, readonly number[]>,
): SheetPositions {
  const search = new CellSearch(text, part, wanted);
  walkXml(text, search);
  return search.found();
}

class CellSearch implements XmlVisitor {
  private readonly cells = new Map<number, CellSpot>();
  private readonly rows = new Map<number, RowSpot>();
  private readonly nextCell = new Map<number, number>();
  private readonly nextRow = new Map<number, number>();
  private readonly styles = new Map<number, string>();
  private readonly arrays: string[] = [];
  private readonly masters = new Map<string, number>();
  private readonly members = new Map<string, number[]>();
  private hasFormulas = false;
  private data: (XmlElement & XmlEnd) | undefined;
  private inData = false;
  private readonly at = new CellCursor();
  private readonly rowNumbers: readonly number[];
  /** How many of `rowNumbers` have been passed by a row further down. */
  private passed = 0;
  /** Style last seen in each wanted column, from the top. */
  private readonly above = new Map<number, string | null>();
  private rowIndex = -1;
  private wantedColumns: readonly number[] = [];
  private crossed = false;
  private left: string | null = null;
  private cell: XmlElement | null = null;
  private formula: FormulaSpot | undefined;
  private rest: Span[] = [];

  constructor(
    private readonly text: string,
    private readonly part: string,
    private readonly wanted: ReadonlyMap<number, readonly number[]>,
  ) {
    this.rowNumbers = [...wanted.keys()].sort((a, b) => a - b);
    for (const columns of wanted.values()) columns.forEach((c) => this.above.set(c, null));
  }

  open(element: XmlElement): void {
    if (!this.inData) this.openBefore(element);
    else if (element.name === 'row') this.openRow(element);
    else if (element.name === 'c' && !this.cell) this.openCell(element);
  }

  close(element: XmlElement, end: XmlEnd): void {
    if (!this.inData) return;
    if (element === this.cell) this.closeCell(element, end);
    else if (this.cell) this.closeContent(element, end);
    else if (element.name === 'row') this.closeRow(element, end);
    else if (element.name === 'sheetData') {
      this.passRows(Infinity, end.closeStart);
      this.data = { ...element, ...end };
      this.inData = false;
    }
  }

  found(): SheetPositions {
    const { cells, rows, nextCell, nextRow, styles, data } = this;
    const { arrays, masters, members, hasFormulas } = this;
    if (!data) throw new FormatError('damaged', { part: this.part });
    return { cells, rows, nextCell, nextRow, styles, data, arrays, masters, members, hasFormulas };
  }

  /** What stands before the rows: the styles of whole columns. */
  private openBefore(element: XmlElement): void {
    this.inData = element.name === 'sheetData' && !this.data;
    if (element.name !== 'col') return;
    const style = this.attribute(element, 'style');
    const from = Number(this.attribute(element, 'min')) - 1;
    const to = Number(this.attribute(element, 'max')) - 1;
    for (const column of this.above.keys()) {
      if (style !== undefined && column >= from && column <= to) this.above.set(column, style);
    }
  }

  private openRow(element: XmlElement): void {
    this.must(this.at.toRow(this.attribute(element, 'r')));
    this.rowIndex = this.at.row;
    this.wantedColumns = this.wanted.get(this.rowIndex) ?? [];
    this.crossed = false;
    this.left =
      this.wantedColumns.length > 0 && this.attribute(element, 'customFormat') === '1'
        ? (this.attribute(element, 's') ?? null)
        : null;
    this.passRows(this.rowIndex, element.start);
  }

  /** Rows above this one that have not come by now stand here, if anywhere. */
  private passRows(index: number, start: number): void {
    for (; (this.rowNumbers[this.passed] ?? Infinity) < index; this.passed += 1) {
      const row = this.rowNumbers[this.passed] as number;
      this.nextRow.set(row, start);
      for (const column of this.wanted.get(row) ?? []) {
        const style = this.above.get(column);
        const key = cellKey(row, column);
        if (typeof style === 'string' && !this.styles.has(key)) this.styles.set(key, style);
      }
    }
  }

  private closeRow({ start, openEnd }: XmlElement, end: XmlEnd): void {
    if (!this.wanted.has(this.rowIndex)) return;
    this.rows.set(this.rowIndex, { start, openEnd, ...end, crossed: this.crossed });
    for (const column of this.wantedColumns) {
      const key = cellKey(this.rowIndex, column);
      if (this.left !== null && !this.styles.has(key)) this.styles.set(key, this.left);
    }
  }

  private openCell(element: XmlElement): void {
    this.must(this.at.toCell(this.attribute(element, 'r')));
    const { row, column } = this.at;
    this.cell = element;
    this.formula = undefined;
    this.rest = [];
    if (row !== this.rowIndex) this.crossed = true;
    const isBeside = this.wantedColumns.length > 0;
    const style = isBeside || this.above.has(column) ? this.attribute(element, 's') : undefined;
    for (const wanted of this.wantedColumns) {
      const key = cellKey(row, wanted);
      if (wanted >= column || this.nextCell.has(key)) continue;
      this.nextCell.set(key, element.start);
      const neighbour = this.left ?? style;
      if (neighbour !== undefined) this.styles.set(key, neighbour);
    }
    if (isBeside && style !== undefined) this.left = style;
    if (style !== undefined && this.above.has(column)) this.above.set(column, style);
  }

  private closeCell({ start, openEnd }: XmlElement, end: XmlEnd): void {
    const { row, column } = this.at;
    this.cell = null;
    if (this.formula) this.noteFormula(this.formula);
    if (!this.wanted.get(row)?.includes(column)) return;
    const { formula, rest } = this;
    const spot = { row, column, start, openEnd, ...end, rest };
    this.cells.set(cellKey(row, column), formula ? { ...spot, formula } : spot);
  }

  private closeContent(element: XmlElement, end: XmlEnd): void {
    if (element.parent !== this.cell) return;
    const { name, start, openEnd } = element;
    if (name === 'f') {
      const kind = this.attribute(element, 't');
      const group = kind === 'shared' ? this.attribute(element, 'si') : undefined;
      const range = this.attribute(element, 'ref');
      this.formula = { start, openEnd, ...end, kind, group, range };
    } else if (name !== 'v' && name !== 'is') {
      this.rest.push({ start, end: end.end });
    }
  }

  private noteFormula({ kind, group, range, openEnd, closeStart }: FormulaSpot): void {
    this.hasFormulas = true;
    if ((kind === 'array' || kind === 'dataTable') && range?.includes(':')) this.arrays.push(range);
    if (group === undefined) return;
    if (closeStart > openEnd) {
      this.masters.set(group, (this.masters.get(group) ?? 0) + 1);
    } else {
      const members = this.members.get(group) ?? [];
      members.push(cellKey(this.at.row, this.at.column));
      this.members.set(group, members);
    }
  }

  private attribute(element: XmlElement, name: string): string | undefined {
    return attributeOf(this.text.slice(element.start, element.openEnd), name);
  }

  private must(is: boolean): void {
    if (!is) throw new FormatError('damaged', { part: this.part });
  }
}
