import { reason, Refusal } from '../../model/reason';
import { DONE } from '../../wording/pane-outcome';
import type { Outcome } from './desk';
import { keptOutcome } from './kept-outcome';
import type { Year } from './year';

/**
 * Has the hidden sheet made that the user has agreed to, and keeps there also what nothing took before.
 * @throws Refusal `pane.no-sheets`; HostError
 */
export async function keepInside({ desk: { host, kept } }: Year): Promise<Outcome> {
  if (!host.keepInside) throw new Refusal(reason('pane.no-sheets'));
  await host.keepInside();
  return keptOutcome(await kept.keepAgain(), { kind: 'done', sentence: DONE.keptInside });
}
