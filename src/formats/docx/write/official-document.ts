import { Document as WrittenDocument, Packer } from 'docx';
import { TITLE, type Document } from '../../../model/document';
import { planned } from './plan';
import { printableText } from './printable-text';
import { writtenSections } from './sections';
import { officialStyles } from './styles';
import type { TablePlaces } from './table-places';

/**
 * The document as the library packs it, stamped with the time of packing.
 * @param tables keeps the tables, whose places alone are in the file
 */
export async function packedDocument(
  document: Document,
  contents: boolean,
  tables: TablePlaces,
): Promise<Uint8Array> {
  const file = new WrittenDocument({
    title: titleOf(document),
    // Left out, these would say `Un-named`.
    ...{ creator: '', lastModifiedBy: '' },
    styles: officialStyles(),
    sections: writtenSections(planned(document), contents, tables),
  });
  return Packer.pack(file, 'uint8array');
}

/** The first paragraph in the title's style; without one, the file's name without its ending. */
function titleOf({ name, blocks }: Document): string {
  const title = blocks.find((block) => block.kind === 'paragraph' && block.style === TITLE);
  const text = title?.kind === 'paragraph' ? title.text : name.replace(/\.[^.]+$/, '');
  return printableText(text).replace(/\s+/g, ' ').trim();
}
