import type { BookRow } from '../model/book';
import type { Draft } from './outcome';

/** Where a comparison is made: the instance name, and what the scope supplies. */
export interface Spot {
  readonly instance: string;
  readonly row?: BookRow;
  /** Position of `row`, where its parts are asked for. */
  readonly parent?: number;
  readonly code?: string;
  readonly column?: string;
}

export interface CompareOptions {
  readonly noticeWhenLarger: boolean;
  readonly skipWhenUnsplit: boolean;
}

export type Evaluation =
  /** Nothing here to compare. */
  | { readonly kind: 'vacuous' }
  | { readonly kind: 'holds' }
  | { readonly kind: 'broken'; readonly draft: Draft };

export const VACUOUS: Evaluation = { kind: 'vacuous' };
export const HOLDS: Evaluation = { kind: 'holds' };
