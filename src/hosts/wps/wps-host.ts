import { HOST_EVENT_KINDS } from '../host-events';
import type { HostCapabilities, WorkbookHost } from '../port';
import { copyText } from '../web/copy-text';
import { pickFile } from '../web/pick-file';
import { copyOfWorkbook } from './copy-of-workbook';
import type { EtEvents } from './et-events';
import { WpsKeptData } from './kept-data';
import { WpsMarks } from './marks';
import type { Means } from './means';
import type { OpenWorkbook } from './open-workbook';
import { readBlocks } from './read';
import { saveFile, waysToSave } from './save-file';
import { select, selection } from './selection';
import { SheetList } from './sheet-list';
import { WpsWriter } from './write';

/** One open workbook of WPS 表格. While another one is in front, everything is refused as `gone`. */
export function wpsHost(open: OpenWorkbook, events: EtEvents, means: Means): WorkbookHost {
  const ways = waysToSave(open, means);
  const sheets = new SheetList(open);
  const own = events.of(open, sheets);
  const kept = new WpsKeptData(open, own, means, sheets);
  const writer = new WpsWriter(open, own);
  const marks = new WpsMarks(open, kept, own);
  const able: Omit<HostCapabilities, 'keptData'> = {
    write: true,
    sheets: true,
    marks: true,
    readsByPart: true,
    cheapFormulas: true,
    recalculates: true,
    saveFile: ways,
    pickFile: true,
    copyOfWorkbook: means.copies,
    events: HOST_EVENT_KINDS,
  };
  return {
    kind: 'wps',
    get capabilities() {
      return { ...able, keptData: kept.where };
    },
    kept,
    keepInside: () => kept.keepInside(),
    workbook: (changed) => asPromise(() => sheets.read(changed)),
    read: (requests) => own.reading(requests, () => readBlocks(open, requests)),
    write: (edits, label) => writer.write(edits, label),
    mark: (list) => marks.mark(list),
    unmark: () => marks.unmark(),
    select: (wanted) => asPromise(() => select(open, wanted)),
    selection: () => asPromise(() => selection(open)),
    saveFile: (name, bytes, way = ways[0] ?? 'download') => saveFile(open, means, name, bytes, way),
    copyText,
    copyOfWorkbook: () => asPromise(() => copyOfWorkbook(open, means)),
    pickFile,
    on: (kind, listener) => own.on(kind, listener),
  };
}

/** What is thrown comes as a rejection. */
async function asPromise<T>(work: () => T): Promise<T> {
  return work();
}
