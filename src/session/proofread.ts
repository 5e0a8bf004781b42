import { CATALOGUE } from '../checks/catalogue';
import type { Check } from '../checks/check';
import { reason, Refusal } from '../model/reason';
import type { CheckReport } from '../reports/check-report';
import { checkOpened, runOn, type CheckOptions } from './check';
import { openDocument, readContent, type Opened } from './open';
import { verdictOf } from '../checks/verdict';
import { withNarrative } from './with-narrative';

/**
 * Opens a text to be proofread, with the tables that it holds.
 * @param workbook this year's, opened; else the text is held against its own tables
 * @throws Refusal `proofread.is-workbook`, `book.final-account`, and as `withNarrative`
 */
export async function openText(
  bytes: Uint8Array,
  name: string,
  workbook?: Opened,
): Promise<Opened> {
  if (workbook) return withNarrative(workbook, bytes, name);
  const content = await readContent(bytes, name);
  if (content.kind === 'workbook') throw new Refusal(reason('proofread.is-workbook'));
  return openDocument(content.document);
}

/**
 * Proofreads an opened text: the checks on what is said, and none on tables alone.
 * @throws Refusal `proofread.no-text`, `prior.*`, `profile.*`
 */
export function proofreadOpened(
  opened: Opened,
  catalogue: readonly Check[] = CATALOGUE,
  options: CheckOptions = {},
): CheckReport {
  const ofTexts = catalogue.filter(({ subject }) => subject !== 'book');
  const report = checkOpened(opened, ofTexts, { ...options, inUse: catalogue });
  if (!report.reading) throw new Refusal(reason('proofread.no-text'));
  const ofTables = runOn(
    { ...opened, document: undefined },
    catalogue.filter(({ subject }) => subject === 'book'),
    { profile: options.profile },
  );
  const failed = verdictOf(opened.book, opened.edition, ofTables) === 'fail';
  const { numbers, checked } = report.reading.coverage;
  // Numbers of which none could be held against anything are not a text that passes.
  const nothing = numbers > 0 && checked === 0;
  const remarks = [
    ...report.remarks,
    ...(failed ? [reason('text.tables-failed')] : []),
    ...(nothing ? [reason('text.nothing-checked')] : []),
  ];
  const verdict = nothing && report.verdict === 'pass' ? 'incomplete' : report.verdict;
  return { ...report, verdict, remarks, suspects: [] };
}
