import { HostError } from '../host-error';
import type { KeptData } from '../kept-data';
import type { HostCapabilities } from '../port';
import type { OpenWorkbook } from './open-workbook';

/** Where what is kept goes, by the workbook's format. */
export function keptDataOf(_open: OpenWorkbook): {
  readonly kept: KeptData;
  readonly where: HostCapabilities['keptData'];
} {
  const refuse = async (): Promise<never> => {
    throw new HostError('unsupported', { reason: 'kept' });
  };
  const kept = { get: async () => null, set: refuse, remove: refuse, namespaces: async () => [] };
  return { kept, where: 'none' };
}
