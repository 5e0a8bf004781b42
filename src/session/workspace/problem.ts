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
  const known = code === 'gone' && detail.reason === 'stale' ? 'stale' : code;
  return reason(`host.${known}`, detail);
}
