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
  /** Id of the fact: `income.total`; `operating.30201` for a 款. */
  readonly fact: string;
  /** As texts write it; compared without quotation marks and spaces. */
  readonly words: readonly string[];
  /** Parts in which the words mean this; absent: in all. */
  readonly sections?: readonly string[];
}

export interface TextLanguage {
  readonly sections: readonly SectionWords[];
  readonly measures: readonly MeasureWords[];
}
