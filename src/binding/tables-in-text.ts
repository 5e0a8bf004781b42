import { textOfBlocks, type Block, type Table, type TableRow } from '../model/document';
import { normalizeLabel } from '../model/label';
import { isNote, saysEmpty } from './below-table';

/** A table of a document with the lines of text that belong to it. */
export interface TableInText {
  /** None where a title and the note that its table is empty stand for the table. */
  readonly rows: readonly TableRow[];
  readonly above: readonly string[];
  readonly below: readonly string[];
}

interface OpenTable {
  readonly rows: TableRow[];
  readonly above: readonly string[];
  readonly below: string[];
  readonly width: number;
}

/** Lines above a table among which its title and caption are looked for. */
const CAPTION_LINES = 9;

/** The tables of a document in reading order. */
export function tablesIn(blocks: readonly Block[]): TableInText[] {
  const found: OpenTable[] = [];
  let between: string[] = [];
  let notesEnded = true;
  const begin = (rows: readonly TableRow[], width: number): OpenTable => {
    const table = { rows: [...rows], above: between.slice(-CAPTION_LINES), below: [], width };
    found.push(table);
    between = [];
    notesEnded = false;
    return table;
  };
  const read = (line: string): void => {
    if (line.trim() === '') return;
    const last = found.at(-1);
    notesEnded ||= !isNote(line);
    if (last && !notesEnded) last.below.push(line);
    else if (saysEmpty(line) && between.slice(-CAPTION_LINES).some(endsLikeTitle))
      begin([], 0).below.push(line);
    else between.push(line);
  };
  for (const block of inOneFlow(blocks)) {
    const lines = block.kind === 'paragraph' ? [block.text] : linesOf(block);
    if (lines) {
      for (const line of lines) read(line);
      continue;
    }
    if (block.kind === 'paragraph') continue;
    const last = found.at(-1);
    const width = widthOf(block);
    // Broken by a page, or by an empty paragraph: the same table goes on.
    if (last && between.length === 0 && last.below.length === 0 && last.width === width)
      for (const row of block.rows) last.rows.push(row);
    else begin(block.rows, width);
  }
  return found;
}

/** Rows that a table which only lays out others may have of its own: title, caption, note. */
const LAYOUT_ROWS = 3;

/** Blocks with those inside layout tables in their place; a table inside another's cell follows it. */
function inOneFlow(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'paragraph') return [block];
    const cells = block.rows.flatMap((row) => row.cells);
    const holds = ({ blocks: own }: Pick<TableRow['cells'][number], 'blocks'>): boolean =>
      own.some((one) => one.kind === 'table');
    if (!cells.some(holds)) return [block];
    const own = block.rows.filter((row) => !row.cells.some(holds) && itemsOf(row).length > 1);
    if (own.length <= LAYOUT_ROWS) return inOneFlow(cells.flatMap((cell) => cell.blocks));
    const inner = cells.flatMap((cell) => cell.blocks.filter((one) => one.kind === 'table'));
    return [block, ...inOneFlow(inner)];
  });
}

const CAPTION_ITEM =
  /^(?:金额)?单位[:：]|^(?:预算年度|编制|截[止至]|[编填][制报](?:部门|单位))[^:：]*[:：]/;

/** A small table without borders may hold a title, a caption or a note: its lines; else `null`. */
function linesOf({ rows }: Table): readonly string[] | null {
  if (rows.length > LAYOUT_ROWS) return null;
  const lines = rows.map(itemsOf).filter((items) => items.length > 0);
  const isCaption = (items: readonly string[]): boolean =>
    items.some((item) => item.length <= LONGEST_TITLE && CAPTION_ITEM.test(normalizeLabel(item)));
  const isText = (items: readonly string[]): boolean =>
    items.some((item) => endsLikeTitle(item) || isNote(item));
  if (!lines.every((items) => items.length === 1 || isCaption(items))) return null;
  if (!lines.some((items) => isCaption(items) || isText(items))) return null;
  return lines.map((items) => items.join('\u3000'));
}

function itemsOf({ cells }: TableRow): string[] {
  return cells.map((cell) => textOfBlocks(cell.blocks).trim()).filter((text) => text !== '');
}

/** Of a title, and of an item of a caption. */
const LONGEST_TITLE = 80;
const TITLE = /(?:表|情况|预算|概算)\s*(?:[(（].*[)）])?\s*$/;

/** Whether a line ends as titles of tables do. */
export function endsLikeTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && TITLE.test(line);
}

function widthOf({ rows }: Table): number {
  return rows.reduce((widest, { cells }) => {
    const last = cells.at(-1);
    return Math.max(widest, last ? last.column + last.columnSpan : 0);
  }, 0);
}
