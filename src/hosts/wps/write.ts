import type { Edit, WriteResult } from '../edit';
import { HostError } from '../host-error';
import type { WorkbookEvents } from './et-events';
import type { OpenWorkbook } from './open-workbook';

/** Writes lists of edits. */
export class WpsWriter {
  constructor(
    readonly open: OpenWorkbook,
    readonly events: WorkbookEvents,
  ) {}

  /** @throws HostError */
  async write(_edits: readonly Edit[], _label: string): Promise<WriteResult> {
    throw new HostError('unsupported', { reason: 'write' });
  }
}
