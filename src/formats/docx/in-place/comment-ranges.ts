import { Splices } from '../../xml/splices';
import { opened } from '../../xml/start-tag';
import type { XmlElement } from '../../xml/walk';
import type { PlacedParagraph } from './body-places';
import type { BodyMarkup } from './body-markup';
import { cutRun } from './cut-run';
import { RunOffsets } from './run-offsets';
import { runLevel } from './run-level';
import type { Piece, WrittenBody } from './written-body';

/** Where an end of a range stands: in the part, or in a run between two of its characters. */
type Position = { readonly at: number } | { readonly run: XmlElement; readonly offset: number };

/** At one place ranges end before others begin. */
type Rank = 0 | 1 | 2;

interface Mark {
  readonly at: number;
  readonly rank: Rank;
  readonly what: string;
}

/** Puts the ends of comments' ranges into a body. */
export class CommentRanges {
  private readonly outside: Mark[] = [];
  private readonly inside = new Map<XmlElement, Mark[]>();
  /** Paragraphs written as one tag, which get an end tag. */
  private readonly empty = new Set<XmlElement>();
  private readonly offsets: RunOffsets;

  constructor(
    private readonly body: WrittenBody,
    private readonly markup: BodyMarkup,
  ) {
    this.offsets = new RunOffsets(body);
  }

  /** @returns the comment's identifier; `null` where there is no such paragraph */
  add({ at, start, end }: { at: number; start: number; end: number }): string | null {
    const place = this.body.place(at);
    if (!place) return null;
    const [from, to] = this.touched(at, start, end) ?? this.whole(place);
    const id = this.markup.fresh();
    const { prefix: w } = this.markup;
    const opens = `<${w}commentRangeStart ${w}id="${id}"/>`;
    const closes = `<${w}commentRangeEnd ${w}id="${id}"/><${w}r><${w}commentReference ${w}id="${id}"/></${w}r>`;
    if ('at' in from && 'at' in to && from.at === to.at) this.mark(from, 1, opens + closes);
    else {
      this.mark(from, 2, opens);
      this.mark(to, 0, closes);
    }
    return id;
  }

  /** The body with all of them. */
  text(): string {
    const { text, root } = this.body;
    const splices = new Splices();
    if (root && this.markup.root !== undefined) {
      splices.replace(root.start, root.openEnd, this.markup.root);
    }
    for (const { start, openEnd } of this.empty) {
      splices.replace(start, openEnd, opened(text.slice(start, openEnd)));
    }
    for (const { at, what } of ranked(this.outside)) splices.insert(at, what);
    for (const { openEnd, tag } of this.empty) splices.insert(openEnd, `</${tag}>`);
    for (const [run, marks] of this.inside) {
      const edit = { added: ranked(marks), struck: [] };
      splices.replace(
        run.start,
        this.body.end(run).end,
        cutRun(this.offsets.xml(run), edit, this.markup),
      );
    }
    return splices.applyTo(text);
  }

  private mark(position: Position, rank: Rank, what: string): void {
    if ('at' in position) {
      this.outside.push({ at: position.at, rank, what });
      return;
    }
    const { run, offset } = position;
    const marks = this.inside.get(run) ?? [];
    this.inside.set(run, marks);
    marks.push({ at: offset, rank, what });
  }

  /** The characters themselves, where there are any that stand in the part. */
  private touched(at: number, start: number, end: number): [Position, Position] | null {
    const paragraph = this.body.paragraphs.get(at);
    if (!paragraph || start < 0 || start >= end || end > paragraph.text.length) return null;
    const pieces = this.body.pieces(paragraph).filter(({ from, to }) => from < end && start < to);
    const [first] = pieces;
    const last = pieces.at(-1);
    if (!first || !last) return null;
    return [this.position(first, start, 'start'), this.position(last, end, 'end')];
  }

  private position(piece: Piece, at: number, side: 'start' | 'end'): Position {
    const { run, from, to } = piece;
    const anchor = runLevel(this.body, run)?.anchor ?? run;
    const offset = anchor === run ? this.offsets.of(piece) : null;
    if (offset !== null) {
      return { run, offset: offset + Math.min(Math.max(at, from), to) - from };
    }
    return { at: side === 'start' ? anchor.start : this.body.end(anchor).end };
  }

  private whole({ element, contentStart, closeStart }: PlacedParagraph): [Position, Position] {
    const anchor = runLevel(this.body, element)?.anchor;
    if (!anchor && element.empty) this.empty.add(element);
    return anchor
      ? [{ at: anchor.start }, { at: this.body.end(anchor).end }]
      : [{ at: contentStart }, { at: closeStart }];
  }
}

/** As they stand; those at one place that rank alike keep their order. */
function ranked(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((a, b) => a.at - b.at || a.rank - b.rank);
}
