import { reason, type Reason } from '../../../model/reason';
import type { Splices } from '../../xml/splices';
import { opened } from '../../xml/start-tag';
import type { XmlElement } from '../../xml/walk';
import { printableText } from '../write/printable-text';
import type { BodyMarkup } from './body-markup';
import { cutRun } from './cut-run';
import { markProperties, withoutRecords } from './paragraph-xml';
import { retextRun } from './retext-run';
import type { TextRevision } from './revision';
import { RunOffsets } from './run-offsets';
import { textXml, type RunXml } from './run-xml';
import { surroundings } from './surroundings';
import type { Piece, WrittenBody } from './written-body';

interface GatheredEdit {
  readonly struck: { readonly from: number; readonly to: number }[];
  /** With where the revision begins in its paragraph: at one place the earlier one stands first. */
  readonly added: { readonly at: number; readonly start: number; readonly text: string }[];
}

/** Revisions of the words of a body, gathered run by run. */
export class TextChanges {
  private readonly runs = new Map<XmlElement, GatheredEdit>();
  /** New words of paragraphs that have no run to put them in. */
  private readonly bare = new Map<number, string>();
  /** What will be made, by paragraph. */
  private readonly accepted = new Map<number, TextRevision[]>();
  private readonly offsets: RunOffsets;

  constructor(
    private readonly body: WrittenBody,
    private readonly markup: BodyMarkup,
    private readonly tracked: boolean,
  ) {
    this.offsets = new RunOffsets(body);
  }

  /** @returns why it cannot be made; `null` when it will be */
  add({ at, start, end, text }: TextRevision): Reason | null {
    const paragraph = this.body.paragraphs.get(at);
    if (!paragraph) return reason('revise.no-paragraph');
    if (!(start >= 0 && start <= end && end <= paragraph.text.length)) {
      return reason('revise.out-of-range');
    }
    const known = this.accepted.get(at) ?? [];
    this.accepted.set(at, known);
    if (known.some((one) => start < one.end && one.start < end)) return reason('revise.overlap');
    const revision = { at, start, end, text: printableText(text) };
    if (revision.text === paragraph.text.slice(start, end)) return null;
    const pieces = this.body.pieces(paragraph);
    const why =
      start < end
        ? this.replace(pieces, revision)
        : this.insert(pieces, revision, paragraph.text.length);
    if (why === null) known.push(revision);
    return why;
  }

  /** Strikes out what can be struck out of a paragraph that goes as a whole. */
  strike(at: number): void {
    const paragraph = this.body.paragraphs.get(at);
    if (!paragraph) return;
    for (const piece of this.body.pieces(paragraph)) {
      if (this.unfit(piece) === null) this.strikeOut(piece, piece.from, piece.to);
    }
  }

  /** What a paragraph says when all are made. */
  revised(at: number, text: string): string {
    let now = '';
    let from = 0;
    const all = [...(this.accepted.get(at) ?? [])];
    for (const one of all.sort((a, b) => a.start - b.start || a.end - b.end)) {
      now += text.slice(from, one.start) + one.text;
      from = one.end;
    }
    return now + text.slice(from);
  }

  /** Puts them into the body. */
  write(splices: Splices): void {
    const { body } = this;
    const ends = [...this.runs].map(([run, edit]) => ({ run, edit, end: body.end(run).end }));
    // What lies in a text box is written before the run that holds the box.
    for (const { run, edit, end } of ends.sort((a, b) => a.end - b.end)) {
      const read = this.offsets.xml(run);
      const children = read.children.map((child) => {
        const { start, xml } = child;
        if (!xml.includes('txbxContent')) return child;
        return { ...child, xml: splices.applyTo(body.text, start, start + xml.length) };
      });
      splices.replace(run.start, end, this.rewritten(run, { ...read, children }, edit));
    }
    for (const [at, text] of this.bare) this.writeBare(splices, at, text);
  }

