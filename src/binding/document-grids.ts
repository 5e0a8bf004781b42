import { textOfBlocks, type Document, type TableCell } from '../model/document';
import type { Grid, GridCell, GridRow } from '../model/grid';
import { isSecretProject, SECRET } from '../model/project';
import type { Snapshot } from '../model/snapshot';
import { endsLikeTitle, tablesIn, type TableInText } from './tables-in-text';

/**
 * A table inside a document is a grid like any other. Its own rows begin at 0, so that an address
 * counts within the table; the paragraphs above it, its title and caption, stand in the rows before
 * that, and a note below it follows after a gap.
 * @param sheets names that its grids must not have: those of a workbook beside it
 */
export function documentSnapshot(
  document: Document,
  sheets: ReadonlySet<string> = new Set(),
): Snapshot {
  const grids = [...namedTables(document, sheets)].map(([name, found]) => ({
    ...gridOf(name, found),
    document: document.name,
  }));
  return { name: document.name, grids };
}

/** The tables of a document in reading order, by the names of their grids. */
export function namedTables(
  { blocks }: Document,
  sheets: ReadonlySet<string> = new Set(),
): Map<string, TableInText> {
  const names = new GridNames(sheets);
  return new Map(
    tablesIn(blocks).map((found, i) => [
      names.unique(titleOf(found.above) ?? `第${String(i + 1)}张表`),
      found,
    ]),
  );
}

/** As in a sheet: a cell holds no more characters, and no form's cell comes near. */
const CELL_CHARACTERS = 32_767;

function gridOf(name: string, { rows, above, below }: TableInText): Grid {
  const grid: GridRow[] = above.map((line, i) => ({
    index: i - above.length,
    cells: captionCells(line),
  }));
  rows.forEach((row, index) => {
    const cells = row.cells.flatMap((cell): GridCell[] => {
      const value = textIn(cell);
      return value === '' ? [] : [{ column: cell.column, value }];
    });
    if (cells.length > 0) grid.push({ index, cells });
  });
  below.forEach((line, i) => {
    grid.push({ index: rows.length + 1 + i, cells: [{ column: 0, value: line.trim() }] });
  });
  return { name, visible: true, rows: grid };
}

function textIn({ continued, blocks }: TableCell): string {
  return continued ? '' : textOfBlocks(blocks).slice(0, CELL_CHARACTERS).trim();
}

const CAPTION = /单位[:：]|年度[:：]|编[制码]/;
/** A longer line is a sentence. */
const LONGEST_CAPTION = 300;

/** Items of a caption line are set apart by tabs and wide spaces; in a sheet they have cells. */
function captionCells(text: string): GridCell[] {
  const whole = text.slice(0, CELL_CHARACTERS).trim();
  if (whole.length > LONGEST_CAPTION || !CAPTION.test(whole.replace(/\s/g, '')))
    return [{ column: 0, value: whole }];
  return whole
    .split(/[\t\n\u3000]+| {2,}/)
    .filter((item) => item !== '')
    .map((value, column) => ({ column, value }));
}

/** What the table is called: the nearest line above it that ends like a title, else the nearest short one. */
function titleOf(above: readonly string[]): string | undefined {
  const lines = above.map((line) => line.trim()).filter((text) => text.length <= 60);
  const title = [...lines].reverse().find(endsLikeTitle) ?? lines.at(-1);
  // What a secret project is called leaves into no report.
  return title !== undefined && isSecretProject(title) ? `${SECRET}表` : title;
}

/** Names of grids, each given once: `表`, `表（2）`, … */
class GridNames {
  private readonly taken: Set<string>;
  /** The next number to try for a name that was asked for before. */
  private readonly next = new Map<string, number>();

  constructor(private readonly sheets: ReadonlySet<string>) {
    this.taken = new Set(sheets);
  }

  unique(title: string): string {
    const called = title.replace(/\s+/g, ' ');
    // Of a sheet of that name beside it, the document's table is told apart by where it stands.
    const bare = this.sheets.has(called) ? `${called}（文件）` : called;
    let name = bare;
    let n = this.next.get(bare) ?? 2;
    for (; this.taken.has(name); n += 1) name = `${bare}（${String(n)}）`;
    this.next.set(bare, n);
    this.taken.add(name);
    return name;
  }
}
