import type { CheckInput } from '../../checks/run';
import type { TextReading } from '../../model/claim';
import type { Document } from '../../model/document';
import type { Refusal } from '../../model/reason';
import type { CheckReport } from '../../reports/check-report';
import type { Opened } from '../open-snapshot';
import type { Desk } from './desk';

/** What the use-cases on texts hand on to each other while the workbook is open. Nothing of it is kept. */
export interface Texts {
  /** The one that the user has picked. */
  file: TextFile | null;
  /** What was made of each, in the order of the view. */
  reports: readonly TextReport[];
  /** The check and the file that they belong to, so that none is read twice. */
  shown: { readonly input: CheckInput; readonly file: TextFile | null } | null;
}

export interface TextFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it was read as, or why it was not. */
  readonly content: Document | Refusal;
}

export interface TextReport {
  readonly source: 'file' | 'sheet';
  /** The workbook, with the file beside it. */
  readonly opened: Opened;
  readonly report: CheckReport;
  readonly reading: TextReading;
}

export function newTexts(): Texts {
  return { file: null, reports: [], shown: null };
}

/** What was found in the tables or in a text, by its id. */
export function findingOf(desk: Desk, id: string) {
  const reports = [desk.standing().report, ...desk.texts.reports.map(({ report }) => report)];
  return reports.flatMap(({ findings }) => findings).find((one) => one.id === id);
}
