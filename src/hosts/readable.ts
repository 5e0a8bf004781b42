import { MAX_READ_CELLS } from './block';
import type { ReadRequest } from './block';
import { HostError } from './host-error';
import { cellCount, isInsideSheet } from './rectangle';

/**
 * Refuses what no host may be asked to read, before it is asked.
 * @throws HostError `unsupported` (outside the sheet), `too-large`
 */
export function requireReadable(requests: readonly ReadRequest[]): void {
  for (const { sheet, rectangle } of requests) {
    if (!isInsideSheet(rectangle)) throw new HostError('unsupported', { reason: 'outside', sheet });
  }
  const cells = requests.reduce((sum, { rectangle }) => sum + cellCount(rectangle), 0);
  if (cells > MAX_READ_CELLS) throw new HostError('too-large', { cells, limit: MAX_READ_CELLS });
}
