/** The half of `WorkspaceState` that is about a year's figures and text: plain data with its words chosen. */
import type { BookVerdict } from '../../checks/verdict';
import type { Document } from '../../model/document';
import type { Direction } from '../../model/fact';
import type { OpenPoint } from '../../model/narrative';
import type { PlaceView } from './state';
import type { QuoteView } from './text-state';

export interface PriorView {
  /** File name, or how it was kept. */
  readonly name: string;
  readonly year: number | null;
  readonly entity: string;
}

export interface SummaryView {
  readonly verdict: BookVerdict;
  readonly verdictSentence: string;
  readonly year: number | null;
  readonly priorYear: number | null;
  readonly remarks: readonly string[];
  readonly groups: readonly SummaryGroupView[];
}

export interface SummaryGroupView {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly FactView[];
  /** What made up the changes, item by item. */
  readonly changes: readonly {
    readonly label: string;
    readonly change: string;
    readonly items: readonly { readonly label: string; readonly change: string }[];
  }[];
}

export interface FactView {
  readonly id: string;
  readonly label: string;
  /** Steps to the right of the total it is part of. */
  readonly level: number;
  readonly total: boolean;
  /** With its separators, in `unit`. */
  readonly now: string;
  readonly prior: string | null;
  readonly change: string | null;
  readonly direction: Direction | null;
  readonly unit: string;
  /** Share of the longest bar of its group, −1 to 1, of this year and of last year. */
  readonly bar: { readonly now: number; readonly prior: number | null };
  /** What it is added up from. */
  readonly derivation: string;
  readonly places: readonly PlaceView[];
  readonly remark: string;
}

export interface NarrativeView {
  readonly document: Document;
  /** Where each number comes from, by fact id: clicking it shows the cells. */
  readonly places: Readonly<Record<string, readonly PlaceView[]>>;
  /** What only the unit knows and has not said yet, as a short form; in the order of the text. */
  readonly gaps: readonly GapView[];
  /** What is to be looked at before it is published. */
  readonly questions: readonly { readonly section: string; readonly sentence: string }[];
  readonly open: readonly OpenPoint[];
  /** The unit's own template, where one is in use. */
  readonly template: string | null;
  /** The official tables stand in front of the text. */
  readonly forms: boolean;
}

export interface GapView {
  /** Where it belongs in the unit profile. */
  readonly path: string;
  readonly section: string;
  readonly asked: string;
  /** To begin with, from the tables. */
  readonly proposal: string | null;
  readonly value: string;
}

/** 沿用上年稿: what of last year's text was brought up to date, and what is to be looked at. */
export interface CarriedTextView {
  /** File name. */
  readonly from: string;
  /** How many places of each kind were changed. */
  readonly counts: string;
  /** Changed, but to be looked at. */
  readonly check: readonly CarriedPointView[];
  /** Left as it was. */
  readonly left: readonly CarriedPointView[];
  readonly remarks: readonly string[];
  /** It can be saved with tracked changes. */
  readonly tracks: boolean;
  /** The workbook has changed since; saving takes the figures of now. */
  readonly stale: boolean;
}

export interface CarriedPointView {
  readonly sentence: string;
  /** How many places it is said of. */
  readonly count: number;
  /** As last year's text has them; none where it is said of a table or of the whole. */
  readonly quotes: readonly QuoteView[];
}

/** What an earlier workbook or a `.gouji.json` brings along, before the user agrees. */
export interface CarryOverView {
  readonly from: string;
  readonly items: readonly CarryOverItem[];
}

export interface CarryOverItem {
  readonly key: 'profile' | 'prior' | 'explanations' | 'rules';
  readonly label: string;
  readonly detail: string;
  /** It replaces something that this workbook has. */
  readonly replaces: boolean;
}
