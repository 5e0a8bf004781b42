import type { Block, Paragraph, Run, Table, TableCell, TableRow } from '../../model/document';
import { PieceAllowance } from '../document-limits';

/** Puts paragraphs and tables together as their elements open and close. */
export class BlockBuilder {
  readonly blocks: Block[] = [];
  readonly allowance = new PieceAllowance();
  private readonly containers: Block[][] = [this.blocks];
  private readonly tables: OpenTable[] = [];
  private readonly paragraphs: OpenParagraph[] = [];
  private paragraphCount = 0;
  private tableCount = 0;
  /** Paragraphs whose mark was struck out: each goes on in the next one of its container. */
  private readonly carried = new Map<Block[], OpenEnd>();

  get paragraph(): OpenParagraph | undefined {
    return this.paragraphs.at(-1);
  }

  get cell(): OpenCell | undefined {
    return this.tables.at(-1)?.row?.cell;
  }

  get row(): OpenRow | undefined {
    return this.tables.at(-1)?.row;
  }

  /**
   * Counts a paragraph that is passed over.
   * @returns its position
   */
  skipParagraph(): number {
    return this.paragraphCount++;
  }

  skipTable(): void {
    this.tableCount += 1;
  }

  /** @returns its position */
  openParagraph(): number {
    this.allowance.take();
    const at = this.paragraphCount++;
    this.paragraphs.push({ at, runs: [], boxed: [], markDeleted: false });
    return at;
  }

  /** @param about style, level and rendered number of the paragraph */
  closeParagraph(about: Partial<Pick<Paragraph, 'style' | 'level'>> & { number: string }): void {
    const open = this.paragraphs.pop();
    const into = this.containers.at(-1);
    if (!open || !into) return;
    const { number, ...rest } = about;
    const label: Run[] = number === '' ? [] : [{ text: number, origin: 'number' }];
    const own = [...label, ...open.runs];
    const runs = this.carried.get(into)?.runs ?? own;
    // One array is filled on: a copy for each paragraph would take forever where all marks are struck.
    if (runs !== own) for (const run of own) runs.push(run);
    this.carried.delete(into);
    if (open.markDeleted) this.carried.set(into, { kind: 'paragraph', at: open.at, runs, ...rest });
    else into.push({ kind: 'paragraph', at: open.at, runs, text: textOf(runs), ...rest });
    for (const block of open.boxed) into.push(block);
  }

  /** A text box stands in a run; what it holds follows its paragraph. */
  openBox(): void {
    this.containers.push(this.paragraph?.boxed ?? this.blocks);
  }

  closeBox(): void {
    this.closeContainer();
  }

  openTable(): void {
    this.allowance.take();
    this.tables.push({ at: this.tableCount, rows: [], row: undefined });
    this.tableCount += 1;
  }

  closeTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    const { at, rows } = table;
    const into = this.containers.at(-1) ?? this.blocks;
    this.endCarried(into);
    into.push({ kind: 'table', at, rows } satisfies Table);
  }

  openRow(): void {
    this.allowance.take();
    const table = this.tables.at(-1);
    if (table) table.row = { cells: [], column: 0, deleted: false, cell: undefined };
  }

  closeRow(): void {
    const table = this.tables.at(-1);
    if (!table?.row) return;
    const { cells, deleted } = table.row;
    if (!deleted) table.rows.push({ cells });
    table.row = undefined;
  }

  openCell(): void {
    const row = this.row;
    if (!row) return;
    this.allowance.take();
    row.cell = { columnSpan: 1, continued: false, deleted: false, blocks: [] };
    this.containers.push(row.cell.blocks);
  }

  closeCell(): void {
    const row = this.row;
    if (!row?.cell) return;
    this.closeContainer();
    const { deleted, ...cell } = row.cell;
    if (!deleted) {
      row.cells.push({ column: row.column, ...cell });
      row.column += cell.columnSpan;
    }
    row.cell = undefined;
  }

  closeBody(): void {
    this.endCarried(this.blocks);
  }

  private closeContainer(): void {
    const left = this.containers.pop();
    if (left) this.endCarried(left);
  }

  /** A paragraph that none follows in its container, or a table does, ends there all the same. */
  private endCarried(container: Block[]): void {
    const ended = this.carried.get(container);
    if (!ended) return;
    this.carried.delete(container);
    container.push({ ...ended, text: textOf(ended.runs) });
  }
}

interface OpenParagraph {
  readonly at: number;
  readonly runs: Run[];
  readonly boxed: Block[];
  markDeleted: boolean;
}

/** A paragraph without its end. */
type OpenEnd = Omit<Paragraph, 'runs' | 'text'> & { readonly runs: Run[] };

interface OpenCell {
  columnSpan: number;
  continued: boolean;
  deleted: boolean;
  readonly blocks: Block[];
}

interface OpenRow {
  readonly cells: TableCell[];
  /** Column where the next cell begins. */
  column: number;
  deleted: boolean;
  cell: OpenCell | undefined;
}

interface OpenTable {
  readonly at: number;
  readonly rows: TableRow[];
  row: OpenRow | undefined;
}

function textOf(runs: readonly Run[]): string {
  return runs
    .filter((run) => run.revision !== 'deleted' && !run.hidden)
    .map((run) => run.text)
    .join('');
}
