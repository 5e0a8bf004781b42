import { HostError } from '../host-error';
import type { EtApplication, EtWorkbook } from './et-application';

/**
 * Refuses what ET would refuse with poor words, or would not refuse at all: 2 accesses.
 * @throws HostError `readonly`, `editing` where the program says so
 */
export function requireWritable(workbook: EtWorkbook, { Ready: ready }: EtApplication): void {
  if (ready === false) throw new HostError('editing');
  if (workbook.ReadOnly) throw new HostError('readonly', { workbook: workbook.Name });
}
