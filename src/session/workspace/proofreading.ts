import { reason, Refusal } from '../../model/reason';
import { markup } from '../../reports/markup';
import { DONE } from '../../wording/pane-outcome';
import { besideDocument } from '../beside-document';
import { narrativeSheet } from '../narrative-sheet';
import type { Opened } from '../open-snapshot';
import { textReport } from '../text-report';
import { concluded } from './conclusion';
import type { Desk, Outcome, Standing } from './desk';
import { Explained } from './explanations';
import { explanationsFor } from './in-hand';
import { newsOf } from './news';
import { problemOf } from './problem';
import type { TextView } from './text-state';
import { textView } from './text-view';
import { findingOf, type TextFile, type TextReport } from './texts';

/** Holds the texts against the workbook as it was checked last, and shows what came of it. */
export function followTexts(desk: Desk): void {
  const { store, texts } = desk;
  const { check, texts: before } = store.get();
  if (!check) return;
  const standing = desk.standing();
  const { file } = texts;
  if (texts.shown?.input !== standing.input || texts.shown.file !== file) {
    const own = file && fileReport(standing, file);
    const refused = own instanceof Refusal ? problemOf(own).sentence : null;
    texts.reports = [...(own && !(own instanceof Refusal) ? [own] : []), ...sheetReport(standing)];
    texts.shown = { input: standing.input, file };
    store.set({ textFile: file && { name: file.name, refused, annotatable: isWord(file) } });
  }
  const { opened, inHand } = standing;
  const explained = new Explained(explanationsFor(desk.kept, opened.book));
  const views = texts.reports.map((one) => textView(one, inHand.catalogue, explained));
  if (views.length === 0 && before.length === 0) return;
  store.set({
    texts: views,
    conclusion: concluded(check, views),
    news: newsOf(joined(before), joined(views)),
  });
}

function joined(texts: readonly TextView[]) {
  return { groups: texts.flatMap(({ groups }) => groups) };
}

/** It is held against nothing any more; a sheet's text is proofread all the same. */
export async function dropText(desk: Desk): Promise<Outcome | null> {
  desk.texts.file = null;
  followTexts(desk);
  return null;
}

/** Puts the sentence of a finding on the clipboard. @throws HostError */
export async function copyQuote(desk: Desk, id: string): Promise<Outcome | null> {
  const quote = findingOf(desk, id)?.text?.quote ?? '';
  if (quote === '') return null;
  const outcome = await desk.host.copyText({ html: markup`${quote}`.text, plain: quote });
  return outcome === 'failed'
    ? { kind: 'note', sentence: DONE.quoteNotCopied }
    : { kind: 'done', sentence: DONE.quoteCopied };
}

/** Of a unit or a year other than the workbook's, nothing is said. */
function fileReport(standing: Standing, { content }: TextFile): TextReport | Refusal {
  if (content instanceof Refusal) return content;
  try {
    return reportOn(standing, 'file', besideDocument(standing.opened, content));
  } catch (problem) {
    if (problem instanceof Refusal) return problem;
    throw problem;
  }
}

function sheetReport(standing: Standing): TextReport[] {
  const { opened } = standing;
  if (!narrativeSheet(opened)) return [];
  return [reportOn(standing, 'sheet', opened)];
}

function reportOn(
  { report: ofTables, inHand: { profile, prior, catalogue } }: Standing,
  source: TextReport['source'],
  opened: Opened,
): TextReport {
  const options = {
    profile: profile ?? undefined,
    prior: prior?.figures,
    renamed: prior?.renamed,
  };
  const { report, reading } = textReport(opened, catalogue, options);
  const failed = ofTables.verdict === 'fail' ? [reason('text.tables-failed')] : [];
  const remarks = [...report.remarks, ...failed];
  return { source, opened, reading, report: { ...report, remarks } };
}

/** Comments are put into a .docx only. */
function isWord({ name, content }: TextFile): boolean {
  return !(content instanceof Refusal) && /\.doc[xm]$/i.test(name);
}
