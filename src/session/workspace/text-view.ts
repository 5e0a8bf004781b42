import type { Check } from '../../checks/check';
import type { NarrativeText } from '../../model/narrative-text';
import { addressOf, type Place } from '../../model/place';
import { reasonSentence } from '../../wording/reason-sentence';
import { coverageSentence } from '../../wording/text-report-labels';
import { ViewWriter } from './check-view';
import type { Explained } from './explanations';
import { sentencesWith } from './quote-view';
import type { TextView } from './text-state';
import type { TextReport } from './texts';

/** Sentences with unchecked numbers that are listed; nobody reads more. */
const MOST_LEFT = 100;

/** What became of a text, in words, group by group. */
export function textView(
  { source, opened, report, reading }: TextReport,
  catalogue: readonly Check[],
  explained: Explained,
): TextView {
  const { text, coverage } = reading;
  const writer = new ViewWriter(report, catalogue, explained, opened.snapshot);
  const left = sentencesWith(text, coverage.left);
  return {
    ...{ source, name: text.name, place: beginningOf(text) },
    coverage: coverageSentence(coverage),
    groups: report.groups.map((group) => writer.group(group)),
    left: left.slice(0, MOST_LEFT),
    omitted: Math.max(0, left.length - MOST_LEFT),
    remarks: report.remarks.map(reasonSentence),
  };
}

function beginningOf({ paragraphs }: NarrativeText): Place | null {
  const origin = paragraphs[0]?.origin;
  if (!origin || !('sheet' in origin)) return null;
  return { sheet: origin.sheet, address: addressOf(origin.row, origin.column) };
}
