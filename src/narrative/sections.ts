import { TITLE, type Block, type Document } from '../model/document';

/** The sections of a document by the ordinal of their headings; `''` for what stands before them. */
export function sectionsOf(document: Document): ReadonlyMap<string, readonly Block[]> {
  const sections = new Map<string, Block[]>();
  let own: Block[] = [];
  sections.set('', own);
  for (const block of document.blocks) {
    if (block.kind === 'paragraph' && block.style === TITLE) continue;
    const ordinal =
      block.kind === 'paragraph' && block.level === 1
        ? /^([一二三四五六七八九十]+)、/.exec(block.text)
        : null;
    if (ordinal?.[1]) {
      own = [];
      sections.set(ordinal[1], own);
    }
    own.push(block);
  }
  return sections;
}
