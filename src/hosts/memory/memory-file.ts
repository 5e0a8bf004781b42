import { writeXlsx } from '../../formats/xlsx/write';
import type { NewCell, NewSheet } from '../../model/new-workbook';
import { isCellFormula } from '../edit';
import type { CellContent } from '../edit';
import type { MemorySheet } from './memory-sheet';
import type { MemoryWorkbook } from './memory-workbook';

/** The workbook in memory as an .xlsx: what its cells hold, and how sheets of our own look. */
export function memoryFile(workbook: MemoryWorkbook): Promise<Uint8Array> {
  return writeXlsx({ sheets: workbook.sheets.map(newSheetOf) });
}

/** One sheet, as it is to be written. */
export function newSheetOf(sheet: MemorySheet): NewSheet {
  const { cells: looks = [], ...layout } = sheet.look ?? {};
  const used = sheet.used();
  const [rows, columns] = used ? [used.row + used.rows, used.column + used.columns] : [0, 0];
  const contents = rows > 0 ? sheet.contents({ row: 0, column: 0, rows, columns }) : [];
  return {
    name: sheet.name,
    hidden: !sheet.visible,
    ...layout,
    rows: contents.map((line, r) =>
      line.map((content, c) => cellOf(content, looks[r]?.[c] ?? null)),
    ),
  };
}

function cellOf(content: CellContent, look: Omit<NewCell, 'value' | 'formula'> | null) {
  if (content === null) return look ? { ...look, value: null } : null;
  return isCellFormula(content)
    ? { ...look, value: content.result ?? null, formula: content.formula }
    : { ...look, value: content };
}
