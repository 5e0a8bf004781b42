import { FormatError } from './format-error';

/** What one document may cost: a hostile one is to end within 3 s and 300 MB. */
export const DOCUMENT_LIMITS = Object.freeze({
  fileBytes: 50 * 1024 * 1024,
  /** Characters; a narrative has 20,000, a department's whole publication 200,000. */
  characters: 16_000_000,
  /** Cells of tables count, too; each paragraph takes about 300 bytes. */
  paragraphs: 400_000,
});

/** @throws FormatError `too-large` */
export function checkSize(bytes: Uint8Array, limit: number = DOCUMENT_LIMITS.fileBytes): void {
  if (bytes.length > limit) throw new FormatError('too-large', { limit, actual: bytes.length });
}

/** @throws FormatError `too-many-paragraphs` */
export function checkParagraphs(count: number): void {
  const limit = DOCUMENT_LIMITS.paragraphs;
  if (count > limit) throw new FormatError('too-many-paragraphs', { limit });
}
