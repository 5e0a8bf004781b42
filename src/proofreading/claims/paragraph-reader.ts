import type { Claim, Quantity } from '../../model/claim';
import type { Span } from '../../model/narrative-text';
import { Frame, type Subject } from './frame';
import { isMoney, isNamed, named, subjectOf, unknown, type Around } from './naming';
import { OpenList } from './open-list';
import { directionOf, draftOf } from './draft-of';
import { continuesFlat } from './continues-flat';
import { nameCounted } from './counted';
import { enlist } from './enlist';
import { areSiblings, changesExplained } from './changes-explained';
import { narrowed } from './fund-scope';
import { Segment } from './segment';
import type { Statements } from './statements';
import type { Token, TokenOf } from './tokens';

/** Lists and brackets within each other; what lies deeper is read as if it were not nested. */
const DEEPEST = 6;
const IN_BRACKET = { words: [], exhaustive: true, within: true } as const;

/** Reads the paragraphs of one part, in order. */
export class ParagraphReader {
  private topic: Subject | null = null;
  /** Positions of the last sentence's claims. */
  private recent: readonly number[] = [];
  /** A list whose parts are paragraphs of their own. */
  private carried: OpenList | null = null;
  private top = new Frame(null);
  private text = '';
  private paragraph = 0;

  /** @param own the year that the text is on */
  constructor(
    private readonly statements: Statements,
    private readonly projects: ReadonlyMap<string, string>,
    private readonly own: number | null,
  ) {
    statements.beginPart();
  }

  read(paragraph: number, text: string, tokens: readonly Token[]): void {
    this.paragraph = paragraph;
    this.text = text;
    this.begin();
    for (const token of narrowed(tokens)) this.take(token);
    const { list } = this.top;
    if (list && list !== this.carried && list.parts.length === 0 && /[:：]\s*$/.test(text)) {
      this.statements.close(this.carried ?? undefined);
      this.carried = list;
    }
    this.endSentence(text.length);
  }

  /** The part ends. */
  end(): void {
    this.statements.close(this.carried ?? undefined);
    this.carried = null;
  }

  private get around(): Around {
    const { text, statements, topic, projects } = this;
    return { text, statements, topic, projects };
  }

  private begin(): void {
    this.top = new Frame(null);
    if (this.carried) this.top.lists.push(this.carried);
  }

  private take(token: Token): void {
    const { top } = this;
    switch (token.kind) {
      case 'quantity':
        return this.quantity(token.quantity);
      case 'mark':
        return this.mark(token);
      case 'comparison':
        top.comparison = token;
        top.comparisonIsFresh = true;
        return;
      case 'reason':
        this.pause(token.span.start);
        return void this.openReason(token.span);
      case 'list':
        return this.list(token);
      case 'year':
        top.year = token;
        return top.segment.take(token);
      case 'measure':
        if (nameCounted(token, this.statements.at(top.lastClaim), this.text))
          return this.statements.name(top.lastClaim);
        top.comparisonIsFresh = false;
        return top.segment.take(token);
      case 'way':
        return token.way === '持平' ? this.flat(token) : top.segment.take(token);
      default:
        return top.segment.take(token);
    }
  }

  private mark(token: TokenOf<'mark'>): void {
    const { mark, span } = token;
    const { top } = this;
    if (mark === '(' && top.depth < DEEPEST) this.open(span);
    else if (mark === '(') top.segment.take(token);
    else if (mark === ')') {
      if (!top.outer) return;
      this.pause(span.start);
      this.closeFrame(span.start);
      if (top.claims.length === 0) this.top.segment.take(token);
    } else if (mark === '。') {
      this.endSentence(span.start);
      this.begin();
    } else {
      this.pause(span.start);
      if (mark === ';') this.semicolon(span.start);
    }
  }

  /** A bracket after a figure may hold its parts. */
  private open({ start, end }: Span): void {
    const { top } = this;
    this.top = new Frame(top);
    if (top.subject && top.segment.isEmpty && !top.reason)
      this.top.lists.push(new OpenList(top.subject, this.text.slice(start, end), IN_BRACKET, 0));
  }

  /** A clause ends: what it named alone is what the next speaks of. */
  private pause(at: number): void {
    const { top } = this;
    const { segment, list } = top;
    const name = segment.group.length === 1 ? segment.last : null;
    top.comparisonIsFresh = false;
    top.segment = new Segment();
    if (top.reason || segment.hasText !== segment.textBefore) return;
    const own = name && isNamed(name, segment, top) ? named(name, top, this.around) : null;
    const { way } = segment;
    const subject = own ?? (segment.isEmpty ? top.subject : null);
    if (way && top.comparison && subject) {
      this.add(subject, { figure: 'change', quantity: null, ...directionOf(way) }, at);
    } else if (own && !(list?.isPurpose && list.parts.length === 0)) top.subject = own;
  }

  private semicolon(at: number): void {
    const { top } = this;
    this.closeReason(at);
    while (top.lists.length > 1 && top.list?.opened === top.semicolons) this.closeList();
    top.semicolons += 1;
    top.summed = top.claims.length;
    top.comparison = null;
  }

