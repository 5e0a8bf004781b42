import type { HostCapabilities, WorkbookReader } from '../port';
import type { EtApplication } from './et-application';
import { readBlocks, readWorkbookInfo } from './read';

const capabilities: HostCapabilities = {
  write: false,
  sheets: false,
  marks: false,
  cheapFormulas: true,
  recalculates: true,
  keptData: 'none',
  saveFile: [],
  pickFile: false,
  copyOfWorkbook: false,
  events: [],
};

/** The active workbook of WPS 表格, for reading. */
export function wpsReader(application: EtApplication): WorkbookReader {
  let key: string | null = null;
  return {
    kind: 'wps',
    capabilities,
    async workbook() {
      const info = readWorkbookInfo(application);
      key = info.key;
      return info;
    },
    async read(requests) {
      return readBlocks(application, key, requests);
    },
  };
}
