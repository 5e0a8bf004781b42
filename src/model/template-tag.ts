import type { Reason } from './reason';

/**
 * A tag in an organisation's own Word template: `{{收入总计}}` stands for a value, `{{@第二部分}}` for a
 * whole section. A template is filled in and nothing more: it knows no conditions and no loops.
 */
export interface TemplateTag {
  /** Without braces and sign; what is written, where it is no tag that can be filled. */
  readonly name: string;
  readonly kind: 'value' | 'section' | 'unsupported';
  /** Why it cannot be filled, `template.*`. An `unsupported` one always has it. */
  readonly problem?: Reason;
  readonly where: TagPlace;
}

/** Where a tag stands. Positions count from 0, as those of a `Document` do. */
export interface TagPlace {
  readonly story: 'body' | 'header' | 'footer' | 'footnotes' | 'endnotes';
  /** Part of the package, such as `word/header2.xml`. */
  readonly part: string;
  /** Position among all paragraphs of the part. */
  readonly paragraph: number;
  /** The cell that it stands in: position of the table in the part, row, first column of the grid. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
  /** The words around it. */
  readonly quote: string;
}
