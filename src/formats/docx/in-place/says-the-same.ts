import type { Block, Document, Run } from '../../../model/document';

/**
 * Whether two documents are read alike. Runs may be cut otherwise, and count otherwise: where one ends
 * is no matter, what each character is comes from is.
 */
export function saysTheSame(a: Document, b: Document): boolean {
  return JSON.stringify(a.blocks.map(read)) === JSON.stringify(b.blocks.map(read));
}

function read(block: Block): unknown {
  if (block.kind === 'paragraph') return { ...block, runs: joined(block.runs) };
  const rows = block.rows.map(({ cells }) =>
    cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(read) })),
  );
  return { ...block, rows };
}

function joined(runs: readonly Run[]): unknown[] {
  const all: { about: string; text: string }[] = [];
  for (const { text, ...rest } of runs) {
    const about = JSON.stringify({ ...rest, at: 0 });
    const last = all.at(-1);
    if (last?.about === about) last.text += text;
    else all.push({ about, text });
  }
  return all;
}
