/** How the texts of an edition's 情况说明 name their parts and numbers. All of it is data. */

/** One of the nine parts of a 情况说明. */
export interface SectionWords {
  /** As the narrative's parts are called: `duties`, `overall`, … */
  readonly key: string;
  /** The prescribed heading. */
  readonly title: string;
  /** A heading of one's own choosing that holds one of these is this part, too; the first part that fits. */
  readonly words: readonly string[];
}

/** What a number is called in a text. */
export interface MeasureWords {
  /** Id of the fact: `income.total`; `operating.30201` for a 款; `*.basic`: that part of what is spoken of. */
  readonly fact: string;
  /** As texts write it; compared without quotation marks and spaces. */
  readonly words: readonly string[];
  /** Parts in which the words mean this; absent: those of its family. */
  readonly sections?: readonly string[];
  /** Words before them, even a unit's name, make them another thing (`房租收入`); absent: only of 款. */
  readonly alone?: boolean;
  /** Units of its numbers (`个`), which may stand before the words, too; absent: money. */
  readonly units?: readonly string[];
}

/** Parts in which a text speaks of facts whose ids begin so. */
export interface MeasureFamily {
  readonly facts: string;
  readonly sections: readonly string[];
}

/** Words that open a list of parts. */
export interface ListWords {
  readonly words: readonly string[];
  /** It names all of its parts. */
  readonly exhaustive: boolean;
  /** What the money is for: names without amounts are no subject. */
  readonly purpose?: boolean;
  /** A bracket without such words: only what is known to be a part of what stands before it. */
  readonly within?: boolean;
}

/** Words before or after a number that make it a bound. */
export interface BoundWords {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The words that sentences on numbers are built of. */
export interface GrammarWords {
  readonly money: readonly string[];
  /** Units that are no money. */
  readonly counters: readonly string[];
  readonly up: readonly string[];
  readonly down: readonly string[];
  readonly flat: readonly string[];
  /** They look like a direction and are none. */
  readonly noise: readonly string[];
  /** They may stand between a name and its number; `links` are no part of a name (为, 安排). */
  readonly filler: readonly string[];
  readonly links: readonly string[];
  readonly joins: readonly string[];
  /** Numbers follow in the order of the names (分别). */
  readonly shares: readonly string[];
  /** An amount of each follows (平均每辆). */
  readonly each: readonly string[];
  /** A percentage of what they name follows (占). */
  readonly portions: readonly string[];
  readonly lists: readonly ListWords[];
  readonly reasons: readonly string[];
  /** They open a reason after a change, a list after a figure. */
  readonly either: readonly string[];
  /** A whole that follows its parts. */
  readonly totals: readonly string[];
  readonly lastYear: readonly string[];
  /** Before a year that is compared with, after it, and what of that year. */
  readonly comparing: readonly string[];
  readonly compared: readonly string[];
  readonly budgetOf: readonly string[];
  readonly atLeast: BoundWords;
  readonly atMost: BoundWords;
  /** What follows is a part of the department's figure only. */
  readonly scopes: readonly string[];
  /** Sayings that begin with a number and state none (八项规定). */
  readonly sayings: readonly string[];
}

export interface TextLanguage {
  readonly sections: readonly SectionWords[];
  readonly families: readonly MeasureFamily[];
  readonly measures: readonly MeasureWords[];
  readonly grammar: GrammarWords;
}

const NO_BOUND: BoundWords = { before: [], after: [] };

/** An edition whose texts are not described. */
export const NO_WORDS: GrammarWords = {
  ...{
    money: [],
    counters: [],
    up: [],
    down: [],
    flat: [],
    noise: [],
    filler: [],
    links: [],
    joins: [],
    shares: [],
    each: [],
    portions: [],
  },
  ...{ lists: [], reasons: [], either: [], totals: [], lastYear: [], comparing: [], compared: [] },
  ...{ budgetOf: [], atLeast: NO_BOUND, atMost: NO_BOUND, scopes: [], sayings: [] },
};
