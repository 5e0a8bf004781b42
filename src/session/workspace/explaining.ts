import { plainText } from '../../model/plain-text';
import { reason, Refusal } from '../../model/reason';
import type { Finding } from '../../model/finding';
import { SAID } from '../../wording/pane/outcome-labels';
import type { Desk, Outcome } from './desk';
import { figuresOf, isExplainable, LONGEST_EXPLANATION, type Explanation } from './explanations';
import { explanationsFor } from './in-hand';
import { keptOutcome } from './kept-outcome';
import { findingOf } from './texts';
import { whoseBook } from './whose';

/**
 * Stores why a warning stands as it is; a blank text takes the explanation back.
 * @throws Refusal `pane.not-explainable`, `pane.long-explanation`, or HostError
 */
export async function explain(desk: Desk, id: string, typed: string): Promise<Outcome> {
  const finding = explainable(desk, id);
  const text = plainText(typed).trim();
  if (text.length > LONGEST_EXPLANATION)
    throw new Refusal(reason('pane.long-explanation', { limit: LONGEST_EXPLANATION }));
  const others = explanationsFor(desk.kept, desk.standing().opened.book).filter(
    (one) => one.finding !== id,
  );
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
  const all = explanationsFor(desk.kept, desk.standing().opened.book).map((one) =>
    one.finding === id ? { ...one, figures: figuresOf(finding) } : one,
  );
  const kept = await keep(desk, all, SAID.confirming);
  return keptOutcome(kept, { kind: 'done', sentence: SAID.confirmed });
}

function explainable(desk: Desk, id: string): Finding {
  const finding = findingOf(desk, id);
  if (!finding || !isExplainable(finding)) throw new Refusal(reason('pane.not-explainable'));
  return finding;
}

/** @returns whether the workbook has taken it */
async function keep(desk: Desk, list: readonly Explanation[], label: string): Promise<boolean> {
  const before = desk.kept.get('explanations');
  const whose = whoseBook(desk.standing().opened.book);
  const kept = await desk.kept.keep('explanations', { schema: 1, ...whose, list: [...list] });
  desk.remember({
    label,
    back: async () => {
      await desk.kept.keep('explanations', before);
      desk.reword();
    },
  });
  desk.reword();
  return kept;
}
