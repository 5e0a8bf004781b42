/**
 * A written document: its paragraphs and tables in reading order. Text is what a reader sees with
 * all tracked changes accepted; what was struck out stays among the runs. Positions count the
 * elements of the file's main part from 0, so that a copy can be annotated in its own runs.
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
}

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
}

export interface TableCell {
  /** First of the table's columns that it covers, from 0. */
  readonly column: number;
  readonly columnSpan: number;
  /** It continues the merged cell above it and holds nothing of its own. */
  readonly continued: boolean;
  readonly blocks: readonly Block[];
}

export interface TableRow {
  readonly cells: readonly TableCell[];
}

export interface Table {
  readonly kind: 'table';
  /** Position among all tables of the part. */
  readonly at: number;
  readonly rows: readonly TableRow[];
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
