import { documentSnapshot, namedTables } from '../binding/document-grids';
import type { WorkbookLook } from '../formats/xlsx/look/read-look';
import type { Area, SheetLook } from '../formats/xlsx/look/sheet-look';
import { MemoryWorkbook } from '../hosts/memory/memory-workbook';
import type { Document, TableRow } from '../model/document';
import type { Grid } from '../model/grid';

/** A document's tables as a program for workbooks shows them. */
export interface DocumentWorkbook {
  /** Read only: a sheet for each table, the lines above it in its first rows. */
  readonly workbook: MemoryWorkbook;
  readonly look: WorkbookLook;
}

/** Looks of cells by their number: outside of the table, inside, and inside with a number. */
const LOOKS: WorkbookLook['looks'] = [
  {},
  { vertical: 'middle', wrap: true, boxed: true },
  { vertical: 'middle', horizontal: 'right', boxed: true },
];
const [WORDS, NUMBER] = [1, 2];
const AMOUNT = /^[-−+]?[\d,，]+(?:\.\d+)?%?$/;

/** Columns are as wide as their longest word, within these; in characters. */
const WIDTH = { least: 8, most: 36 };

/** The tables of a document as a workbook; a document without tables is one without sheets. */
export function documentWorkbook(document: Document): DocumentWorkbook {
  const { name, grids } = documentSnapshot(document);
  const tables = namedTables(document);
  const workbook = MemoryWorkbook.fromSnapshot({ name, grids: grids.map(fromTop) });
  workbook.readOnly = true;
  const sheets = grids.map((grid): [string, SheetLook] => [
    grid.name,
    lookOf(grid, tables.get(grid.name)?.rows ?? []),
  ]);
  return { workbook, look: { looks: LOOKS, sheets: new Map(sheets) } };
}

/** How many rows stand above the table's own. */
const above = (rows: Grid['rows']): number => Math.max(0, -(rows[0]?.index ?? 0));

/** A sheet has no rows below its first: the lines above the table come first. */
function fromTop({ name, visible, rows }: Grid): Grid {
  const down = above(rows);
  return { name, visible, rows: rows.map((row) => ({ ...row, index: row.index + down })) };
}

function lookOf(grid: Grid, rows: readonly TableRow[]): SheetLook {
  const down = above(grid.rows);
  const widths = widthsOf(grid);
  const texts = new Map(grid.rows.map(({ index, cells }) => [index, cells]));
  return {
    merges: mergesOf(rows, down),
    columns: widths.map((width, column) => ({ from: column, to: column, width })),
    rows: [],
    cells: rows.flatMap((_, row) =>
      widths.map((_width, column) => {
        const value = texts.get(row)?.find((cell) => cell.column === column)?.value;
        const isNumber = typeof value === 'string' && AMOUNT.test(value);
        return { row: row + down, column, look: isNumber ? NUMBER : WORDS };
      }),
    ),
  };
}

/** Of the table's own rows alone: a title may run over all columns. */
function widthsOf({ rows }: Grid): number[] {
  const widths: number[] = [];
  for (const { index, cells } of rows) {
    if (index < 0) continue;
    for (const { column, value } of cells) {
      for (let c = widths.length; c <= column; c += 1) widths.push(WIDTH.least);
      const wide = Math.min(charactersOf(String(value)), WIDTH.most);
      widths[column] = Math.max(widths[column] ?? WIDTH.least, wide);
    }
  }
  return widths;
}

/** In characters of a column's width, of which a Chinese one takes two; and a little room. */
const charactersOf = (text: string): number =>
  Math.max(...text.split('\n').map((line) => line.replace(/[^\x20-\x7e]/g, 'xx').length)) + 2;

function mergesOf(rows: readonly TableRow[], down: number): Area[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ column, columnSpan, continued }) => {
      if (continued) return [];
      const tall = rows.slice(row + 1).findIndex((next) => !goesOn(next, column));
      const rowSpan = tall === -1 ? rows.length - row : tall + 1;
      if (columnSpan * rowSpan === 1) return [];
      return [{ row: row + down, column, rows: rowSpan, columns: columnSpan }];
    }),
  );
}

const goesOn = ({ cells }: TableRow, column: number): boolean =>
  cells.some((cell) => cell.continued && cell.column === column);
