import { etService } from './et-application';
import type { EtWorkbook } from './et-application';

/**
 * Makes a piece of work one step of the user's 撤销, in builds that can. The service is declared, and seen
 * as an object; what it does is not known, so that it is never used again once it has failed.
 */
export class UndoGroups {
  #broken = false;

  /** 3 accesses. @param label as the user's list of what can be undone shows it */
  group<T>(workbook: EtWorkbook, label: string, work: () => T): T {
    const tools = this.#broken ? undefined : etService('DebugTools');
    if (!tools) return work();
    try {
      tools.UndoTransBegin(workbook);
    } catch {
      this.#broken = true;
      return work();
    }
    let failed = true;
    try {
      const result = work();
      failed = false;
      return result;
    } finally {
      try {
        tools.UndoTransEnd(workbook, failed, label);
      } catch {
        this.#broken = true;
      }
    }
  }
}
