import type { HostCapabilities, WorkbookReader } from '../port';
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

/** The open workbook of Excel, for reading. Needs a page in which `Office.onReady` has resolved. */
export function excelReader(): WorkbookReader {
  return { kind: 'excel', capabilities, workbook: readWorkbookInfo, read: readBlocks };
}
