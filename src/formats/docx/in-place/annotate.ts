/** A remark on some characters of a paragraph. */
export interface Note {
  /** `Paragraph.at`. */
  readonly at: number;
  /** Characters of `Paragraph.text`; where there are none between them, the whole paragraph is meant. */
  readonly start: number;
  readonly end: number;
  /** Plain text, a paragraph a line. */
  readonly text: string;
}