  private endSentence(at: number): void {
    while (this.top.outer) {
      this.pause(at);
      this.closeFrame(at);
    }
    const { top } = this;
    const heading = top.claims.length === 0 && !top.segment.hasText ? top.segment.last : null;
    this.pause(at);
    this.closeFrame(at);
    if (top.claims.length > 0) this.recent = top.claims;
    const first = top.claims
      .map((one) => this.statements.at(one))
      .find((claim) => claim && claim.measure !== null && !claim.inReason);
    if (top.sum) this.topic = top.sum;
    else if (top.continues) return;
    else if (first) this.topic = this.statements.spokenOf(first.measure, top.claims);
    else if (heading) this.topic = named(heading, top, this.around);
  }

  private closeFrame(at: number): void {
    const { top } = this;
    if (top.ownsReason) this.closeReason(at);
    while (top.list && top.list !== this.carried) this.closeList();
    const { outer } = top;
    if (!outer) return;
    outer.enclose(top.claims);
    this.top = outer;
  }

  private closeList(): void {
    this.statements.close(this.top.lists.pop());
  }

  /** @returns whether there is a change that it may be the reason of */
  private openReason({ start, end }: Span): boolean {
    const { top, statements } = this;
    if (top.reason) return true;
    const before = top.outer ? [] : statements.onNamed(top.subject, this.recent);
    const recent = top.claims.length > 0 ? top.claims : before;
    const owners = changesExplained(recent, top, statements);
    if (owners.length === 0) return false;
    const lead = this.text.slice(start, end);
    top.reason = { owners, lead, paragraph: this.paragraph, from: end, parts: [] };
    return true;
  }

  private closeReason(at: number): void {
    const { reason } = this.top;
    this.top.reason = null;
    if (reason) this.statements.explain(reason, this.text, at);
  }

  private list(token: TokenOf<'list'>): void {
    const { top } = this;
    const names = top.segment.group.length > 0;
    this.pause(token.span.start);
    if (top.reason || (token.either && this.openReason(token.span))) return;
    const within = names || top.claims.length > 0 || top.outer !== null;
    const whole = within ? top.subject : this.topic;
    const known = top.list;
    if (!within && top.lists.length <= 1) top.continues = true;
    if (!whole || (known && known === this.carried && whole.measure === known.whole.measure))
      return;
    if (top.lists.length >= DEEPEST) return;
    const lead = this.text.slice(token.span.start, token.span.end);
    top.lists.push(new OpenList(whole, lead, token.list, top.semicolons));
    top.comparison = null;
  }

  private flat(token: TokenOf<'way'>): void {
    const { top } = this;
    const { segment } = top;
    if (continuesFlat(token, top, this.statements, this.text)) return;
    const names = segment.last ? segment.group : [];
    if (top.reason && names.length === 0) return top.segment.take(token);
    const subjects =
      names.length > 0
        ? names.map((one) => named(one, top, this.around))
        : [segment.isEmpty ? (top.subject ?? this.topicAgain()) : unknown(segment, this.around)];
    const { comparison } = top;
    for (const subject of subjects) {
      top.comparison = comparison;
      this.add(
        subject,
        { figure: 'change', quantity: null, ...directionOf(token) },
        token.span.end,
      );
    }
    top.segment = new Segment();
  }

  private topicAgain(): Subject {
    const { topic } = this;
    return topic ? { ...topic, words: '', span: null } : unknown(this.top.segment, this.around);
  }

  private quantity(quantity: Quantity): void {
    const { top } = this;
    const { segment, subject: spokenOf } = top;
    if (segment.each || (segment.portion && !isMoney(quantity)))
      return void (top.segment = new Segment());
    this.endReasonBeforeSibling();
    const shared = segment.isEmpty && top.queue.length > 0 ? top.shared : null;
    const subject = subjectOf(quantity, top, this.around);
    const way = segment.way ?? shared;
    const isPrior = (top.comparison && top.comparisonIsFresh) || top.year?.year === 'last';
    const figure = way ? 'change' : isPrior ? 'prior' : 'now';
    const isShare = quantity.unit === '%' && !way;
    this.add(
      isShare ? { ...subject, measure: null } : subject,
      { figure, quantity, ...(way ? directionOf(way) : {}) },
      quantity.span.end,
    );
    if (isShare && segment.isEmpty) top.subject = spokenOf;
    top.segment = new Segment();
  }

  /** A reason without ； ends where another part of the same whole is spoken of. */
  private endReasonBeforeSibling(): void {
    const { top } = this;
    const { segment } = top;
    const name = segment.last;
    if (!top.ownsReason || !name || segment.textBefore) return;
    const owner = this.statements.at(top.reason?.owners[0] ?? -1)?.measure;
    if (areSiblings(owner, name.fact)) this.closeReason(name.span.start);
  }

  private add(
    subject: Subject,
    stated: Pick<Claim, 'figure' | 'quantity'> & Partial<Claim>,
    end: number,
  ): void {
    const { top, paragraph } = this;
    const claim = draftOf(subject, stated, top, { paragraph, end }, this.own);
    const position = this.statements.add(claim);
    top.state(position);
    subject.claims.push(position);
    if (stated.figure !== 'now') top.comparison = null;
    if (top.year?.year !== this.own) top.year = null;
    if (top.reason) top.reason.parts.push(position);
    else {
      top.subject = subject;
      enlist(top, subject, position, (list) => list === this.carried, this.statements);
    }
  }
}
