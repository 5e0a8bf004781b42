import { HostError } from '../host-error';
import type { EtApplication, EtWorkbook, EtWorksheet } from './et-application';
import { etError } from './et-error';

/**
 * One open workbook, known by its data. Wrappers are asked for anew in every call, because the user may
 * switch, rename or close in between.
 */
export class OpenWorkbook {
  /** @param key the `FullName` of the workbook */
  constructor(
    readonly application: EtApplication,
    readonly key: string,
  ) {}

  /** 2 accesses. @throws HostError `gone` while another workbook is in front, or none */
  now(): EtWorkbook {
    const workbook = this.application.ActiveWorkbook;
    if (!workbook) throw new HostError('gone', { reason: 'no-workbook' });
    if (workbook.FullName !== this.key) throw new HostError('gone', { reason: 'switched' });
    return workbook;
  }

  /**
   * Runs a piece of work on the workbook; whatever ET throws becomes an error of the port.
   * @throws HostError
   */
  run<T>(work: (workbook: EtWorkbook, application: EtApplication) => T): T {
    const workbook = this.now();
    try {
      return work(workbook, this.application);
    } catch (thrown) {
      throw etError(thrown, this.application);
    }
  }
}

/** @throws HostError `gone` */
export function sheetNamed(worksheets: EtWorkbook['Worksheets'], name: string): EtWorksheet {
  try {
    return worksheets.Item(name);
  } catch (error) {
    throw new HostError('gone', { sheet: name }, error);
  }
}
