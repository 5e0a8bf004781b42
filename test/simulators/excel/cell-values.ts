import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import type { Rectangle } from '../../../src/hosts/rectangle';
import { isCellError } from '../../../src/model/grid';
import type { CellValue } from '../../../src/model/grid';

/** A blank is an empty text in Excel, an error its own text. */
export function excelValue(value: CellValue | null): string | number | boolean {
  return isCellError(value) ? value.error : (value ?? '');
}

export function excelValues(sheet: MemorySheet, area: Rectangle) {
  return sheet.block(area, false).values.map((line) => line.map(excelValue));
}

/** The value stands in the place of a cell without a formula. */
export function excelFormulas(sheet: MemorySheet, area: Rectangle) {
  const { values, formulas } = sheet.block(area, true);
  return values.map((line, r) => line.map((value, c) => formulas?.[r]?.[c] ?? excelValue(value)));
}
