import type { Document } from './document';
import type { Reason } from './reason';

/** What the unit is to fill in, or the user to look at, before the text can be published. */
export type OpenPoint =
  | {
      readonly kind: 'gap';
      /** Heading of the section in which it stands; `''` before the first. */
      readonly section: string;
      /** Where it belongs in the unit profile: `duties`, `reasons.expenditure.basic`. */
      readonly path: string;
      /** What is asked, in words. */
      readonly asked: string;
      /** What the tables suggest, for a reason: the items that moved most. */
      readonly proposal?: string;
    }
  | { readonly kind: 'question'; readonly section: string; readonly why: Reason };

/** A 情况说明 with what is still open in it. */
export interface Narrative {
  readonly document: Document;
  readonly open: readonly OpenPoint[];
}
