import type { Direction, Fact } from './fact';
import type { NarrativeText, Span } from './narrative-text';

/** A number with its unit as a text writes it. */
export interface Quantity {
  readonly span: Span;
  /** Plain digits: `448.03`, also of `４４８.０３`, `1,448.03` and `三十二`. */
  readonly digits: string;
  readonly decimals: number;
  /** `万元`, `元`, `亿元`, `%`, `台`, …; `''` where none is written. */
  readonly unit: string;
  /** The unit's characters; empty where none is written. */
  readonly unitSpan: Span;
  /** Of an amount of money: 分. */
  readonly fen?: number;
  /** Of an amount of money: 分 of its last decimal. */
  readonly tick?: number;
  /** `≥` of at least, 不少于, 以上; `≤` of at most. */
  readonly bound?: '≥' | '≤';
}

/** What a text states of one measure. */
export interface Claim {
  /**
   * Id of the fact that it speaks of; `project.<name as the book or the text has it>`;
   * `null` where it is not understood.
   */
  readonly measure: string | null;
  /** The words that name it, as written; `''` where it is understood from what stands before. */
  readonly subject: string;
  readonly subjectSpan: Span | null;
  /** This year's figure, last year's, or the change between them. */
  readonly figure: 'now' | 'prior' | 'change';
  /** `null` for 持平 and for 增加 without a number. */
  readonly quantity: Quantity | null;
  /** With `change`: what is said of it, and the words that say it (`减少`, `持平，无增减变化`). */
  readonly direction?: Direction;
  readonly directionSpan?: Span;
  /** The year it is said of, where the text says one. */
  readonly year?: number;
  readonly yearSpan?: Span;
  /** With `change`: the year compared with, where the text says one (较2021年预算). */
  readonly basis?: number;
  readonly basisSpan?: Span;
  /** The reason given for a change. */
  readonly reason?: Span;
  /** It stands inside a reason: part of a change, not a figure of the forms. */
  readonly inReason?: true;
  /** Last year's figure, stated inside a sentence on this year's; and the like. */
  readonly span: Span;
}

/** A whole and its parts as a text lists them: 其中：…；包括…；主要为 A 万元，B 万元…. */
export interface ClaimList {
  /** Position of the whole among the claims. */
  readonly whole: number;
  /** Positions of the parts, in reading order. */
  readonly parts: readonly number[];
  /** The words that open it. */
  readonly lead: string;
  /** It says that it names all of its parts; `主要为` and `其中有` leave others out. */
  readonly exhaustive: boolean;
}

/** What was read of the numbers in a text. */
export interface Claims {
  readonly claims: readonly Claim[];
  readonly lists: readonly ClaimList[];
  /** Every quantity in the text; ordinals, dates, years, document numbers are none. */
  readonly quantities: readonly Quantity[];
}

/** How many of a text's numbers could be held against something. */
export interface Coverage {
  /** Quantities in the text. */
  readonly numbers: number;
  /** Those that were held against a table or against other numbers of the text. */
  readonly checked: number;
  /** The others, in reading order. */
  readonly left: readonly Quantity[];
}

/** A text with what it states, and the facts that it was held against. */
export interface TextReading {
  readonly text: NarrativeText;
  readonly claims: Claims;
  readonly coverage: Coverage;
  readonly facts: readonly Fact[];
}
