import type { WorkbookHost } from '../port';
import type { EtApplication } from './et-application';
import { everySoOften } from './every';
import type { Every } from './every';
import { EtEvents } from './et-events';
import { programMeans } from './means';
import type { Means } from './means';
import { OpenWorkbook } from './open-workbook';
import { wpsHost } from './wps-host';

/** WPS 表格 as one page of ours sees it: one page serves whichever workbook is in front. */
export class WpsProgram {
  readonly events: EtEvents;
  readonly #means: Means;

  /** @param every the clock by which the watchdog looks */
  constructor(
    readonly application: EtApplication,
    every: Every = everySoOften,
  ) {
    this.events = new EtEvents(application, every);
    this.#means = programMeans(application);
  }

  /** 2 accesses. @returns which workbook is in front; `null`: none */
  front(): string | null {
    return this.events.front();
  }

  /** All that are open, in front or not: 2 accesses, and 2 for each. */
  workbooks(): readonly string[] {
    const { Workbooks: workbooks } = this.application;
    const count = workbooks.Count;
    return Array.from({ length: count }, (_, i) => workbooks.Item(i + 1).FullName);
  }

  /** @param key as `front` gave it */
  host(key: string): WorkbookHost {
    return wpsHost(new OpenWorkbook(this.application, key), this.events, this.#means);
  }
}
