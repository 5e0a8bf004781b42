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
  return reason(`host.${NARROWER[`${code}/${String(detail.reason)}`] ?? code}`, detail);
}

/** What has a sentence of its own, because something else is to be done about it. */
const NARROWER: Readonly<Record<string, string>> = {
  'gone/stale': 'stale',
  'gone/switched': 'switched',
  'gone/no-workbook': 'switched',
  'unsupported/kept': 'no-room',
  'unsupported/host': 'failed',
};
