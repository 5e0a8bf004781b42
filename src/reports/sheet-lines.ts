import { FONT_POINTS, type NewCell, type NewSheet } from '../model/new-workbook';
import { MAX_COLUMNS, MAX_ROWS, rangeAddress } from '../model/place';
import { reason, Refusal } from '../model/reason';
import { plainText } from '../model/plain-text';
import { MAX_ROW_HEIGHT, piecesOf, type TextPiece } from './sheet-text';

/** A cell of a line: over columns `from` up to but not with `to`, over so many lines of its block. */
export interface LineCell extends Omit<NewCell, 'formula'> {
  readonly from: number;
  readonly to: number;
  readonly lines?: number;
}

/** Of a line with nothing in it; points. */
const EMPTY_HEIGHT = 15;
const STEP_WIDTH = 1.5;

type Laid = LineCell & { readonly pieces: readonly TextPiece[] };

/**
 * Lines of text and figures put one under another, each as high as its text needs. What is too much for
 * one row goes on in the rows below it.
 */
export class SheetLines {
  private readonly rows: (NewCell | null)[][] = [];
  private readonly heights: number[] = [];
  private readonly merges: string[] = [];

  /**
   * @param widths of the columns, in characters of the standard font
   * @throws Refusal `sheet.too-large`
   */
  constructor(private readonly widths: readonly number[]) {
    if (widths.length > MAX_COLUMNS) throw new Refusal(reason('sheet.too-large'));
  }

  /** Rows so far. */
  get count(): number {
    return this.rows.length;
  }

  /**
   * One line.
   * @throws Refusal `sheet.too-large` when the sheet has no more rows
   */
  add(...cells: readonly LineCell[]): void {
    this.addBlock([cells]);
  }

  /**
   * Lines that belong together, since cells reach over several of them.
   * @throws Refusal `sheet.too-large` when the sheet has no more rows
   */
  addBlock(block: readonly (readonly LineCell[])[]): void {
    const lines = block.map((cells) => cells.map((cell) => this.laid(cell)));
    const starts: number[] = [];
    for (const cells of lines) {
      starts.push(this.count);
      const own = cells.filter((cell) => rowsOf(cell) === 1);
      const rows = Math.max(1, ...own.map(({ pieces }) => pieces.length));
      for (let i = 0; i < rows; i += 1) {
        this.rows.push([]);
        const needed = own.map(({ pieces }) => pieces[i]?.height ?? 0);
        this.heights.push(Math.max(EMPTY_HEIGHT, ...needed));
      }
    }
    if (this.count > MAX_ROWS) throw new Refusal(reason('sheet.too-large'));
    starts.push(this.count);
    lines.forEach((cells, i) => {
      for (const cell of cells) {
        const last = Math.min(lines.length, i + rowsOf(cell));
        this.place(cell, starts[i] ?? 0, (starts[last] ?? this.count) - 1);
      }
    });
  }

  /** What was added, as parts of a sheet. */
  sheet(): Required<Pick<NewSheet, 'columns' | 'rows' | 'heights' | 'merges'>> {
    const { widths: columns, rows, heights, merges } = this;
    return { columns, rows, heights, merges };
  }

  /** A text that even all rows of a cell cannot hold goes on below, as if the cell had only one. */
  private laid(cell: LineCell): Laid {
    const text = typeof cell.value === 'string' ? plainText(cell.value) : '';
    const whole = this.widths.slice(cell.from, cell.to).reduce((sum, one) => sum + one, 0);
    const width = whole - (cell.indent ?? 0) * STEP_WIDTH;
    const points = FONT_POINTS[cell.style ?? 'text'];
    const pieces = piecesOf(text, { width, points, height: rowsOf(cell) * MAX_ROW_HEIGHT });
    if (rowsOf(cell) === 1 || pieces.length === 1) return { ...cell, pieces };
    return { ...cell, lines: 1, pieces: piecesOf(text, { width, points }) };
  }

  private place(cell: Laid, top: number, bottom: number): void {
    const { from, to, lines = 1, pieces, ...content } = cell;
    const isText = typeof content.value === 'string';
    for (let row = top; row <= bottom; row += 1) {
      const piece = isText ? pieces[row - top]?.text : row === top ? content.value : undefined;
      // Cells under a merge have the style, too: their outer borders show.
      for (let column = from; column < to; column += 1) {
        const value = column === from ? (piece ?? null) : null;
        this.put(row, column, { ...content, value: value === '' ? null : value });
      }
      if (lines === 1) this.merge(row, from, row, to - 1);
    }
    if (lines === 1) return;
    this.merge(top, from, bottom, to - 1);
    this.heighten(top, bottom, pieces[0]?.height ?? 0);
  }

  /** Makes rows together as high as that, each as high as it may be. */
  private heighten(top: number, bottom: number, needed: number): void {
    let missing = needed;
    for (let row = top; row <= bottom; row += 1) missing -= this.heights[row] ?? 0;
    for (let row = bottom; row >= top && missing > 0; row -= 1) {
      const more = Math.min(missing, MAX_ROW_HEIGHT - (this.heights[row] ?? 0));
      this.heights[row] = (this.heights[row] ?? 0) + more;
      missing -= more;
    }
  }

  private put(row: number, column: number, cell: NewCell): void {
    const line = this.rows[row] ?? [];
    while (line.length < column) line.push(null);
    line[column] = cell;
  }

  private merge(top: number, left: number, bottom: number, right: number): void {
    if (top === bottom && left === right) return;
    this.merges.push(rangeAddress(top, left, bottom, right));
  }
}

function rowsOf({ lines }: LineCell): number {
  return lines ?? 1;
}
