import type { BookVerdict } from '../checks/verdict';
import type { Reason } from '../model/reason';
import { SCOPE, shortFormName } from '../wording/names';
import { nextStep } from '../wording/next-step';
import { reasonSentence } from '../wording/reason-sentence';
import type { CheckReport } from './check-report';
import { tallyOf, type Tally } from './tally';

/** What the index says of one file; small, so that thousands of reports need not be kept. */
export type IndexRow = CheckedRow | RefusedRow;

export interface CheckedRow {
  readonly file: string;
  /** File name of the file's own report, beside the index. */
  readonly page: string;
  readonly verdict: BookVerdict;
  readonly code: string;
  readonly name: string;
  readonly scope: string;
  readonly year: number | null;
  readonly tally: Tally;
  /** Tables that were not found or not made out: `表8`. */
  readonly missing: readonly string[];
  readonly task: string;
}

/** A file, or a folder, that could not be checked at all. */
export interface RefusedRow {
  readonly file: string;
  readonly why: string;
}

export function checkedRow(file: string, page: string, report: CheckReport): CheckedRow {
  const { book, verdict, groups, findings } = report;
  const { code, name, scope } = book.entity;
  const missing = book.forms.filter(
    ({ form, instance, status }) =>
      instance === '' && (status === 'ambiguous' || (status === 'missing' && /^t\d$/.test(form))),
  );
  return {
    file,
    page,
    verdict,
    code,
    name,
    scope: SCOPE[scope],
    year: book.year,
    tally: tallyOf(findings),
    missing: missing.map(({ form }) => shortFormName(form)),
    task: nextStep(verdict, groups, report.remarks),
  };
}

export function refusedRow(file: string, why: Reason): RefusedRow {
  return { file, why: reasonSentence(why) };
}

const WORST_FIRST: readonly BookVerdict[] = ['fail', 'incomplete', 'pass'];

/** What could not be opened, then 不通过, 未能核对完全, 通过; of each kind the worse before the better. */
export function worstFirst(rows: readonly IndexRow[]): IndexRow[] {
  const rank = (row: IndexRow): readonly number[] =>
    'why' in row
      ? [-1]
      : [
          WORST_FIRST.indexOf(row.verdict),
          -row.tally.error,
          -row.missing.length,
          -row.tally.warning,
          -row.tally.unchecked,
          -row.tally.notice,
        ];
  return rows
    .map((row) => ({ row, rank: rank(row) }))
    .sort((a, b) => compare(a.rank, b.rank) || compareNames(a.row, b.row))
    .map(({ row }) => row);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((own, i) => own !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** By unit code, then by file: plain order of characters, the same on every machine. */
function compareNames(a: IndexRow, b: IndexRow): number {
  const name = (row: IndexRow): string => `${'why' in row ? '' : row.code} ${row.file}`;
  return name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0;
}
