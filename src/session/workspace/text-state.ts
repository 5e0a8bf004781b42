/** The part of `WorkspaceState` that is about texts that are proofread: plain data with its words chosen. */
import type { BookVerdict } from '../../checks/verdict';
import type { Place } from '../../model/place';
import type { GroupView } from './state';

/** The text that the user has picked. */
export interface TextFileView {
  readonly name: string;
  /** Why it is not held against this workbook; `null` where it is. */
  readonly refused: string | null;
  /** Comments can be put into a copy of it. */
  readonly annotatable: boolean;
}

/** A text that was held against the workbook: the picked one, or a sheet's. */
export interface TextView {
  readonly source: 'file' | 'sheet';
  /** Of the file or of the sheet. */
  readonly name: string;
  /** Of a sheet: where it begins. */
  readonly place: Place | null;
  /** How many numbers it has, and how many of them were held against something. */
  readonly coverage: string;
  /** 必改 → 应说明 → 建议看. */
  readonly groups: readonly GroupView[];
  /** Sentences with numbers that were held against nothing, the numbers marked. */
  readonly left: readonly QuoteView[];
  /** Further such sentences, which are not listed. */
  readonly omitted: number;
  /** What a reader must know of how it was checked. */
  readonly remarks: readonly string[];
}

/** Words of a text as they stand there. */
export interface QuoteView {
  /** 第二部分第 3 段. */
  readonly where: string;
  /** In a sheet, its cell. */
  readonly place: Place | null;
  readonly pieces: readonly { readonly text: string; readonly marked: boolean }[];
}

/** What tables and texts come to together: the one headline. */
export interface ConclusionView {
  readonly verdict: BookVerdict;
  /** 通过, 3 类必改, 表通过，文字 1 类必改. */
  readonly headline: string;
  /** What to do first. */
  readonly next: string;
  /** Where that is; `null` when it is nowhere in the workbook. */
  readonly nextPlace: Place | null;
  /** Something is left to be done. */
  readonly todo: boolean;
}
