import type { WorkbookLook } from '../../formats/xlsx/look/read-look';
import type { MemoryWorkbook } from '../memory/memory-workbook';
import type { CellPlace } from './grid-changes';

/** Whether a cell must stay as it is, because its sheet is protected and nobody unlocked it. */
export type IsLocked = (sheet: string, place: CellPlace) => boolean;

const key = (sheet: string, { row, column }: CellPlace): string => `${row},${column},${sheet}`;

/** @param look of the file, where it has one: it says which cells are unlocked */
export function locksOf(workbook: MemoryWorkbook, look: WorkbookLook | null): IsLocked {
  const unlocked = new Set<string>();
  for (const [sheet, { cells, protected: isProtected }] of look?.sheets ?? []) {
    if (!isProtected) continue;
    for (const cell of cells) if (look?.looks[cell.look]?.unlocked) unlocked.add(key(sheet, cell));
  }
  return (sheet, place) =>
    workbook.sheet(sheet)?.protected === true && !unlocked.has(key(sheet, place));
}
