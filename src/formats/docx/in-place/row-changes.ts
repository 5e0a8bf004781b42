import type { Block, Table, TableRow } from '../../../model/document';
import { reason, type Reason } from '../../../model/reason';
import type { Splices } from '../../xml/splices';
import { childOf, xmlTree } from '../../xml/tree';
import type { XmlElement } from '../../xml/walk';
import type { BodyMarkup } from './body-markup';
import { loneMarks } from './lone-marks';
import type { RowCopy, RowRemoval } from './revision';
import { markedRow, rowLike } from './row-xml';
import { surroundings } from './surroundings';
import type { WrittenBody } from './written-body';

type RowChange = RowRemoval | RowCopy;

/** What happens to the rows of one table. */
export interface TableChanges {
  readonly removed: Map<number, RowRemoval>;
  readonly copies: RowCopy[];
}

/** Rows that go and rows that come. */
export class RowChanges {
  /** By the position of the table. */
  readonly tables = new Map<number, TableChanges>();

  constructor(
    private readonly body: WrittenBody,
    private readonly markup: BodyMarkup,
    private readonly tracked: boolean,
  ) {}

  /** @returns those that cannot be made, and why */
  take(changes: readonly RowChange[]): { readonly revision: RowChange; readonly why: Reason }[] {
    const left: { revision: RowChange; why: Reason }[] = [];
    for (const change of changes) {
      const why = this.unfit(change);
      if (why) {
        left.push({ revision: change, why });
        continue;
      }
      const of: TableChanges = this.tables.get(change.table) ?? { removed: new Map(), copies: [] };
      this.tables.set(change.table, of);
      if ('remove' in change) of.removed.set(change.remove, change);
      else of.copies.push(change);
    }
    for (const [at, { removed, copies }] of this.tables) {
      const rows = this.body.tables.get(at)?.rows ?? [];
      // From below: a row that stays keeps those above it that its merged cells begin in.
      for (const [row, removal] of [...removed].sort(([a], [b]) => b - a)) {
        if (removed.has(row + 1) || !goesOnIn(rows[row], rows[row + 1])) continue;
        removed.delete(row);
        left.push({ revision: removal, why: reason('revise.merged-row') });
      }
      if (rows.length + copies.length > removed.size) continue;
      for (const removal of removed.values()) {
        left.push({ revision: removal, why: reason('revise.whole-table') });
      }
      removed.clear();
    }
    return left;
  }

  /** Positions of the paragraphs in rows that go. */
  gone(): Set<number> {
    const gone = new Set<number>();
    for (const [at, { removed }] of this.tables) {
      const { rows = [] } = this.body.tables.get(at) ?? {};
      for (const row of removed.keys()) {
        for (const { blocks } of rows[row]?.cells ?? []) notePositions(blocks, gone);
      }
    }
    return gone;
  }

  /** Puts them into the body. What stands in rows that go is struck out elsewhere. */
  write(splices: Splices): void {
    for (const [at, { removed, copies }] of this.tables) {
      const table = this.body.tables.get(at);
      if (!table) continue;
      for (const row of removed.keys()) this.remove(splices, table, row);
      for (const copy of copies) this.copy(splices, table, copy);
    }
  }

  private unfit(change: RowChange): Reason | null {
    const table = this.body.tables.get(change.table);
    const own = 'remove' in change ? change.remove : change.copy;
    const place = table && this.paragraphOf(table, own);
    if (!place) return reason('revise.no-row');
    if (!('remove' in change)) {
      const beside = this.paragraphOf(table, Math.max(change.after, 0));
      if (change.after < -1 || !beside) return reason('revise.no-row');
      if (change.cells.length > (table.rows[own]?.cells.length ?? 0)) {
        return reason('revise.other-cells');
      }
    }
    return surroundings(this.body, place).why;
  }

  private remove(splices: Splices, table: Table, row: number): void {
    const element = this.row(table, row);
    if (!element) return;
    const xml = this.xml(element);
    const { start } = element;
    if (!this.tracked) {
      splices.replace(start, start + xml.length, loneMarks(xml));
      return;
    }
    const tree = xmlTree(xml);
    const properties = childOf(tree, 'trPr');
    const exceptions = childOf(tree, 'tblPrEx');
    const marked = markedRow(properties?.xml ?? '', 'del', this.markup);
    const headEnd = exceptions
      ? exceptions.start + exceptions.xml.length
      : (tree?.head.length ?? 0);
    const from = start + (properties?.start ?? headEnd);
    splices.replace(from, from + (properties?.xml.length ?? 0), marked);
  }

  private copy(splices: Splices, table: Table, { copy, after, cells }: RowCopy): void {
    const model = this.row(table, copy);
    const beside = this.row(table, Math.max(after, 0));
    if (!model || !beside) return;
    const at = after < 0 ? beside.start : this.body.end(beside).end;
    splices.insert(at, rowLike(this.xml(model), cells, this.markup, this.tracked));
  }

  private xml(row: XmlElement): string {
    return this.body.text.slice(row.start, this.body.end(row).end);
  }

  private row(table: Table, row: number): XmlElement | undefined {
    let at: XmlElement | null | undefined = this.paragraphOf(table, row);
    while (at && at.name !== 'tr') at = at.parent;
    return at ?? undefined;
  }

  /** The first paragraph of a row that stands in no table within it. */
  private paragraphOf({ rows }: Table, row: number): XmlElement | undefined {
    const first = rows[row]?.cells
      .flatMap(({ blocks }) => blocks)
      .find(({ kind }) => kind === 'paragraph');
    return first && this.body.place(first.at)?.element;
  }
}

/** Whether a cell of the row is merged with one below it. */
function goesOnIn(row: TableRow | undefined, below: TableRow | undefined): boolean {
  const on = new Set(below?.cells.filter((cell) => cell.continued).map(({ column }) => column));
  return row?.cells.some((cell) => !cell.continued && on.has(cell.column)) ?? false;
}

function notePositions(blocks: readonly Block[], into: Set<number>): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') into.add(block.at);
    else
      for (const { cells } of block.rows)
        for (const cell of cells) notePositions(cell.blocks, into);
  }
}
