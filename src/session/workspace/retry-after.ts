import { HostError } from '../../hosts/host-error';

/** A cell that is open for typing stops every reading; it is tried again after this, in milliseconds. */
export const RETRY_MS = 400;
/** The program refused for a reason that it does not give: it is busy, or shows a dialog. */
const BUSY_MS = 2_000;
/** Another workbook is in front: coming back is told; this is for when even that gets lost. */
const ELSEWHERE_MS = 5_000;

/** How long after a reading that nobody asked for it is tried again; `null`: it would fail once more. */
export function retryAfter(thrown: unknown): number | null {
  if (!(thrown instanceof HostError)) return null;
  const { reason } = thrown.detail;
  if (reason === 'host') return BUSY_MS;
  if (thrown.code === 'unsupported') return null;
  return reason === 'switched' || reason === 'no-workbook' ? ELSEWHERE_MS : RETRY_MS;
}
