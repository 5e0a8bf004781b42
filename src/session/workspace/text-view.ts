import { isRuleRemark } from '../../checks/rule-remarks';
import type { Check } from '../../checks/check';
import type { FindingGroup } from '../../checks/group';
import type { NarrativeText } from '../../model/narrative-text';
import { addressOf, type Place } from '../../model/place';
import { paragraphName, partName } from '../../wording/place-text';
import { reasonSentence } from '../../wording/reason-sentence';
import { coverageSentence } from '../../wording/text-report-labels';
import { ViewWriter } from './check-view';
import type { Explained } from './explanations';
import { sentencesWith } from './quote-view';
import type { GroupView } from './state';
import type { TextView } from './text-state';
import type { TextReport } from './texts';

/** Sentences with unchecked numbers that are listed; nobody reads more. */
const MOST_LEFT = 100;
/** Of a group that are named. */
const FIRST_PARAGRAPHS = 2;

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
    groups: report.groups.map((group) => ({ ...writer.group(group), ...headOf(group) })),
    left: left.slice(0, MOST_LEFT),
    omitted: Math.max(0, left.length - MOST_LEFT),
    // Of what is missing without last year's figures, and of weakened rules, the face has more to say.
    remarks: report.remarks
      .filter((one) => one.code !== 'text.no-prior' && !isRuleRemark(one))
      .map(reasonSentence),
  };
}

/** That it is the text that is spoken of need not be said again. */
function headOf({ form, instance, findings }: FindingGroup): Partial<GroupView> {
  if (form !== 'text') return {};
  const paragraphs = findings.flatMap(({ text }) => (text ? [paragraphName(text.paragraph)] : []));
  const distinct = [...new Set(paragraphs)];
  const where = distinct.slice(0, FIRST_PARAGRAPHS).join('、');
  return {
    form: paragraphs.length > 0 ? partName(instance) : '',
    where: where + (distinct.length > FIRST_PARAGRAPHS ? '…' : ''),
  };
}

function beginningOf({ paragraphs }: NarrativeText): Place | null {
  const origin = paragraphs[0]?.origin;
  if (!origin || !('sheet' in origin)) return null;
  return { sheet: origin.sheet, address: addressOf(origin.row, origin.column) };
}
