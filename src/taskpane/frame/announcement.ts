import type { WorkspaceState } from '../../session/workspace/state';
import { PANE } from '../../wording/pane/frame-labels';

export interface Announcement {
  readonly text: string;
  /** Said at once, over whatever is being read out. */
  readonly urgent: boolean;
}

const CHECKS: readonly string[] = ['opening', 'checking'];

/** What a screen reader says of a change of the state; `null` where it is not worth a word. */
export function announcementOf(before: WorkspaceState, now: WorkspaceState): Announcement | null {
  const { message, refused, check, texts, conclusion, news, task } = now;
  if (message && message.number !== before.message?.number) {
    return { text: message.sentence, urgent: message.kind === 'problem' };
  }
  if (refused && refused.sentence !== before.refused?.sentence) {
    return { text: refused.sentence, urgent: true };
  }
  if (!conclusion) return null;
  const fresh = check !== before.check || texts !== before.texts;
  if (news !== null && fresh) return { text: PANE.now(news, conclusion.headline), urgent: false };
  const ended = before.task && !task && CHECKS.includes(before.task.label);
  if (ended && !message && news === null)
    return { text: PANE.checked(conclusion.headline), urgent: false };
  return null;
}
