import { HostError } from '../../hosts/host-error';
import { reason, Refusal, type Reason } from '../../model/reason';
import { reasonSentence } from '../../wording/reason-sentence';
import type { Said } from './state';

/** Whatever was thrown, as a sentence for the user; what nobody foresaw has one as well. */
export function problemOf(thrown: unknown): Said {
  const why = reasonOf(thrown);
  return { code: why.code, sentence: reasonSentence(why) };
}

function reasonOf(thrown: unknown): Reason {
  if (thrown instanceof Refusal) return thrown.reason;
  if (!(thrown instanceof HostError)) return reason('pane.unforeseen');
  const { code, detail } = thrown;
  return reason(`host.${code === 'gone' ? goneAs(detail.reason) : code}`, detail);
}

/** What is gone: what the cells held, the place in front, or the thing itself. */
function goneAs(why: unknown): string {
  if (why === 'stale') return 'stale';
  return why === 'switched' || why === 'no-workbook' ? 'switched' : 'gone';
}
