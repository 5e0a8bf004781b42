import { headlineWithText } from '../../wording/pane-sentence';
import { CLEAN_WITH_TEXT, mendTextFirst } from '../../wording/next-step';
import type { CheckView, GroupView } from './state';
import type { ConclusionView, TextView } from './text-state';

/** What tables and texts come to together. What is wrong in the tables comes first: texts take their numbers from them. */
export function concluded(check: CheckView, texts: readonly TextView[]): ConclusionView {
  const { verdict, headline, next, nextPlace } = check;
  const groups = texts.flatMap((one) => one.groups);
  const open = groups.filter((group) => group.open > 0 && !group.unchecked);
  const of = (severity: string): number =>
    open.filter((group) => group.severity === severity).length;
  const [must, explain] = [of('error'), of('warning')];
  const inTables = check.groups.some(({ severity }) => severity !== 'notice');
  const first = verdict === 'fail' || must === 0 ? null : quoteOf(open);
  const clean = texts.length > 0 && verdict === 'pass' && !inTables;
  return {
    verdict: must > 0 ? 'fail' : verdict,
    headline: headlineWithText({ verdict, headline }, must, explain),
    ...(first
      ? { next: mendTextFirst(first.where), nextPlace: first.place }
      : { next: clean && explain === 0 ? CLEAN_WITH_TEXT : next, nextPlace }),
    todo: inTables || must + explain > 0,
  };
}

function quoteOf(groups: readonly GroupView[]) {
  const grave = groups.filter(({ severity }) => severity === 'error');
  return grave.flatMap(({ findings }) => findings).find(({ quote }) => quote)?.quote ?? null;
}
