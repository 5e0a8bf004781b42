import type { Block, Document, Paragraph } from '../model/document';
import type { OpenPoint } from '../model/narrative';
import { askedOf } from '../wording/placeholder';

/** What is still to be filled in, by the sections in which it stands. */
export function gapsOf(document: Document): OpenPoint[] {
  const open: OpenPoint[] = [];
  let section = '';
  for (const block of document.blocks) {
    if (block.kind === 'paragraph' && block.level === 1) section = block.text;
    for (const { runs } of paragraphsIn(block)) {
      for (const { gap, text } of runs) {
        if (gap !== undefined) open.push({ kind: 'gap', section, path: gap, asked: askedOf(text) });
      }
    }
  }
  return open;
}

function paragraphsIn(block: Block): readonly Paragraph[] {
  if (block.kind === 'paragraph') return [block];
  return block.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => cell.blocks.flatMap(paragraphsIn)),
  );
}
