import type { NarrativeKind } from '../narrative-file';
import { narrativeFile } from '../narrative-file';
import { narrateIntoWord } from '../narrate';
import { summaryFile } from '../summary-file';
import type { OpenPoint } from '../../model/narrative';
import { documentHtml } from '../../reports/document-html';
import { documentSheet } from '../../reports/document-sheet';
import { documentText } from '../../reports/document-text';
import { summaryWorkbook } from '../../reports/summary-sheet';
import { DONE, openText, RESULT } from '../../wording/pane-outcome';
import { reasonSentence } from '../../wording/reason-sentence';
import { tagPlace } from '../../wording/template-sentence';
import type { Outcome, Work } from './desk';
import { narrativeNow, narrativeOptions } from './narrating';
import { insertSheets } from './own-sheets';
import { resultFileName } from './result-file-name';
import { save } from './saving';
import { summaryNow } from './summarising';
import type { Year } from './year';

/** Puts the summary into the workbook as sheets. @throws Refusal, HostError */
export async function insertSummary(year: Year): Promise<Outcome | null> {
  const { sheets } = summaryWorkbook(summaryNow(year.desk.standing()));
  return insertSheets(year, sheets, []);
}

/** Saves the summary as a workbook of its own. @throws Refusal, HostError */
export async function saveSummary({ desk }: Year, { signal }: Work): Promise<Outcome> {
  const standing = desk.standing();
  const bytes = await summaryFile(summaryNow(standing));
  signal.throwIfAborted();
  return save(desk, resultFileName(standing.opened.book, RESULT.summary, 'xlsx'), bytes);
}

/** Puts the 情况说明 into the workbook as a sheet. @throws Refusal, HostError */
export async function insertNarrative(year: Year): Promise<Outcome | null> {
  const { document, open } = narrativeNow(year.desk.standing());
  return insertSheets(year, [documentSheet(document)], stillOpen(open));
}

/**
 * Saves the 情况说明 as a file; a Word file by the unit's own template where there is one.
 * @throws Refusal, HostError
 */
export async function saveNarrative(
  { desk, wordTemplate }: Year,
  kind: NarrativeKind,
  { signal }: Work,
): Promise<Outcome> {
  const standing = desk.standing();
  const name = resultFileName(standing.opened.book, RESULT.narrative, kind);
  if (kind === 'docx' && wordTemplate) {
    const options = narrativeOptions(standing);
    const filled = await narrateIntoWord(standing.opened, wordTemplate.bytes, options);
    signal.throwIfAborted();
    const unfilled = filled.unfilled.map(
      ({ where, problem }) => `${tagPlace(where)}：${problem ? reasonSentence(problem) : ''}`,
    );
    return save(desk, name, filled.bytes, [...stillOpen(filled.open), ...unfilled]);
  }
  const { document, open } = narrativeNow(standing);
  const bytes = await narrativeFile(document, kind);
  signal.throwIfAborted();
  return save(desk, name, bytes, stillOpen(open));
}

/** Puts the 情况说明 on the clipboard. @throws Refusal, HostError */
export async function copyNarrative({ desk }: Year): Promise<Outcome> {
  const { document, open } = narrativeNow(desk.standing());
  const text = { html: documentHtml(document), plain: documentText(document) };
  const outcome = await desk.host.copyText(text);
  return outcome === 'failed'
    ? { kind: 'note', sentence: DONE.copyFailed }
    : { kind: 'done', sentence: DONE.copied, details: stillOpen(open) };
}

/** What is left to do in a text before it is made public. */
function stillOpen(open: readonly OpenPoint[]): string[] {
  const gaps = open.filter(({ kind }) => kind === 'gap').length;
  return openText(gaps, open.length - gaps);
}
