import type { Document, Paragraph, Table } from '../../../model/document';
import { lookOf, type Look } from './looks';
import { ACROSS, textWidth, UPRIGHT, type Page } from './page';
import { tableGrid, type TableGrid } from './table-grid';
import { tableLayout, type TableLayout } from './table-layout';

export interface PlannedParagraph {
  readonly kind: 'paragraph';
  readonly paragraph: Paragraph;
  readonly look: Look;
  /** Number of its entry in the contents, from 1. */
  readonly entry?: number;
}

export interface PlannedTable {
  readonly kind: 'table';
  readonly grid: TableGrid;
  readonly layout: TableLayout;
  /** Rows of the head; never all of them. */
  readonly headRows: number;
}

/** A paragraph of no height after a table, where another table follows or the section ends. */
export interface AfterTable {
  readonly kind: 'after-table';
}

export type PlannedBlock = PlannedParagraph | PlannedTable | AfterTable;

/** Pages of one kind; each section begins a page. */
export interface PlannedSection {
  readonly page: Page;
  readonly blocks: readonly PlannedBlock[];
}

/** Headings down to this level stand in the contents. */
export const CONTENTS_LEVELS = 2;

/**
 * What goes on which kind of page, and how each table is laid out.
 * @returns at least one section
 * @throws RangeError as `tableGrid`
 */
export function planned(document: Document): readonly PlannedSection[] {
  const sections: { page: Page; blocks: PlannedBlock[] }[] = [];
  let entries = 0;
  for (const block of document.blocks) {
    const page = block.wide ? ACROSS : UPRIGHT;
    const next =
      block.kind === 'table'
        ? plannedTable(block, textWidth(page))
        : plannedParagraph(block, isEntry(block) ? (entries += 1) : undefined);
    if (!next) continue;
    const section = sections.at(-1);
    if (section?.page !== page) sections.push({ page, blocks: [next] });
    else if (next.kind === 'table' && section.blocks.at(-1)?.kind === 'table')
      section.blocks.push({ kind: 'after-table' }, next);
    else section.blocks.push(next);
  }
  // A section's end is said in its last paragraph, and a file ends with a paragraph.
  for (const { blocks } of sections) {
    if (blocks.at(-1)?.kind === 'table') blocks.push({ kind: 'after-table' });
  }
  return sections.length > 0 ? sections : [{ page: UPRIGHT, blocks: [] }];
}

function isEntry({ level, text }: Paragraph): boolean {
  return level !== undefined && level >= 1 && level <= CONTENTS_LEVELS && text.trim() !== '';
}

function plannedParagraph(paragraph: Paragraph, entry: number | undefined): PlannedParagraph {
  const look = lookOf(paragraph);
  return { kind: 'paragraph', paragraph, look, ...(entry === undefined ? {} : { entry }) };
}

/**
 * @param width of the text area, or of the cell that it stands in, in points
 * @returns null where the table has nothing to show
 */
export function plannedTable(table: Table, width: number): PlannedTable | null {
  const grid = tableGrid(table);
  if (!grid) return null;
  const headRows = Math.max(0, Math.min(table.headRows ?? 0, grid.rows.length - 1));
  return {
    kind: 'table',
    grid,
    headRows,
    layout: tableLayout(grid, table.widths, width, headRows),
  };
}

/** The headings that stand in the contents, in order. */
export function entriesOf(sections: readonly PlannedSection[]): readonly PlannedParagraph[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' && block.entry ? [block] : [])),
  );
}
