import { HostError } from '../../../src/hosts/host-error';
import { HOST_EVENT_KINDS } from '../../../src/hosts/host-events';
import type { HostCapabilities } from '../../../src/hosts/port';
import type { HostBench } from '../../contract/host-bench';
import { farHost, type FarPage } from '../far-host';
import type { Answer } from './addin-page';
import type { OpenExcel } from './open-excel';

const CAPABILITIES: HostCapabilities = {
  write: true,
  sheets: true,
  marks: true,
  cheapFormulas: true,
  recalculates: true,
  keptData: 'inside',
  saveFile: ['download', 'window'],
  pickFile: true,
  copyOfWorkbook: true,
  events: HOST_EVENT_KINDS,
};

/** What happens in the page: events arrive a little after the deed that they tell of. */
const ARRIVAL_MS = 40;

/** The host that lives in the add-in's page, called from here, and what befalls its workbook. */
export function excelBench(excel: OpenExcel): HostBench {
  const call = async <T>(method: string, ...args: unknown[]): Promise<T> => {
    const answer: Answer = await excel.addin.evaluate(
      ([name, given]) => window.spike.call(name, given),
      [method, args] as const,
    );
    if ('code' in answer) throw new HostError(answer.code, answer.detail);
    return answer.value as T;
  };
  const page: FarPage = {
    call,
    async listen(kind) {
      const number = await excel.addin.evaluate((one) => window.spike.listen(one), kind);
      // Registrations travel with the next list of sheets.
      await call('workbook');
      return number;
    },
    stop: (number) => excel.addin.evaluate((one) => window.spike.stop(one), number),
    async heard() {
      await excel.page.waitForTimeout(ARRIVAL_MS);
      return excel.addin.evaluate(() => window.spike.heard());
    },
    copyOfWorkbook: async () =>
      Uint8Array.from(
        await excel.addin.evaluate(async () => [...(await window.spike.host.copyOfWorkbook())]),
      ),
  };
  const far = farHost(page, { kind: 'excel', capabilities: CAPABILITIES });
  return {
    host: far.host,
    readsWhileEditing: false,
    async type(sheet, row, column, content) {
      await far.listening();
      await excel.user.type(sheet, row, column, content);
      await far.deliver();
    },
    protect: (sheet) => excel.user.protectSheet(sheet, true),
    setEditing: (editing) => excel.user.setEditing(editing),
    setReadOnly: (readOnly) => excel.user.setReadOnly(readOnly),
    fill: (sheet, row, column) => excel.fill(sheet, row, column),
    setFill: (sheet, row, column, fill) => excel.user.setFill(sheet, row, column, fill),
    isDirty: () => excel.isDirty(),
    async reopen() {
      await excel.reopen();
      return excelBench(excel);
    },
    close: () => excel.close(),
  };
}
