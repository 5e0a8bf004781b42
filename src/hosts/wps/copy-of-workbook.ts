import { HostError } from '../host-error';
import type { OpenWorkbook } from './open-workbook';

/** The workbook as a file of its own format, with what is not saved yet. @throws HostError */
export function copyOfWorkbook(_open: OpenWorkbook): Uint8Array {
  throw new HostError('unsupported', { reason: 'copy' });
}
