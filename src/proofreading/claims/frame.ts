import type { Span } from '../../model/narrative-text';
import type { OpenList } from './open-list';
import { Segment } from './segment';
import type { TokenOf } from './tokens';

/** What a sentence speaks of, with what it has stated of it so far. */
export interface Subject {
  readonly measure: string | null;
  readonly words: string;
  readonly span: Span | null;
  /** Positions of its claims. */
  readonly claims: number[];
}

/** A reason that is being read. */
export interface OpenReason {
  /** Positions of the changes that it is given for. */
  readonly owners: readonly number[];
  readonly lead: string;
  readonly paragraph: number;
  readonly from: number;
  /** Positions of the claims inside it. */
  readonly parts: number[];
}

/** A sentence while it is read, or the inside of a bracket. */
export class Frame {
  segment = new Segment();
  subject: Subject | null;
  lists: OpenList[] = [];
  comparison: TokenOf<'comparison'> | null = null;
  /** Nothing but filler has come since the comparison. */
  comparisonIsFresh = false;
  year: TokenOf<'year'> | null;
  reason: OpenReason | null;
  /** Subjects that 分别 shares numbers out to, and the direction of all of them. */
  queue: Subject[] = [];
  shared: TokenOf<'way'> | null = null;
  /** Whom 分别 shared out to before: 分别为…，分别增加…. */
  sharers: readonly Subject[] = [];
  /** Positions of its claims. */
  readonly claims: number[] = [];
  /** Those of them that stand in no bracket of it. */
  readonly outsideBrackets: number[] = [];
  /** How many ； it has had. */
  semicolons = 0;
  /** It began as a list of what the last sentence spoke of. */
  continues = false;
  /** How many claims it had at the last ； or 合计. */
  summed = 0;
  /** The 合计 that it came to. */
  sum: Subject | null = null;

  /** Brackets around it. */
  readonly depth: number;

  constructor(readonly outer: Frame | null) {
    this.depth = outer ? outer.depth + 1 : 0;
    this.subject = outer?.subject ?? null;
    this.year = outer?.year ?? null;
    this.reason = outer?.reason ?? null;
  }

  get list(): OpenList | undefined {
    return this.lists[this.lists.length - 1];
  }

  get lastClaim(): number {
    return this.claims[this.claims.length - 1] ?? -1;
  }

  state(claim: number): void {
    this.claims.push(claim);
    this.outsideBrackets.push(claim);
  }

  /** Claims of a bracket in it, once that is closed. */
  enclose(claims: readonly number[]): void {
    for (const one of claims) this.claims.push(one);
  }

  /** The reason began here, not around the bracket. */
  get ownsReason(): boolean {
    return this.reason !== null && this.reason !== this.outer?.reason;
  }
}
