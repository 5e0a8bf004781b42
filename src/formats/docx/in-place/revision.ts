import type { Paragraph, TableCell } from '../../../model/document';
import type { Reason } from '../../../model/reason';

/** Other words for some characters of a paragraph; none are taken out where `start` is `end`. */
export interface TextRevision {
  /** `Paragraph.at`. */
  readonly at: number;
  /** Characters of `Paragraph.text`. */
  readonly start: number;
  readonly end: number;
  /** Plain text; a line end and a tab become Word's own. */
  readonly text: string;
}

/** A row of a table (`Table.at`) goes; rows count from 0 as in `Table.rows`. */
export interface RowRemoval {
  readonly table: number;
  readonly remove: number;
}

/** A row like another one stands behind row `after` of the table, -1 for above all rows. */
export interface RowCopy {
  readonly table: number;
  /** The row whose borders, heights and fonts it has. */
  readonly copy: number;
  readonly after: number;
  /** Text of its cells, as many as in `TableRow.cells`; a missing one is empty. */
  readonly cells: readonly string[];
}

/** All positions are those of the document before any of them is made. */
export interface Revisions {
  readonly texts: readonly TextRevision[];
  /** Copies behind one row stand in this order. */
  readonly rows?: readonly (RowRemoval | RowCopy)[];
}

export interface RevisionMarks {
  /** As tracked changes, which a person accepts or rejects; else plainly. */
  readonly tracked: boolean;
  readonly author?: string;
  /** ISO time of the tracked changes, `2022-02-01T09:00:00Z`; none is written without it. */
  readonly date?: string;
}

/** What was not done; the document stands there as it was. */
export interface LeftRevision {
  readonly revision: TextRevision | RowRemoval | RowCopy;
  /** `revise.*` */
  readonly why: Reason;
}

export interface RevisedDocx {
  readonly bytes: Uint8Array;
  /** How many were made. */
  readonly made: number;
  readonly left: readonly LeftRevision[];
}

/** Puts a text in place of all that a paragraph says, but for its automatic number. */
function wholeRevision({ at, text, runs }: Paragraph, now: string): TextRevision {
  const [first] = runs;
  const start = first?.origin === 'number' ? first.text.length : 0;
  return { at, start, end: text.length, text: now };
}

/** Puts a text in place of all that a cell says: in its first paragraph, the others are emptied. */
export function cellRevisions({ blocks }: TableCell, now: string): TextRevision[] {
  return blocks
    .filter((block) => block.kind === 'paragraph')
    .map((paragraph, i) => wholeRevision(paragraph, i === 0 ? now : ''));
}
