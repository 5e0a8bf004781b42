import { strFromU8, strToU8 } from 'fflate';
import type { Document } from '../../../model/document';
import { MADE, repack } from '../../zip/repack';
import { TablePlaces } from './table-places';

/** What the library writes as the time of packing, and what stands there instead. */
const TIMES = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
const SAID = `$1${MADE}Z`;

/**
 * Makes a new .docx in the style of official documents (GB/T 9704-2012): A4, its fonts and line pitch,
 * every look a named Word style, wide tables on pages laid across, page numbers in the footer. Gaps
 * are highlighted. Same input, same bytes; no author, no time. Fonts are named, not embedded.
 *
 * Runs that were struck out or are hidden, and tables without a cell, are left out; characters that
 * no Word file can hold are dropped.
 * @param options `contents`: a page of contents before the text, where there are headings for it
 * @throws RangeError for a table of more than 63 columns, which Word cannot open
 */
export async function writeDocx(
  document: Document,
  options: { readonly contents: boolean },
): Promise<Uint8Array> {
  // Loaded when needed: reading and checking never pay for it.
  const { packedDocument } = await import('./official-document');
  const tables = new TablePlaces();
  const bytes = await packedDocument(document, options.contents, tables);
  return repack(bytes, {
    'word/document.xml': (old) => strToU8(tables.filled(strFromU8(old))),
    'docProps/core.xml': (old) => strToU8(strFromU8(old).replace(TIMES, SAID)),
  });
}
