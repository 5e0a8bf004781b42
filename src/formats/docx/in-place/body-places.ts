import type { Run } from '../../../model/document';
import { textContent } from '../../xml/entities';
import { attributesOf } from '../../xml/start-tag';
import { walkXml, type XmlElement, type XmlEnd, type XmlVisitor } from '../../xml/walk';
import type { DocumentReader, ReadingWitness } from '../document-part';

/** An element with its end. */
export interface Placed extends XmlEnd {
  readonly element: XmlElement;
}

export interface PlacedParagraph extends Placed {
  /** After its properties. */
  readonly contentStart: number;
}

/** Characters that one element of a run holds. */
export interface HeldText {
  readonly text: string;
  readonly run: XmlElement;
  /** The element: a text, a tab, a line end. */
  readonly holder: XmlElement;
}

/** Controls that show no more than a text, or one that is kept elsewhere. */
const PLAIN = new Set(['text', 'comboBox', 'dropDownList', 'date', 'dataBinding']);

const ENDS = new Set(['r', 'tr', 'tc']);

/** Elements of a paragraph in which runs and the ends of ranges may stand (ISO/IEC 29500-1, 17.3.2). */
export const CONTAINERS: ReadonlySet<string> = new Set([
  ...['hyperlink', 'ins', 'moveTo', 'smartTag', 'customXml', 'sdt', 'sdtContent'],
  ...['dir', 'bdo', 'fldSimple'],
]);
const RUNS_STAND_IN: ReadonlySet<string> = new Set(['p', ...CONTAINERS]);

/** Feeds the main part to its reader, and notes where in the part that which it reads stands. */
export class BodyPlaces implements XmlVisitor, ReadingWitness {
  root: XmlElement | undefined;
  /** Identifiers of comments, bookmarks and tracked changes. */
  readonly ids = new Set<number>();
  /** By position, those that are passed over too. */
  readonly paragraphs = new Map<number, PlacedParagraph>();
  /** Ends of runs and of what stands beside them, of rows and cells. */
  readonly ends = new Map<XmlElement, XmlEnd>();
  readonly held = new Map<Run, readonly HeldText[]>();
  /** Content controls that hold no more than a text, or show data that is kept elsewhere. */
  readonly plainControls = new Set<XmlElement>();
  readonly boundControls = new Set<XmlElement>();
  private readonly opened = new Map<XmlElement, { readonly at: number; contentStart: number }>();
  private readonly pending = new Map<number, HeldText[]>();
  /** That which the reader is being fed. */
  private holder: XmlElement | null = null;
  private lastEnd = 0;
  private reader: DocumentReader | undefined;

  constructor(private readonly text: string) {}

  /** @throws FormatError as the reader */
  feed(reader: DocumentReader): void {
    this.reader = reader;
    walkXml(this.text, this);
  }

  open(element: XmlElement): void {
    const { start, openEnd, name, parent } = element;
    this.root ??= element;
    this.hear(start, openEnd, parent);
    this.holder = element;
    const tag = this.text.slice(start, openEnd);
    const attributes = tag.includes('=') ? attributesOf(tag) : [];
    for (const [key, value] of attributes) {
      if (key.endsWith(':id') && /^\d{1,10}$/.test(value)) this.ids.add(Number(value));
    }
    if (parent?.name === 'sdtPr' && parent.parent && PLAIN.has(name)) {
      this.plainControls.add(parent.parent);
      if (name === 'dataBinding') this.boundControls.add(parent.parent);
    }
    this.reader?.open(name, Object.fromEntries(attributes));
  }

  close(element: XmlElement, { closeStart, end }: XmlEnd): void {
    const { name, parent, empty } = element;
    if (!empty) this.hear(closeStart, end, element);
    this.reader?.close(name);
    const own = this.opened.get(element);
    const around = parent?.name === 'p' && name === 'pPr' ? this.opened.get(parent) : undefined;
    if (around) around.contentStart = end;
    if (own) {
      this.opened.delete(element);
      const { at, contentStart } = own;
      this.paragraphs.set(at, { element, contentStart, closeStart, end });
    }
    if (ENDS.has(name) || RUNS_STAND_IN.has(parent?.name ?? ''))
      this.ends.set(element, { closeStart, end });
  }

  paragraph(at: number): void {
    const { holder } = this;
    if (holder) this.opened.set(holder, { at, contentStart: holder.openEnd });
  }

  wrote(run: number, text: string): void {
    const { holder } = this;
    const around = runAround(holder);
    if (!holder || !around) return;
    const held = this.pending.get(run) ?? [];
    this.pending.set(run, held);
    held.push({ text, run: around, holder });
  }

  ran(run: Run): void {
    const held = this.pending.get(run.at ?? -1);
    if (!held) return;
    this.held.set(run, held);
    this.pending.delete(run.at ?? -1);
  }

  /** Gives the reader the text before a tag. XML has one sign for the end of a line. */
  private hear(tagStart: number, tagEnd: number, holder: XmlElement | null): void {
    const raw = this.text.slice(this.lastEnd, tagStart);
    this.lastEnd = tagEnd;
    if (raw === '') return;
    this.holder = holder;
    this.reader?.text(textContent(raw.replace(/\r\n?/g, '\n')));
  }
}

function runAround(holder: XmlElement | null): XmlElement | undefined {
  for (let element = holder; element; element = element.parent) {
    if (element.name === 'r') return element;
  }
  return undefined;
}
