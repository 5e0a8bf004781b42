import { HostError } from '../host-error';
import type { EtApplication } from './et-application';

/**
 * What a failing call of ET means. Its texts differ by build and say little, so the program is asked for
 * its state instead.
 */
export function etError(
  thrown: unknown,
  { Ready: ready }: Pick<EtApplication, 'Ready'>,
): HostError {
  if (thrown instanceof HostError) return thrown;
  if (ready === false) return new HostError('editing', {}, thrown);
  return new HostError('unsupported', { reason: 'host' }, thrown);
}
