/** Why a file could not be read. Codes are stable; the sentence for each is chosen in `wording`. */
export type FormatErrorCode =
  /** No bytes at all. */
  | 'empty-file'
  /** Some other kind of file; slot `kind`: `text`, `markup`, `rtf`, `pdf`, `doc`, `ole` or `unknown`. */
  | 'not-a-workbook'
  /** Begins as a zip, but its end is missing. */
  | 'truncated'
  /** Protected by an opening password. */
  | 'encrypted'
  /** Neither workbook nor document, where both are read; slot `kind` as above, or as `not-xlsx-package`. */
  | 'unknown-kind'
  /** Written by Excel 95 or before. */
  | 'old-excel'
  /** Written by Word 95 or before. */
  | 'old-word'
  /** A text file with control characters, or in no encoding that we know. */
  | 'not-text'
  /** More paragraphs than accepted; slot `limit`. */
  | 'too-many-paragraphs'
  /** A template with more tags than accepted; slot `limit`. */
  | 'too-many-tags'
  /** More is to be written in place of a template's tags than accepted; slot `limit` (characters). */
  | 'fills-too-much'
  /** More bytes than accepted; slots `limit`, `actual`. */
  | 'too-large'
  /** More zip entries than accepted; slots `limit`, `actual`. */
  | 'too-many-entries'
  /** Unpacks to more than accepted; slots `part`, `limit` (bytes, or characters of formulas). */
  | 'inflates-too-much'
  /** Unpacks to very much more than it holds, as zip bombs do; slots `part`, `limit`. */
  | 'ratio'
  /** Carries a document type; slot `part`. */
  | 'doctype'
  /** Merged areas add up to more cells than accepted; slots `limit`, `actual`. */
  | 'merged-area'
  /** More stored cells (or shared texts) than accepted; slot `limit`. */
  | 'too-many-cells'
  /** More sheets than accepted; slots `limit`, `actual`. */
  | 'too-many-sheets'
  /** A zip that is no .xlsx; slot `kind`: `docx`, `pptx`, `xlsb`, `ods`, `ofd` or `zip`. */
  | 'not-xlsx-package'
  /** Malformed or missing; slot `part`: the part's name inside the package, or `zip`. */
  | 'damaged'
  /** Without what is not for publication no visible sheet would be left. */
  | 'nothing-public'
  /** What was written does not read as it should; it was not handed out. */
  | 'differs'
  /** An edit names a sheet that is not there, or has no cells; slot `sheet`. */
  | 'no-such-sheet'
  /** A sheet that cannot be added by its name, or that is not ours to be taken away; slot `sheet`. */
  | 'bad-sheet'
  /** An edit that no cell can hold; slots `sheet`, `address`. */
  | 'bad-edit'
  /** An edit to a part of an array formula or what-if table; slots `sheet`, `address`. */
  | 'array-formula'
  /** An edit to a formula that others depend on and that cannot be moved; slots as above. */
  | 'shared-formula'
  /** An edit to the head of a table's column; slots as above. */
  | 'table-header'
  /** Rows of a sheet that something holds in their place; slots `sheet`, `by` as `RowsFixedBy`. */
  | 'rows-fixed';

export type FormatErrorSlots = Readonly<Record<string, string | number>>;

/** A file that cannot be read, and why, as data: never a sentence, never a path. */
export class FormatError extends Error {
  readonly code: FormatErrorCode;
  readonly slots: FormatErrorSlots;

  constructor(code: FormatErrorCode, slots: FormatErrorSlots = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'FormatError';
    this.code = code;
    this.slots = slots;
  }
}
