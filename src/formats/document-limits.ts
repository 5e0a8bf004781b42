import { FormatError } from './format-error';

/** What one document may cost: a hostile one is to end within 3 s and 300 MB. */
export const DOCUMENT_LIMITS = Object.freeze({
  fileBytes: 50 * 1024 * 1024,
  /** Characters; a narrative has 20,000, a department's whole publication 200,000. */
  characters: 16_000_000,
  /** Paragraphs, their runs, rows and cells together; each takes up to 200 bytes. */
  pieces: 700_000,
});

/** @throws FormatError `too-large` */
export function checkSize(bytes: Uint8Array, limit: number = DOCUMENT_LIMITS.fileBytes): void {
  if (bytes.length > limit) throw new FormatError('too-large', { limit, actual: bytes.length });
}

/** Counts what a document is made of. */
export class PieceAllowance {
  private count = 0;

  /** @param limit how many are accepted */
  constructor(private readonly limit: number = DOCUMENT_LIMITS.pieces) {}

  /**
   * One more paragraph, run, row or cell.
   * @throws FormatError `too-many-paragraphs`
   */
  take(count = 1): void {
    this.count += count;
    const { limit } = this;
    if (this.count > limit) throw new FormatError('too-many-paragraphs', { limit });
  }
}
