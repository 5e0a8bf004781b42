import { FormatError } from '../format-error';
import type { XmlHandler } from '../xml/handler';
import { decodePart, type PartText } from '../xml/part-text';
import { XmlFault, XmlScanner } from '../xml/scanner';
import { listZip } from '../zip/directory';
import type { ZipEntry } from '../zip/entry';
import { Unpacker } from '../zip/inflate';
import type { PackageLimits } from './limits';

/** The parts of an Office file, scanned one at a time and within one allowance. */
export class OfficePackage {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly unpacker: Unpacker;

  /** @throws FormatError as `listZip` */
  constructor(
    bytes: Uint8Array,
    private readonly limits: PackageLimits,
  ) {
    this.entries = listZip(bytes, limits);
    this.unpacker = new Unpacker(bytes, limits);
  }

  /** @param part name without leading slash, in any case */
  has(part: string): boolean {
    return this.entries.has(part.toLowerCase());
  }

  /**
   * Scans one part from beginning to end.
   * @throws FormatError `damaged` (also when the part is missing), `doctype`,
   *   `inflates-too-much`, `ratio`, and what the handler throws
   */
  scan(part: string, handler: XmlHandler): void {
    this.feed(part, handler, () => undefined);
  }

  /**
   * The text of one part, scanned like any other, to be changed by position.
   * @throws FormatError as `scan`
   */
  text(part: string, handler: XmlHandler = {}): PartText {
    const pieces: Uint8Array[] = [];
    this.feed(part, handler, (piece) => pieces.push(Uint8Array.from(piece)));
    const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return decodePart(bytes);
  }

  /** Names of all parts as the file writes them, in its order. */
  get parts(): readonly string[] {
    return [...this.entries.values()].map(({ name }) => name);
  }

  private feed(part: string, handler: XmlHandler, take: (piece: Uint8Array) => void): void {
    const entry = this.entries.get(part.toLowerCase());
    if (!entry) throw new FormatError('damaged', { part });
    const scanner = new XmlScanner(handler, this.limits);
    try {
      this.unpacker.inflate(entry, (piece) => {
        scanner.push(piece);
        take(piece);
      });
      scanner.end();
    } catch (error) {
      if (error instanceof FormatError) throw error;
      const doctype = error instanceof XmlFault && error.kind === 'doctype';
      throw new FormatError(doctype ? 'doctype' : 'damaged', { part }, { cause: error });
    }
  }
}
