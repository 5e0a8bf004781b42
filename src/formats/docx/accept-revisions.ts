import { Splices } from '../xml/splices';
import { opened } from '../xml/start-tag';
import { walkXml, type XmlElement, type XmlEnd, type XmlVisitor } from '../xml/walk';

/** Gone with all that they hold: what was struck out, and how things were formatted before. */
const STRUCK = new Set([
  ...['del', 'moveFrom', 'cellIns', 'cellMerge', 'numberingChange'],
  ...['rPrChange', 'pPrChange', 'sectPrChange', 'tblPrChange', 'tblPrExChange', 'tblGridChange'],
  ...['trPrChange', 'tcPrChange'],
]);
/** Ends of ranges that only say who moved or inserted what. */
const RANGES = /^(?:moveFrom|moveTo|customXml(?:Ins|Del|MoveFrom|MoveTo))Range(?:Start|End)$/;
/** What was added stays, without the mark that it was. */
const ADDED = new Set(['ins', 'moveTo']);
const BOOKMARKS = new Set(['bookmarkStart', 'bookmarkEnd']);
/** What paragraphs may stand beside. */
const BLOCKS = new Set(['tbl', 'sdt', 'customXml']);

/**
 * A story of a document (its body, a header, the notes) with all tracked changes accepted, as the
 * reader shows it. Bookmarks stay, since references elsewhere need them.
 * @returns the text, and how many changes were accepted
 */
export function acceptRevisions(text: string): { readonly text: string; readonly count: number } {
  const acceptor = new RevisionAcceptor(text);
  walkXml(text, acceptor);
  return { text: acceptor.splices.applyTo(text), count: acceptor.count };
}

interface OpenParagraph {
  readonly element: XmlElement;
  /** After its properties. */
  contentStart: number;
  /** Its start tag and properties as they will be; asked for only where others join it. */
  head: string;
  markStruck: boolean;
  /** How many changes there were before it. */
  readonly since: number;
}

interface ClosedParagraph extends XmlEnd {
  readonly element: XmlElement;
  readonly contentStart: number;
  readonly head: string;
}

interface OpenRow {
  struck: boolean;
  cells: number;
  readonly struckCells: Set<XmlElement>;
}

class RevisionAcceptor implements XmlVisitor {
  readonly splices = new Splices();
  count = 0;
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly rows: OpenRow[] = [];
  /** Rows left in each open table. */
  private readonly tables: number[] = [];
  private readonly bookmarks: { readonly start: number; readonly end: number }[] = [];
  /** Paragraphs that go on in the next one of their parent, since their mark was struck out. */
  private readonly pending = new Map<XmlElement | null, ClosedParagraph[]>();

  constructor(private readonly text: string) {}

  open(element: XmlElement): void {
    const { name, openEnd } = element;
    if (name === 'p') {
      const head = opened(this.text.slice(element.start, openEnd));
      const since = this.splices.count;
      this.paragraphs.push({ element, contentStart: openEnd, head, markStruck: false, since });
    } else if (name === 'tr') {
      this.rows.push({ struck: false, cells: 0, struckCells: new Set() });
    } else if (name === 'tbl') this.tables.push(0);
  }

  close(element: XmlElement, end: XmlEnd): void {
    const { name, start, openEnd } = element;
    this.join(this.pending.get(element) ?? []);
    this.pending.delete(element);
    if (BOOKMARKS.has(name)) this.bookmarks.push({ start, end: end.end });
    else if (name === 'p') this.closeParagraph(element, end);
    else if (name === 'pPr' && element.parent?.name === 'p') this.closeProperties(end);
    else if (name === 'tc') this.closeCell(element, end);
    else if (name === 'tr') this.closeRow(element, end);
    else if (name === 'cellDel') this.strikeCell(element, end);
    else if (STRUCK.has(name) || RANGES.test(name)) this.strike(element, end);
    else if (ADDED.has(name)) {
      this.count += 1;
      this.splices.remove(start, openEnd);
      if (end.closeStart < end.end) this.splices.remove(end.closeStart, end.end);
    }
    if (name === 'tbl') this.closeTable(element, end);
    else if (BLOCKS.has(name)) this.settle(element.parent);
  }

