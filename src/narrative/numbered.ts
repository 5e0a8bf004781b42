import type { Block } from '../model/document';

/** Blocks with their positions, as a reader of the written file counts them. */
export function numbered(blocks: readonly Block[]): Block[] {
  let paragraphs = 0;
  let tables = 0;
  const count = (list: readonly Block[]): Block[] =>
    list.map((block) => {
      if (block.kind === 'paragraph') return { ...block, at: paragraphs++ };
      const at = tables++;
      const rows = block.rows.map(({ cells }) => ({
        cells: cells.map((cell) => ({ ...cell, blocks: count(cell.blocks) })),
      }));
      return { ...block, at, rows };
    });
  return count(blocks);
}