  private replace(pieces: readonly Piece[], { start, end, text }: TextRevision): Reason | null {
    const touched = pieces.filter(({ from, to }) => from < end && start < to);
    const [first] = touched;
    const held = touched.reduce((sum, { from, to }) => sum + within(from, to, start, end), 0);
    // What no element holds is the automatic number.
    if (!first || held < end - start) return reason('revise.number');
    for (const piece of touched) {
      const why = this.unfit(piece);
      if (why) return why;
    }
    for (const piece of touched) this.strikeOut(piece, start, end);
    this.addTo(first, Math.min(end, first.to), start, text);
    return null;
  }

  /** Words that nothing is taken out for go on in the format of what stands before them. */
  private insert(
    pieces: readonly Piece[],
    { at, start, text }: TextRevision,
    length: number,
  ): Reason | null {
    const before = pieces.find(({ from, to }) => from < start && start <= to);
    const after = pieces.find(({ from }) => from === start);
    const near = [before, after].filter((piece) => piece !== undefined);
    const fit = near.find((piece) => this.unfit(piece) === null);
    if (fit) {
      this.addTo(fit, start, start, text);
      return null;
    }
    const [refused] = near;
    if (refused) return this.unfit(refused);
    const place = this.body.place(at);
    if (start < length || !place) return reason('revise.number');
    const { why } = surroundings(this.body, place.element);
    if (why) return why;
    // Behind the instruction of a field that has no end, nothing is read.
    if (this.body.text.slice(place.contentStart, place.closeStart).includes('fldChar'))
      return reason('revise.field');
    this.bare.set(at, (this.bare.get(at) ?? '') + text);
    return null;
  }

  private unfit(piece: Piece): Reason | null {
    if (piece.origin === 'field') return reason('revise.field');
    const { why } = surroundings(this.body, piece.run);
    return why ?? (this.offsets.of(piece) === null ? reason('revise.not-plain') : null);
  }

  private strikeOut(piece: Piece, start: number, end: number): void {
    const offset = (this.offsets.of(piece) ?? 0) - piece.from;
    const [from, to] = [Math.max(start, piece.from), Math.min(end, piece.to)];
    this.editOf(piece.run).struck.push({ from: offset + from, to: offset + to });
  }

  private addTo(piece: Piece, at: number, start: number, text: string): void {
    if (text === '') return;
    const offset = (this.offsets.of(piece) ?? 0) - piece.from;
    this.editOf(piece.run).added.push({ at: offset + at, start, text });
  }

  private editOf(run: XmlElement): GatheredEdit {
    const edit = this.runs.get(run) ?? { struck: [], added: [] };
    this.runs.set(run, edit);
    return edit;
  }

  private rewritten(run: XmlElement, read: RunXml, { struck, added }: GatheredEdit): string {
    const { inserted } = surroundings(this.body, run);
    const edit = {
      struck: struck.sort((a, b) => a.from - b.from),
      added: added
        .sort((a, b) => a.at - b.at || a.start - b.start)
        .map(({ at, text }) => ({
          at,
          what: this.tracked ? this.newRun(text, read.properties, inserted) : text,
        })),
    };
    return this.tracked
      ? cutRun(read, edit, this.markup)
      : retextRun(read, edit, this.markup.prefix);
  }

  /** @param inserted it stands in what was inserted already, and is part of that */
  private newRun(text: string, properties: string, inserted: boolean): string {
    const { prefix } = this.markup;
    const own = withoutRecords(properties) + textXml(text, prefix);
    const run = `<${prefix}r>${own}</${prefix}r>`;
    return this.tracked && !inserted ? this.markup.added(run) : run;
  }

  private writeBare(splices: Splices, at: number, text: string): void {
    const place = this.body.place(at);
    if (!place) return;
    const { element, contentStart, closeStart } = place;
    const properties = markProperties(this.body.text.slice(element.openEnd, contentStart));
    const run = this.newRun(text, properties, false);
    if (element.empty) {
      const tag = opened(this.body.text.slice(element.start, element.openEnd));
      splices.replace(element.start, element.openEnd, `${tag}${run}</${element.tag}>`);
    } else splices.insert(closeStart, run);
  }
}

/** How many of the characters from `from` to `to` lie between `start` and `end`. */
function within(from: number, to: number, start: number, end: number): number {
  return Math.min(to, end) - Math.max(from, start);
}
