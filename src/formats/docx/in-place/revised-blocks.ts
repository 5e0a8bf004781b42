import type { Block, Paragraph, Table, TableRow } from '../../../model/document';
import { printableText } from '../write/printable-text';
import type { RowChanges } from './row-changes';
import type { TextChanges } from './text-changes';

/** What a document says when the changes to it are made and accepted, for `wordsOf`. */
export function revisedBlocks(
  blocks: readonly Block[],
  texts: TextChanges,
  rows: RowChanges,
): Block[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return { ...block, text: texts.revised(block.at, block.text) };
    return { ...block, rows: revisedRows(block, texts, rows) };
  });
}

function revisedRows(table: Table, texts: TextChanges, rows: RowChanges): TableRow[] {
  const { removed, copies = [] } = rows.tables.get(table.at) ?? {};
  const behind = (after: number): TableRow[] =>
    copies
      .filter((copy) => copy.after === after)
      .map(({ copy, cells }) => rowLike(table.rows[copy], cells));
  const kept = table.rows.map(({ cells }, row): TableRow[] => {
    if (removed?.has(row)) return behind(row);
    const own = cells.map((cell) => ({ ...cell, blocks: revisedBlocks(cell.blocks, texts, rows) }));
    return [{ cells: own }, ...behind(row)];
  });
  return [...behind(-1), ...kept.flat()];
}

function rowLike(row: TableRow | undefined, texts: readonly string[]): TableRow {
  const cells = row?.cells.map((cell, i) => {
    const text = printableText(texts[i] ?? '');
    return { ...cell, blocks: [{ kind: 'paragraph', at: 0, runs: [], text } satisfies Paragraph] };
  });
  return { cells: cells ?? [] };
}

/**
 * Words by paragraph and cell. Automatic numbers are left out, since they follow from the paragraphs
 * that there are, and so are positions.
 */
export function wordsOf(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') {
      const [first] = block.runs;
      return block.text.slice(first?.origin === 'number' ? first.text.length : 0);
    }
    return block.rows.map(({ cells }) =>
      cells.map(({ column, columnSpan, continued, blocks: own }) => [
        ...[column, columnSpan, continued],
        wordsOf(own),
      ]),
    );
  });
}
