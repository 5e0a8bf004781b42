import { writeDocx } from '../formats/docx/write/write-docx';
import { writeXlsx } from '../formats/xlsx/write';
import type { Document } from '../model/document';
import { documentSheet } from '../reports/document-sheet';
import { documentText } from '../reports/document-text';

export type NarrativeKind = 'docx' | 'xlsx' | 'txt';

/**
 * A written document as a file: Word in official style with contents, a sheet, or plain text (UTF-8 with
 * a mark and Windows line ends, which every notepad reads).
 * @throws Refusal `sheet.too-large`
 */
export async function narrativeFile(document: Document, kind: NarrativeKind): Promise<Uint8Array> {
  if (kind === 'docx') return writeDocx(document, { contents: true });
  if (kind === 'xlsx') return writeXlsx({ sheets: [documentSheet(document)] });
  return new TextEncoder().encode(`\ufeff${documentText(document).replace(/\n/g, '\r\n')}`);
}
