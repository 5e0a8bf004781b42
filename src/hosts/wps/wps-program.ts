import type { WorkbookHost } from '../port';
import type { EtApplication } from './et-application';
import { EtEvents } from './et-events';
import { OpenWorkbook } from './open-workbook';
import { wpsHost } from './wps-host';

/** WPS 表格 as one page of ours sees it: one page serves whichever workbook is in front. */
export class WpsProgram {
  readonly events = new EtEvents();

  constructor(readonly application: EtApplication) {}

  /** 2 accesses. @returns which workbook is in front; `null`: none */
  front(): string | null {
    return this.application.ActiveWorkbook?.FullName ?? null;
  }

  /** @param key as `front` gave it */
  host(key: string): WorkbookHost {
    return wpsHost(new OpenWorkbook(this.application, key), this.events);
  }
}
