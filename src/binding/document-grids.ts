import {
  textOfBlocks,
  type Block,
  type Document,
  type Paragraph,
  type Table,
} from '../model/document';
import type { Grid, GridCell, GridRow } from '../model/grid';
import { isSecretProject, SECRET } from '../model/project';
import type { Snapshot } from '../model/snapshot';
import { isNote } from './below-table';

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
  const names = new Set(sheets);
  const grids = tablesIn(document.blocks).map((found, i) => {
    const name = uniqueName(titleOf(found.above) ?? `第${String(i + 1)}张表`, names, sheets);
    return { ...gridOf(name, found), document: document.name };
  });
  return { name: document.name, grids };
}

/** A table with the text that belongs to it. */
interface TableInText {
  readonly rows: Table['rows'];
  readonly above: readonly Paragraph[];
  readonly below: readonly Paragraph[];
}

/** Paragraphs above a table among which its title and caption are looked for. */
const CAPTION_PARAGRAPHS = 6;

function tablesIn(blocks: readonly Block[]): TableInText[] {
  const found: { rows: Table['rows']; above: Paragraph[]; below: Paragraph[] }[] = [];
  let between: Paragraph[] = [];
  let notesEnded = true;
  for (const block of blocks) {
    const last = found.at(-1);
    if (block.kind === 'paragraph') {
      if (block.text.trim() === '') continue;
      notesEnded ||= !isNote(block.text);
      if (last && !notesEnded) last.below.push(block);
      else between.push(block);
      continue;
    }
    // A table that holds tables only lays them out on the page.
    const inner = block.rows.flatMap((row) =>
      row.cells.flatMap((cell) =>
        cell.blocks.some((one) => one.kind === 'table') ? tablesIn(cell.blocks) : [],
      ),
    );
    const goesOn =
      last && between.length === 0 && last.below.length === 0 && width(last) === width(block);
    if (inner.length > 0) {
      const [first, ...rest] = inner;
      if (first) found.push({ ...mutable(first), above: [...between, ...first.above] });
      found.push(...rest.map(mutable));
    } else if (goesOn) {
      // Broken by a page, or by an empty paragraph: the same table goes on.
      found[found.length - 1] = { ...last, rows: [...last.rows, ...block.rows] };
    } else {
      found.push({ rows: block.rows, above: between.slice(-CAPTION_PARAGRAPHS), below: [] });
    }
    between = [];
    notesEnded = false;
  }
  return found;
}

function mutable({ rows, above, below }: TableInText): {
  rows: Table['rows'];
  above: Paragraph[];
  below: Paragraph[];
} {
  return { rows, above: [...above], below: [...below] };
}

function width({ rows }: Pick<Table, 'rows'>): number {
  return Math.max(
    0,
    ...rows.map((row) => {
      const last = row.cells.at(-1);
      return last ? last.column + last.columnSpan : 0;
    }),
  );
}

function gridOf(name: string, { rows, above, below }: TableInText): Grid {
  const grid: GridRow[] = above.map((paragraph, i) => ({
    index: i - above.length,
    cells: captionCells(paragraph.text),
  }));
  rows.forEach((row, index) => {
    const cells = row.cells.flatMap((cell): GridCell[] => {
      const value = cell.continued ? '' : textOfBlocks(cell.blocks).trim();
      return value === '' ? [] : [{ column: cell.column, value }];
    });
    if (cells.length > 0) grid.push({ index, cells });
  });
  below.forEach((paragraph, i) => {
    grid.push({ index: rows.length + 1 + i, cells: [{ column: 0, value: paragraph.text.trim() }] });
  });
  return { name, visible: true, rows: grid };
}

const CAPTION = /单位[:：]|年度[:：]|编[制码]/;

/** Items of a caption line are set apart by tabs and wide spaces; in a sheet they have cells. */
function captionCells(text: string): GridCell[] {
  const whole = text.trim();
  if (!CAPTION.test(whole.replace(/\s/g, ''))) return [{ column: 0, value: whole }];
  return whole
    .split(/[\t\n\u3000]+| {2,}/)
    .filter((item) => item !== '')
    .map((value, column) => ({ column, value }));
}

const TITLE = /(?:表|情况|预算|概算)\s*(?:[(（].*[)）])?\s*$/;

/** What the table is called: the nearest line above it that ends like a title, else the nearest short one. */
function titleOf(above: readonly Paragraph[]): string | undefined {
  const lines = above.map((paragraph) => paragraph.text.trim()).filter((text) => text.length <= 60);
  const title = [...lines].reverse().find((text) => TITLE.test(text)) ?? lines.at(-1);
  // What a secret project is called leaves into no report.
  return title !== undefined && isSecretProject(title) ? `${SECRET}表` : title;
}

function uniqueName(title: string, taken: Set<string>, sheets: ReadonlySet<string>): string {
  const bare = title.replace(/\s+/g, ' ');
  // Of a sheet of that name beside it, the document's table is told apart by where it stands.
  const first = sheets.has(bare) ? `${bare}（文件）` : bare;
  let name = first;
  for (let n = 2; taken.has(name); n += 1) name = `${first}（${String(n)}）`;
  taken.add(name);
  return name;
}
