import type { Edit, WriteResult } from '../edit';
import { isCellFormula, sameContent } from '../edit';
import { MemoryHost } from '../memory/memory-host';
import type { MemoryWorkbook } from '../memory/memory-workbook';
import type { Mark, Selection, WorkbookHost } from '../port';
import type { GridChange, UniverGrid } from './univer-grid';

/**
 * The port over the workbook in memory, shown by a grid in the page: what is written goes to both, what
 * the user types and what the grid calculates comes back from the grid.
 */
export function browserHost(workbook: MemoryWorkbook, grid: UniverGrid): WorkbookHost {
  const memory = new MemoryHost(workbook);
  grid.onChange((changes) => {
    for (const change of changes) takeFromGrid(workbook, grid, change);
  });
  return {
    kind: 'browser',
    capabilities: { ...memory.capabilities, recalculates: true },
    kept: memory.kept,
    workbook: () => memory.workbook(),
    read: (requests) => memory.read(requests),
    async write(edits: readonly Edit[]): Promise<WriteResult> {
      workbook.editing = grid.isEditing;
      const result = await memory.write(edits);
      for (const edit of edits) {
        if (edit.kind === 'cells') grid.write(edit.sheet, edit.row, edit.column, edit.contents);
      }
      return result;
    },
    mark: (marks: readonly Mark[]) => memory.mark(marks),
    unmark: () => memory.unmark(),
    async select(selection: Selection) {
      await memory.select(selection);
      grid.select(selection);
    },
    selection: () => memory.selection(),
    saveFile: (name, bytes) => memory.saveFile(name, bytes),
    copyText: (text) => memory.copyText(text),
    copyOfWorkbook: () => memory.copyOfWorkbook(),
    pickFile: (kinds) => memory.pickFile(kinds),
    on: (kind, listener) => memory.on(kind, listener),
  };
}

/** Takes over what the grid holds now; nothing is told where memory holds it already. */
function takeFromGrid(
  workbook: MemoryWorkbook,
  grid: UniverGrid,
  { sheet: name, rectangle }: GridChange,
): void {
  const sheet = workbook.sheet(name);
  if (!sheet) return;
  let changed = false;
  grid.contents(name, rectangle).forEach((line, r) =>
    line.forEach((content, c) => {
      const [row, column] = [rectangle.row + r, rectangle.column + c];
      const held = sheet.content(row, column);
      const same =
        sameContent(held, content) &&
        (!isCellFormula(held) ||
          !isCellFormula(content) ||
          sameContent(held.result ?? null, content.result ?? null));
      if (same) return;
      sheet.set(row, column, content);
      changed = true;
    }),
  );
  if (!changed) return;
  workbook.dirty = true;
  workbook.emit({ kind: 'changed', sheet: sheet.name, rectangle });
}
