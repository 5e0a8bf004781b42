import type { CheckInput } from '../../checks/run';
import type { Summary } from '../../reports/summary';
import { summarise as summaryOf } from '../summarise';
import type { Outcome, Standing } from './desk';
import { summaryView } from './summary-view';
import type { Year } from './year';

/** Works out the summary of the workbook as it is now, and goes on doing so. */
export async function summarise(year: Year): Promise<Outcome | null> {
  year.wants = { ...year.wants, summary: true };
  showSummary(year);
  return null;
}

/** @throws Refusal */
export function showSummary(year: Year): void {
  const { store, standing } = year.desk;
  const now = standing();
  if (store.get().summary && year.shown.summary === now.input) return;
  store.set({ summary: summaryView(summaryNow(now)) });
  year.shown.summary = now.input;
}

const known = new WeakMap<CheckInput, Summary>();

/** The summary of what was checked last. @throws Refusal `prior.*` */
export function summaryNow({ opened, input, report, inHand }: Standing): Summary {
  const summary =
    known.get(input) ??
    summaryOf(opened, inHand.prior?.figures, {
      renamed: inHand.prior?.renamed,
      profile: inHand.profile ?? undefined,
      verdict: report.verdict,
    });
  known.set(input, summary);
  return summary;
}
