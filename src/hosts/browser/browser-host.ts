import { parseAddress } from '../../model/place';
import type { Edit } from '../edit';
import { HOST_EVENT_KINDS } from '../host-events';
import { keptMarksOf, MARKS_NAMESPACE } from '../kept-marks';
import { MemoryHost } from '../memory/memory-host';
import type { MemoryWorkbook } from '../memory/memory-workbook';
import type { SaveOutcome, SaveWay, WorkbookHost } from '../port';
import { copyText } from '../web/copy-text';
import { offerDownload } from '../web/offer-download';
import { pickFile } from '../web/pick-file';
import { hasSavePicker, saveWithPicker } from '../web/save-with-picker';
import type { GridBook } from './grid-book';
import type { RefusedDeed, RowsHeldBy } from './refused-deeds';
import type { RowDeeds } from './row-deeds';
import { takeChange, takeSelection } from './take-from-grid';
import { takeRows } from './take-rows';

/** What the host is made of besides the workbook and the grid. */
export interface BrowserHostNeeds {
  /** The workbook as a file, with what is not saved yet. */
  readonly file: () => Promise<Uint8Array>;
  /** The user was refused something that no file could keep. */
  readonly refused: (deed: RefusedDeed) => void;
  /** Takes note of rows that come and go. */
  readonly rows: RowDeeds;
  /** `null`: rows of this sheet may come and go. */
  readonly rowsHeldBy: (sheet: string) => RowsHeldBy | null;
  /** The workbook may differ from its file now. */
  readonly touched: () => void;
}

/**
 * The port over the workbook in memory, shown by a grid in the page: what is written goes to both, what
 * the user types and what the grid calculates comes back from the grid.
 */
export function browserHost(
  workbook: MemoryWorkbook,
  grid: GridBook,
  { file, refused, rows, rowsHeldBy, touched }: BrowserHostNeeds,
): WorkbookHost {
  const memory = new MemoryHost(workbook);
  grid.listen({
    changed: (change) => {
      if (takeChange(workbook, grid, change)) touched();
    },
    moved: (one) => {
      takeRows(workbook, rows, one);
      touched();
    },
    rowsHeldBy,
    selected: (selection) => takeSelection(workbook, selection),
    refused,
  });
  workbook.selection = grid.selection();
  const ways: readonly SaveWay[] = hasSavePicker() ? ['native', 'download'] : ['download'];
  /** Refused while the user has a cell open: what she types would go over what is written. */
  const whileNotEditing = async <T>(work: () => Promise<T>): Promise<T> => {
    workbook.editing = grid.isEditing;
    try {
      return await work();
    } finally {
      workbook.editing = false;
      touched();
    }
  };
  const paint = (sheet: string, row: number, column: number): void =>
    grid.paint(sheet, { row, column }, workbook.sheet(sheet)?.fill(row, column) ?? null);

  return {
    kind: 'browser',
    capabilities: {
      ...{ write: true, sheets: true, marks: true, cheapFormulas: true, recalculates: true },
      ...{ keptData: 'inside', saveFile: ways, pickFile: true, copyOfWorkbook: true },
      events: HOST_EVENT_KINDS,
    },
    kept: {
      ...memory.kept,
      set: (namespace, value) => memory.kept.set(namespace, value).finally(touched),
      remove: (namespace) => memory.kept.remove(namespace).finally(touched),
    },
    workbook: () => memory.workbook(),
    read: (requests) => memory.read(requests),
    async write(edits) {
      const result = await whileNotEditing(() => memory.write(edits));
      for (const edit of edits) showEdit(grid, edit);
      return result;
    },
    async mark(marks) {
      await whileNotEditing(() => memory.mark(marks));
      for (const { sheet, row, column } of marks) paint(sheet, row, column);
    },
    async unmark() {
      const marked = keptMarksOf(workbook.kept.get(MARKS_NAMESPACE));
      await whileNotEditing(() => memory.unmark());
      for (const { sheet, address } of marked.values()) {
        const at = parseAddress(address);
        if (at) paint(sheet, at.row, at.column);
      }
    },
    async select(selection) {
      await grid.finishEditing();
      await memory.select(selection);
      grid.select(selection);
    },
    selection: () => memory.selection(),
    async saveFile(name, bytes, way): Promise<SaveOutcome> {
      const by = way ?? ways[0];
      return by === 'native' ? saveWithPicker(name, bytes) : offerDownload(name, bytes);
    },
    copyText,
    copyOfWorkbook: file,
    pickFile,
    on: (kind, listener) => memory.on(kind, listener),
  };
}

function showEdit(grid: GridBook, edit: Edit): void {
  switch (edit.kind) {
    case 'cells':
      return grid.write(edit.sheet, edit.row, edit.column, edit.contents);
    case 'add-sheet':
      return grid.addSheet(edit.sheet, edit.contents, edit.look ?? null);
    case 'remove-sheet':
      return grid.removeSheet(edit.sheet);
  }
}
