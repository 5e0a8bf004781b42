import { HostError } from '../../../src/hosts/host-error';
import { HOST_EVENT_KINDS } from '../../../src/hosts/host-events';
import type { HostEventKind, HostEventListener } from '../../../src/hosts/host-events';
import type { HostCapabilities, WorkbookHost } from '../../../src/hosts/port';
import type { HostBench } from '../../contract/host-bench';
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
  const listeners = new Map<number, HostEventListener>();
  let listening: Promise<unknown> = Promise.resolve();

  const call = async <T>(method: string, ...args: unknown[]): Promise<T> => {
    const answer: Answer = await excel.addin.evaluate(
      ([name, given]) => window.spike.call(name, given),
      [method, args] as const,
    );
    if ('code' in answer) throw new HostError(answer.code, answer.detail);
    return answer.value as T;
  };
  const deliver = async (): Promise<void> => {
    await excel.page.waitForTimeout(ARRIVAL_MS);
    for (const [listener, event] of await excel.addin.evaluate(() => window.spike.heard())) {
      listeners.get(listener)?.(event);
    }
  };
  const listen = async (kind: HostEventKind): Promise<number> => {
    const number = await excel.addin.evaluate((one) => window.spike.listen(one), kind);
    // Registrations travel with the next list of sheets.
    await call('workbook');
    return number;
  };

  const host: WorkbookHost = {
    kind: 'excel',
    capabilities: CAPABILITIES,
    kept: {
      get: (namespace) => call('kept.get', namespace),
      set: (namespace, value) => call('kept.set', namespace, value),
      remove: (namespace) => call('kept.remove', namespace),
      namespaces: () => call('kept.namespaces'),
    },
    workbook: () => call('workbook'),
    read: (requests) => call('read', requests),
    async write(edits, label) {
      const result = await call<Awaited<ReturnType<WorkbookHost['write']>>>('write', edits, label);
      await deliver();
      return result;
    },
    mark: (marks) => call('mark', marks),
    unmark: () => call('unmark'),
    select: (selection) => call('select', selection),
    selection: () => call('selection'),
    saveFile: (name, bytes, way) => call('saveFile', name, [...bytes], way),
    copyText: (text) => call('copyText', text),
    copyOfWorkbook: async () =>
      Uint8Array.from(
        await excel.addin.evaluate(async () => [...(await window.spike.host.copyOfWorkbook())]),
      ),
    pickFile: (kinds) => call('pickFile', kinds),
    on(kind, listener) {
      let left = false;
      const number = listen(kind);
      listening = number.then((at) => void (left || listeners.set(at, listener)));
      return () => {
        if (left) return;
        left = true;
        void number.then(async (at) => {
          listeners.delete(at);
          await excel.addin.evaluate((one) => window.spike.stop(one), at);
        });
      };
    },
  };
  return {
    host,
    readsWhileEditing: false,
    async type(sheet, row, column, content) {
      await listening;
      await excel.user.type(sheet, row, column, content);
      await deliver();
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
