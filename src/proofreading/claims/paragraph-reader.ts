import type { Claim, ClaimList, Quantity } from '../../model/claim';
import { projectKey } from '../../model/label';
import type { Span } from '../../model/narrative-text';
import { isPartOf } from '../../facts/parts';
import { OpenList, wholeOf } from './open-list';
import { Segment } from './segment';
import { sameSubject, type Subject } from './subject';
import type { Token, YearSaid } from './tokens';

type TokenOf<K extends Token['kind']> = Extract<Token, { kind: K }>;

/** A claim that may still get its reason and its years. */
export type Draft = { -readonly [K in keyof Claim]: Claim[K] } & { said?: YearSaid };

/** A sentence, or the inside of a bracket. */
interface Frame {
  segment: Segment;
  subject: Subject | null;
  lists: OpenList[];
  comparison: TokenOf<'comparison'> | null;
  year: TokenOf<'year'> | null;
  /** Names that 分别 shares out. */
  queue: Subject[];
  reason: {
    readonly owners: readonly number[];
    readonly lead: string;
    from: number;
    readonly parts: number[];
  } | null;
  /** Positions of its claims. */
  readonly claims: number[];
  semicolons: number;
}

/** Reads the paragraphs of one part, in order. */
export class ParagraphReader {
  /** What a sentence without subject speaks of. */
  private topic: Subject | null = null;
  /** A list whose parts are paragraphs. */
  private carried: OpenList | null = null;
  private frames: Frame[] = [];
  private text = '';
  private paragraph = 0;

  constructor(
    private readonly claims: Draft[],
    private readonly lists: ClaimList[],
    private readonly projects: ReadonlyMap<string, string>,
    /** The year that the text speaks of. */
    private readonly own: number | null,
  ) {}

  read(paragraph: number, text: string, tokens: readonly Token[]): void {
    this.paragraph = paragraph;
    this.text = text;
    this.frames = [this.frame(null)];
    for (const token of tokens) this.take(token);
    const open = this.top.lists[this.top.lists.length - 1];
    if (open && open !== this.carried && open.parts.length === 0 && /[:：]\s*$/.test(text)) {
      this.closeCarried();
      this.carried = open;
    }
    this.endSentence(text.length);
  }

  /** The part ends. */
  end(): void {
    this.closeCarried();
    this.topic = null;
  }

  private get top(): Frame {
    const top = this.frames[this.frames.length - 1];
    if (top) return top;
    const frame = this.frame(null);
    this.frames.push(frame);
    return frame;
  }

