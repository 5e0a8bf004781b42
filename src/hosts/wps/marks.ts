import { HostError } from '../host-error';
import type { KeptData } from '../kept-data';
import type { Mark } from '../port';
import type { WorkbookEvents } from './et-events';
import type { OpenWorkbook } from './open-workbook';

/** Colours cells and takes the colours off again. */
export class WpsMarks {
  constructor(
    readonly open: OpenWorkbook,
    readonly kept: KeptData,
    readonly events: WorkbookEvents,
  ) {}

  /** @throws HostError */
  async mark(_marks: readonly Mark[]): Promise<void> {
    throw new HostError('unsupported', { reason: 'marks' });
  }

  /** @throws HostError */
  async unmark(): Promise<void> {
    throw new HostError('unsupported', { reason: 'marks' });
  }
}
