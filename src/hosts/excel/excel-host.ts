import { HOST_EVENT_KINDS } from '../host-events';
import type { WorkbookHost } from '../port';
import { copyText } from '../web/copy-text';
import { pickFile } from '../web/pick-file';
import { canCopyWorkbook, copyOfWorkbook } from './copy-of-workbook';
import { ExcelEvents } from './excel-events';
import { ExcelKeptData } from './excel-kept-data';
import { ExcelMarks } from './marks';
import { readBlocks } from './read';
import { saveFile, waysToSave } from './save-file';
import { select, selection } from './selection';
import { SheetList } from './sheet-list';
import { ExcelWriter } from './write';

/**
 * The open workbook of Excel, through Office.js and nothing newer than ExcelApi 1.14. Needs a page in
 * which `Office.onReady` has resolved; one a page.
 */
export function excelHost(): WorkbookHost {
  const ways = waysToSave();
  const kept = new ExcelKeptData();
  const events: ExcelEvents = new ExcelEvents(
    (id) => sheets.nameOf(id),
    () => kept.forget(),
  );
  const sheets: SheetList = new SheetList(events, kept);
  const writer = new ExcelWriter();
  const marks = new ExcelMarks(kept);
  return {
    kind: 'excel',
    capabilities: {
      write: true,
      sheets: true,
      marks: true,
      cheapFormulas: true,
      recalculates: true,
      keptData: 'inside',
      saveFile: ways,
      pickFile: true,
      copyOfWorkbook: canCopyWorkbook(),
      events: HOST_EVENT_KINDS,
    },
    kept,
    workbook: () => sheets.read(),
    read: readBlocks,
    // Excel has no place for a label in its own list of what can be undone.
    write: (edits) => writer.write(edits),
    mark: (list) => marks.mark(list),
    unmark: () => marks.unmark(),
    select,
    selection,
    saveFile: (name, bytes, way = ways[0] ?? 'download') => saveFile(name, bytes, way),
    copyText,
    copyOfWorkbook,
    pickFile,
    on: (kind, listener) => events.on(kind, listener),
  };
}
