import type { Block, Paragraph, Run, Table } from '../../../model/document';
import type { OfficePackage } from '../../package/office-package';
import type { XmlElement, XmlEnd } from '../../xml/walk';
import { documentReader } from '../read';
import { BodyPlaces, type HeldText, type PlacedParagraph } from './body-places';

/** Characters of a paragraph that one element of a run holds. */
export interface Piece extends Omit<HeldText, 'text'> {
  /** Where they begin in `Paragraph.text`. */
  readonly from: number;
  readonly to: number;
  readonly origin: Run['origin'];
}

/** The main part of a document as it is read, and where in the part each of its characters stands. */
export class WrittenBody {
  readonly blocks: readonly Block[];
  /** By position, those in tables too. */
  readonly paragraphs = new Map<number, Paragraph>();
  readonly tables = new Map<number, Table>();
  private readonly places: BodyPlaces;
  private readonly known = new Map<Paragraph, readonly Piece[]>();

  /**
   * @param text the part, accepted by the scanner
   * @throws FormatError as `readDocx`
   */
  constructor(
    source: OfficePackage,
    part: string,
    readonly text: string,
  ) {
    this.places = new BodyPlaces(text);
    const reader = documentReader(source, part, this.places);
    this.places.feed(reader);
    this.blocks = reader.blocks;
    this.note(reader.blocks);
  }

  get root(): XmlElement | undefined {
    return this.places.root;
  }

  /** Identifiers of comments, bookmarks and tracked changes. */
  get ids(): ReadonlySet<number> {
    return this.places.ids;
  }

  /** Where a paragraph stands, also one that is passed over. */
  place(at: number): PlacedParagraph | undefined {
    return this.places.paragraphs.get(at);
  }

  /** Where a run, a row or a cell ends. */
  end(element: XmlElement): XmlEnd {
    return this.places.ends.get(element) ?? { closeStart: element.openEnd, end: element.openEnd };
  }

  /** Whether a content control holds no more than a text, or shows data that is kept elsewhere. */
  isPlainControl(element: XmlElement): boolean {
    return this.places.plainControls.has(element);
  }

  isBoundControl(element: XmlElement): boolean {
    return this.places.boundControls.has(element);
  }

  /** Where the characters of a paragraph stand; those of its number stand nowhere. */
  pieces(paragraph: Paragraph): readonly Piece[] {
    const known = this.known.get(paragraph) ?? this.piecesOf(paragraph);
    this.known.set(paragraph, known);
    return known;
  }

  private piecesOf({ runs }: Paragraph): Piece[] {
    const pieces: Piece[] = [];
    let from = 0;
    for (const run of runs) {
      if (run.revision === 'deleted' || run.hidden) continue;
      let at = from;
      for (const { text, ...held } of this.places.held.get(run) ?? []) {
        pieces.push({ ...held, from: at, to: at + text.length, origin: run.origin });
        at += text.length;
      }
      from += run.text.length;
    }
    return pieces;
  }

  private note(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.paragraphs.set(block.at, block);
      else {
        this.tables.set(block.at, block);
        for (const { cells } of block.rows) for (const cell of cells) this.note(cell.blocks);
      }
    }
  }
}
