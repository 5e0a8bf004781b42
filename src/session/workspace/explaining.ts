import { plainText } from '../../model/plain-text';
import { reason, Refusal } from '../../model/reason';
import type { Finding } from '../../model/finding';
import { SAID } from '../../wording/pane-labels';
import type { Desk, Outcome } from './desk';
import { keptOutcome } from './kept-outcome';
import { figuresOf, LONGEST_EXPLANATION, type Explanation } from './explanations';

/**
 * Stores why a warning stands as it is; a blank text takes the explanation back.
 * @throws Refusal `pane.not-explainable`, `pane.long-explanation`, or HostError
 */
export async function explain(desk: Desk, id: string, typed: string): Promise<Outcome> {
  const finding = explainable(desk, id);
  const text = plainText(typed).trim();
  if (text.length > LONGEST_EXPLANATION)
    throw new Refusal(reason('pane.long-explanation', { limit: LONGEST_EXPLANATION }));
  const others = desk.kept.explanations.filter((one) => one.finding !== id);
  const own = text === '' ? [] : [{ finding: id, text, figures: figuresOf(finding) }];
  const label = text === '' ? SAID.unexplaining : SAID.explaining;
  const kept = await keep(desk, [...others, ...own], label);
  const sentence = text === '' ? SAID.unexplained : SAID.explained;
  return keptOutcome(kept, { kind: 'done', sentence });
}

/**
 * The explanation holds for the new figures as well.
 * @throws Refusal `pane.not-explainable`, or HostError
 */
export async function confirmExplanation(desk: Desk, id: string): Promise<Outcome> {
  const finding = explainable(desk, id);
  const all = desk.kept.explanations.map((one) =>
    one.finding === id ? { ...one, figures: figuresOf(finding) } : one,
  );
  const kept = await keep(desk, all, SAID.confirming);
  return keptOutcome(kept, { kind: 'done', sentence: SAID.confirmed });
}

function explainable(desk: Desk, id: string): Finding {
  const finding = desk.finding(id);
  if (finding?.severity !== 'warning' || finding.verdict !== 'fail')
    throw new Refusal(reason('pane.not-explainable'));
  return finding;
}

/** @returns whether the workbook has taken it */
async function keep(desk: Desk, list: readonly Explanation[], label: string): Promise<boolean> {
  const before = desk.kept.explanations;
  const { entity, year } = desk.standing().report.book;
  const write = (all: readonly Explanation[]): Promise<boolean> =>
    desk.kept.keepExplanations(all, entity.code || entity.name, year);
  const kept = await write(list);
  desk.remember({
    label,
    back: async () => {
      await write(before);
      desk.reword();
    },
  });
  desk.reword();
  return kept;
}