  private strike(element: XmlElement, end: XmlEnd): void {
    const { name, parent, start } = element;
    if (!RANGES.test(name)) this.count += 1;
    const struck = name === 'del' || name === 'moveFrom';
    const paragraph = this.paragraphs.at(-1);
    const row = this.rows.at(-1);
    if (struck && parent?.name === 'trPr' && row) row.struck = true;
    if (struck && parent?.name === 'rPr' && parent.parent?.name === 'pPr' && paragraph) {
      paragraph.markStruck = true;
    }
    this.remove(start, end.end);
  }

  private strikeCell(element: XmlElement, end: XmlEnd): void {
    this.count += 1;
    this.splices.remove(element.start, end.end);
    const cell = element.parent?.parent;
    if (cell?.name === 'tc') this.rows.at(-1)?.struckCells.add(cell);
  }

  private closeProperties(end: XmlEnd): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    const { element, since, contentStart } = paragraph;
    paragraph.contentStart = end.end;
    if (!this.pending.has(element.parent)) return;
    paragraph.head += this.splices.applyTo(this.text, contentStart, end.end, since);
  }

  private closeParagraph(element: XmlElement, end: XmlEnd): void {
    const open = this.paragraphs.pop();
    if (!open) return;
    const { contentStart, head, markStruck } = open;
    const chain = this.pending.get(element.parent) ?? [];
    chain.push({ element, contentStart, head, ...end });
    if (markStruck) {
      this.pending.set(element.parent, chain);
    } else {
      this.pending.delete(element.parent);
      this.join(chain);
    }
  }

  private closeCell(element: XmlElement, { end }: XmlEnd): void {
    const row = this.rows.at(-1);
    if (row?.struckCells.has(element)) this.remove(element.start, end);
    else if (row) row.cells += 1;
  }

  private closeRow({ start }: XmlElement, { end }: XmlEnd): void {
    const row = this.rows.pop();
    if (!row) return;
    const emptied = row.struckCells.size > 0 && row.cells === 0;
    if (row.struck || emptied) this.remove(start, end);
    else if (this.tables.length > 0) this.tables.push((this.tables.pop() ?? 0) + 1);
  }

  private closeTable({ start, parent }: XmlElement, { end }: XmlEnd): void {
    const rows = this.tables.pop();
    if (rows === 0) this.remove(start, end);
    else this.settle(parent);
  }

  /** What stands here now is no paragraph: those that would go on end where they are. */
  private settle(parent: XmlElement | null): void {
    this.join(this.pending.get(parent) ?? []);
    this.pending.delete(parent);
  }

  /** Makes one paragraph of several; it is formatted as the last, whose mark is left. */
  private join(chain: readonly ClosedParagraph[]): void {
    const [first] = chain;
    const last = chain.at(-1);
    if (!first || !last || first === last) return;
    this.splices.replace(first.element.start, first.contentStart, last.head);
    chain.slice(1).forEach((paragraph, before) => {
      const from = chain[before]?.closeStart ?? paragraph.element.start;
      this.remove(from, paragraph.contentStart);
    });
    if (last.element.empty) this.splices.insert(last.end, `</${last.element.tag}>`);
  }

  /** Takes a stretch away, but for the bookmarks in it. */
  private remove(from: number, to: number): void {
    let kept = '';
    for (let at = this.bookmarks.length - 1; at >= 0; at -= 1) {
      const bookmark = this.bookmarks[at];
      if (!bookmark || bookmark.start < from) break;
      if (bookmark.end <= to) kept = this.text.slice(bookmark.start, bookmark.end) + kept;
    }
    this.splices.replace(from, to, kept);
  }
}