  private frame(outer: Frame | null): Frame {
    return {
      segment: new Segment(),
      subject: outer?.subject ?? null,
      lists: outer || !this.carried ? [] : [this.carried],
      ...{ comparison: null, year: outer?.year ?? null, queue: [] },
      reason: outer?.reason ?? null,
      claims: [],
      semicolons: 0,
    };
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
        return;
      case 'year':
        top.year = token;
        return top.segment.take(token);
      case 'reason':
        return this.reason(token);
      case 'list':
        return this.list(token);
      case 'way':
        if (token.way === '持平') return this.flat(token);
        return top.segment.take(token);
      default:
        return top.segment.take(token);
    }
  }

  private mark(token: TokenOf<'mark'>): void {
    const { top } = this;
    const { mark, span } = token;
    if (mark === '(') {
      const inner = this.frame(top);
      this.frames.push(inner);
    } else if (mark === ')') {
      if (this.frames.length === 1) return;
      this.pause(span.start);
      this.closeFrame(span.start);
      top.segment.take(token);
      if (top.claims.length === 0) this.top.segment.take(token);
    } else if (mark === '。') {
      this.endSentence(span.start);
      this.frames = [this.frame(null)];
    } else {
      this.pause(span.start);
      if (mark === ';') this.semicolon(span.start);
    }
  }

  /** A clause ends: what it named is what the next speaks of. */
  private pause(at: number): void {
    const { top } = this;
    const { segment } = top;
    const name = segment.group.length === 1 && !segment.scoped ? segment.name_ : null;
    const list = top.lists[top.lists.length - 1];
    const subject = name && !top.reason ? this.named(name) : top.subject;
    if (segment.way && top.comparison && !top.reason && subject && !segment.hasText) {
      this.add(subject, { figure: 'change', quantity: null, ...directionOf(segment.way) }, at);
    } else if (name && !top.reason && !(list?.isPurpose && list.parts.length === 0))
      top.subject = subject;
    top.segment = new Segment();
  }

  private semicolon(at: number): void {
    const { top } = this;
    this.closeReason(top, at);
    while (top.lists.length > 1 && top.lists[top.lists.length - 1]?.opened === top.semicolons)
      this.closeList();
    top.semicolons += 1;
    top.comparison = null;
  }

  private endSentence(at: number): void {
    const main = this.frames[0];
    const heading =
      main && main.claims.length === 0 && !main.segment.hasText ? main.segment.name_ : null;
    while (this.frames.length > 0) {
      this.pause(at);
      this.closeFrame(at);
    }
    const first = main?.claims
      .map((one) => this.claims[one])
      .find((claim) => claim && claim.measure !== null && !claim.inReason);
    if (first) this.topic = this.topicOf(first.measure, main?.claims ?? []);
    else if (heading) this.topic = this.named(heading);
    if (main && main.claims.length > 0) this.changed = main.claims;
  }

  /** Positions of the last sentence's claims. */
  private changed: readonly number[] = [];

  private topicOf(measure: string | null, claims: readonly number[]): Subject {
    const own = claims.filter((one) => this.claims[one]?.measure === measure);
    return { measure, words: '', span: null, claims: own };
  }

  private closeFrame(at: number): void {
    const frame = this.frames[this.frames.length - 1];
    if (!frame) return;
    const outer = this.frames[this.frames.length - 2];
    if (frame.reason && frame.reason !== outer?.reason) this.closeReason(frame, at);
    while (frame.lists.length > 0 && frame.lists[frame.lists.length - 1] !== this.carried)
      this.closeList();
    this.frames.pop();
    outer?.claims.push(...frame.claims);
  }

  private closeList(): void {
    const list = this.top.lists.pop();
    if (list) for (const one of list.close(this.claims)) this.lists.push(one);
  }

  private closeCarried(): void {
    if (this.carried) for (const one of this.carried.close(this.claims)) this.lists.push(one);
    this.carried = null;
  }

  private reason(token: TokenOf<'reason'>): void {
    this.pause(token.span.start);
    this.openReason(token.span);
  }

  private openReason(lead: Span): boolean {
    const { top } = this;
    if (top.reason) return true;
    const recent =
      top.claims.length > 0 ? top.claims : this.frames.length === 1 ? this.changed : [];
    const last = recent
      .map((one) => this.claims[one])
      .filter((one) => one?.figure === 'change')
      .pop();
    if (
      !last ||
      (top.claims.length > 0 &&
        this.claims[top.claims[top.claims.length - 1] ?? -1]?.figure !== 'change')
    )
      return false;
    const owners = recent.filter((one) => {
      const claim = this.claims[one];
      return claim?.figure === 'change' && claim.measure === last.measure;
    });
    top.reason = { owners, lead: this.text.slice(lead.start, lead.end), from: lead.end, parts: [] };
    top.segment = new Segment();
    return true;
  }

  private closeReason(frame: Frame, at: number): void {
    const { reason } = frame;
    frame.reason = null;
    if (!reason) return;
    const words = this.text.slice(reason.from, at);
    const lead = /^[\s:：，,]*/.exec(words)?.[0].length ?? 0;
    const tail = /[\s，,、；;]*$/.exec(words)?.[0].length ?? 0;
    const span = { paragraph: this.paragraph, start: reason.from + lead, end: at - tail };
    if (span.end <= span.start) return;
    for (const one of reason.owners) {
      const owner = this.claims[one];
      if (owner) owner.reason = span;
    }
    const whole = reason.owners.find((one) => this.claims[one]?.quantity?.unit !== '%');
    const parts = reason.parts.filter((one) => {
      const [part, own] = [this.claims[one]?.measure, this.claims[whole ?? -1]?.measure];
      return part && own && isPartOf(part, own) && this.claims[one]?.figure === 'change';
    });
    if (whole !== undefined && parts.length > 0)
      this.lists.push({ whole, parts, lead: reason.lead, exhaustive: false });
  }

  private list(token: TokenOf<'list'>): void {
    const { top } = this;
    const { group } = top.segment;
    this.pause(token.span.start);
    if (top.reason) return;
    if (token.either && this.openReason(token.span)) return;
    const said = group.length > 0 ? top.subject : null;
    const whole =
      said ?? (top.claims.length > 0 || this.frames.length > 1 ? top.subject : this.topic);
    const open = top.lists[top.lists.length - 1];
    if (open === this.carried && open && whole?.measure === open.whole.measure) return;
    if (!whole) return;
    const lead = this.text.slice(token.span.start, token.span.end);
    top.lists.push(new OpenList(whole, lead, token.list, top.semicolons));
    top.comparison = null;
  }

  private flat(token: TokenOf<'way'>): void {
    const { top } = this;
    const { segment } = top;
    const last = this.claims[top.claims[top.claims.length - 1] ?? -1];
    if (
      segment.way?.way === undefined &&
      last?.directionSpan &&
      last.direction === '持平' &&
      last.quantity === null &&
      segment.group.length === 0 &&
      !segment.hasText &&
      !top.comparison
    ) {
      const between = this.text.slice(last.directionSpan.end, token.span.start);
      if (/^[\s，,、]*$/.test(between)) {
        for (const one of top.claims) {
          const claim = this.claims[one];
          if (claim?.directionSpan?.end === last.directionSpan.end && claim !== last)
            claim.directionSpan = { ...claim.directionSpan, end: token.span.end };
        }
        last.directionSpan = { ...last.directionSpan, end: token.span.end };
        last.span = { ...last.span, end: token.span.end };
        return;
      }
    }
    const named = segment.name_ ? segment.group.map((one) => this.named(one)) : [];
    const subjects =
      named.length > 0
        ? named
        : segment.hasText || segment.total
          ? [this.unknown(segment)]
          : [top.subject ?? this.topic ?? this.unknown(segment)];
    if (top.reason && named.length === 0) return segment.take(token);
    for (const subject of subjects) {
      this.add(
        subject,
        { figure: 'change', quantity: null, direction: '持平', directionSpan: token.span },
        token.span.end,
      );
    }
    top.segment = new Segment();
  }

  private quantity(quantity: Quantity): void {
    const { top } = this;
    const { segment } = top;
    const subject = this.subjectOf(quantity);
    const { way } = segment;
    const prior = !way && (top.comparison !== null || top.year?.year === 'last');
    const figure = way ? 'change' : prior ? 'prior' : 'now';
    const share = quantity.unit === '%' && figure !== 'change';
    const own = share ? { ...subject, measure: null } : subject;
    this.add(own, { figure, quantity, ...(way ? directionOf(way) : {}) }, quantity.span.end);
    top.segment = new Segment();
  }

  private subjectOf(quantity: Quantity): Subject {
    const { top, topic } = this;
    const { segment } = top;
    if (segment.name_ && segment.group.length > 1 && top.queue.length === 0) {
      top.queue = segment.group.slice(1).map((one) => this.named(one));
      const first = segment.group[0];
      if (first && /分别/.test(this.text.slice(first.span.end, quantity.span.start)))
        return this.named(first);
      top.queue = [];
    }
    const shared = segment.group.length === 0 && !segment.hasText ? top.queue.shift() : undefined;
    if (shared) return shared;
    top.queue = segment.group.length > 0 ? [] : top.queue;
    const name = segment.name_;
    const listed = top.reason !== null || top.lists.length > 0;
    if (name && !(listed && segment.textBefore) && !segment.scoped) {
      return fits(name, quantity) ? this.named(name) : this.unknown(segment);
    }
    if (segment.hasText || segment.scoped || name) return this.item(segment, quantity);
    if (segment.total) return this.sum(segment);
    const fallback = top.subject ?? topic;
    if (!fallback || (!isMoney(quantity) && quantity.unit !== '%')) return this.unknown(segment);
    return top.subject ?? sameSubject(fallback);
  }

  /** An item of a list that no dictionary has: a project where projects are listed. */
  private item(segment: Segment, quantity: Quantity): Subject {
    const { top } = this;
    const unknown = this.unknown(segment);
    const list = top.lists[top.lists.length - 1];
    const name = unknown.words.replace(/^[和及与、以]+/, '');
    const known = this.projects.get(projectKey(name));
    if (known !== undefined && isMoney(quantity)) return { ...unknown, measure: known };
    const ofProjects =
      list?.whole.measure === 'expenditure.project' && !top.reason && isMoney(quantity);
    return ofProjects && name !== ''
      ? { ...unknown, measure: `project.${projectKey(name)}` }
      : unknown;
  }

  /** 合计 after its parts. */
  private sum(segment: Segment): Subject {
    const { top } = this;
    const list = top.lists[top.lists.length - 1];
    const parts = top.claims.filter(
      (one) => this.claims[one]?.figure === 'now' && !this.claims[one]?.inReason,
    );
    const measures = parts.flatMap((one) => this.claims[one]?.measure ?? []);
    if (list) return { ...list.whole, words: this.unknown(segment).words, span: segment.span };
    if (parts.length < 2) return top.subject ?? this.unknown(segment);
    const whole = {
      ...this.unknown(segment),
      measure: measures.length === parts.length ? wholeOf(measures) : null,
    };
    const summed = new OpenList(
      whole,
      whole.words,
      { words: [], exhaustive: true },
      top.semicolons,
    );
    summed.parts.push(...parts);
    top.lists.push(summed);
    return whole;
  }

  private named({ fact, span }: TokenOf<'measure'>): Subject {
    return { measure: fact, words: this.text.slice(span.start, span.end), span, claims: [] };
  }

  private unknown(segment: Segment): Subject {
    const { span } = segment;
    return {
      measure: null,
      words: span ? this.text.slice(span.start, span.end) : '',
      span,
      claims: [],
    };
  }

  private add(
    subject: Subject,
    stated: Pick<Claim, 'figure' | 'quantity'> & Partial<Claim>,
    end: number,
  ): void {
    const { top } = this;
    const { comparison, year, reason } = top;
    const isPrior = stated.figure === 'prior';
    const compared = comparison && { said: comparison.basis, span: comparison.basisSpan };
    const said = isPrior && compared ? compared : year && { said: year.year, span: year.span };
    const start = Math.min(
      ...[subject.span, comparison?.span, stated.directionSpan, stated.quantity?.span].flatMap(
        (one) => (one && one.paragraph === this.paragraph ? [one.start] : []),
      ),
    );
    const index = this.claims.length;
    this.claims.push({
      measure: subject.measure,
      subject: subject.words,
      subjectSpan: subject.span,
      ...stated,
      ...(said ? { said: said.said, yearSpan: said.span } : {}),
      ...(stated.figure === 'change' && compared
        ? { basis: this.number(compared.said), basisSpan: compared.span }
        : {}),
      ...(reason ? { inReason: true } : {}),
      span: { paragraph: this.paragraph, start: Number.isFinite(start) ? start : end, end },
    });
    top.claims.push(index);
    subject.claims.push(index);
    top.comparison = null;
    if (top.year?.year !== this.own) top.year = null;
    if (reason) reason.parts.push(index);
    else {
      top.subject = subject;
      this.enlist(subject, index);
    }
  }

  private number(year: YearSaid): number | undefined {
    return year === 'last' ? (this.own === null ? undefined : this.own - 1) : year;
  }

  private enlist(subject: Subject, index: number): void {
    const { lists, semicolons } = this.top;
    for (let i = lists.length - 1; i >= 0; i -= 1) {
      const list = lists[i];
      const accepted = list?.accepts(subject.measure);
      if (accepted === false) {
        const outer = lists.slice(0, i).some((one) => one.accepts(subject.measure) === true);
        const over = list && list.opened < semicolons && subject.measure !== list.whole.measure;
        if ((outer || over) && list !== this.carried) while (lists.length > i) this.closeList();
        if (!outer) return;
        continue;
      }
      if (accepted === null && !subject.span) return;
      list?.parts.push(index);
      return;
    }
  }
}

function directionOf(way: TokenOf<'way'>): Pick<Claim, 'direction' | 'directionSpan'> {
  return { direction: way.way, directionSpan: way.span };
}

function isMoney({ fen, unit }: Quantity): boolean {
  return fen !== undefined || unit === '';
}

function fits({ units }: TokenOf<'measure'>, quantity: Quantity): boolean {
  return units ? units.includes(quantity.unit) : isMoney(quantity) || quantity.unit === '%';
}
