/**
 * A written document: its paragraphs and tables in reading order. Text is what a reader sees with
 * all tracked changes accepted; what was struck out stays among the runs. Positions count the
 * elements of the file's main part from 0, so that a copy can be annotated in its own runs. A document
 * that is still to be written is one too: its numbers name their facts, its gaps what is to be filled.
 */

/** A stretch of text with one origin. */
export interface Run {
  readonly text: string;
  /** `number`: rendered automatic numbering, which no text element holds · `field`: a field's result. */
  readonly origin: 'text' | 'number' | 'field';
  /** Instruction of the outermost field, such as `PAGE` or `TOC \o "1-3"`. */
  readonly field?: string;
  readonly revision?: 'inserted' | 'deleted';
  /** Formatted as hidden text. */
  readonly hidden?: true;
  /** Position of its run element among all of the part; absent for a rendered number. */
  readonly at?: number;
  /** Id of the fact whose number it states, in a document of our own. */
  readonly fact?: string;
  /** Which figure of that fact, where it is not this year's. */
  readonly figure?: 'prior' | 'change';
  /** It stands for what only the unit knows: where that belongs in the unit profile, such as `duties`. */
  readonly gap?: string;
}

/** Styles of a document of our own that are no headings, by their names in Word. */
export const TITLE = '公文标题';
export const TABLE_TITLE = '表标题';
export const TABLE_CAPTION = '表头信息';
export const TABLE_NOTE = '表注';

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Position among all paragraphs of the part. */
  readonly at: number;
  readonly runs: readonly Run[];
  /** The runs that are neither struck out nor hidden. */
  readonly text: string;
  /** Name of its style as Word shows it. */
  readonly style?: string;
  /** Outline level: 1 for a first-level heading; absent for body text. */
  readonly level?: number;
  /** It stands on a page laid across, with the wide table that it belongs to. */
  readonly wide?: true;
  /** It begins a page. */
  readonly newPage?: true;
}

export interface TableCell {
  /** First of the table's columns that it covers, from 0. */
  readonly column: number;
  readonly columnSpan: number;
  /** It continues the merged cell above it and holds nothing of its own. */
  readonly continued: boolean;
  readonly blocks: readonly Block[];
  /** Absent: as a reader expects, headings in the middle and words at the left. */
  readonly align?: 'left' | 'center' | 'right';
}

export interface TableRow {
  readonly cells: readonly TableCell[];
}

export interface Table {
  readonly kind: 'table';
  /** Position among all tables of the part. */
  readonly at: number;
  readonly rows: readonly TableRow[];
  /** Rows at the top that are repeated on every page. */
  readonly headRows?: number;
  /** Widths of its columns, each beside the others. */
  readonly widths?: readonly number[];
  /** Too wide for an upright page. */
  readonly wide?: true;
}

export type Block = Paragraph | Table;

export interface Document {
  /** File name without any folder. */
  readonly name: string;
  readonly blocks: readonly Block[];
}

/** Text of blocks, a line a paragraph; tables inside a cell are passed over. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n');
}
