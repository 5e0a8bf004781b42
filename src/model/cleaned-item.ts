/** What was taken out of a copy for publication, or found in it; `wording` gives it its sentence. */
export type CleanedCode =
  /** Taken out: notes and comments on cells or text, with their authors. */
  | 'comment'
  /** Names of people, organisations and programs, times, titles: the file's properties. */
  | 'property'
  | 'custom-property'
  | 'thumbnail'
  | 'signature'
  | 'label'
  | 'add-in'
  /** Sheets, data and names of this program. */
  | 'own-sheet'
  | 'own-data'
  | 'custom-xml'
  /** References to other files: parts of their own, formulas, names, rules. */
  | 'external-link'
  | 'external-formula'
  | 'external-name'
  | 'external-rule'
  | 'local-hyperlink'
  | 'data-connection'
  | 'printer-setting'
  | 'revision-log'
  | 'personal-view'
  | 'scenario'
  | 'web-publishing'
  | 'file-path'
  | 'user-name'
  | 'unused-text'
  | 'unused-part'
  | 'unreadable-drawing'
  /** In documents. */
  | 'revision'
  | 'field'
  | 'template'
  | 'mail-merge'
  | 'document-variable'
  /** Found and left as they are. */
  | 'hidden-sheet'
  | 'very-hidden-sheet'
  | 'hidden-rows'
  | 'hidden-columns'
  | 'hidden-text'
  | 'macros'
  | 'embedded-object'
  | 'control'
  | 'pivot-cache'
  | 'data-model'
  | 'photo'
  | 'protection'
  | 'chart-link'
  | 'custom-data';

export interface CleanedItem {
  readonly code: CleanedCode;
  readonly count: number;
  /** Name of the sheet it stood on. */
  readonly sheet?: string;
}

/** A copy fit for publication, and what must be said about it. */
export interface CleanCopy {
  readonly bytes: Uint8Array;
  readonly removed: readonly CleanedItem[];
  /** For a person to look at. */
  readonly kept: readonly CleanedItem[];
}
