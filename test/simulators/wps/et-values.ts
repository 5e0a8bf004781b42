import { isCellError } from '../../../src/model/grid';
import type { CellValue } from '../../../src/model/grid';
import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import type { Rectangle } from '../../../src/hosts/rectangle';
import type { EtQuirks } from './et-quirks';

/** The numbers under which COM hands over errors. */
const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  '#NULL!': -2146826288,
  '#DIV/0!': -2146826281,
  '#VALUE!': -2146826273,
  '#REF!': -2146826265,
  '#NAME?': -2146826259,
  '#NUM!': -2146826252,
  '#N/A': -2146826246,
};

/** What `Value2` gives for the rectangle. */
export function etValues(sheet: MemorySheet, rectangle: Rectangle, quirks: EtQuirks): unknown {
  const { values } = sheet.block(rectangle, false);
  return shaped(
    values.map((line) => line.map((value) => etValue(value, quirks))),
    quirks,
  );
}

/** What `Formula` gives: the constant in every cell without a formula. */
export function etFormulas(sheet: MemorySheet, rectangle: Rectangle, quirks: EtQuirks): unknown {
  const { values, formulas } = sheet.block(rectangle, true);
  const entry = (value: CellValue | null, formula: string | null | undefined) => {
    if (formula) return formula;
    if (value === null) return '';
    if (isCellError(value)) return value.error;
    if (quirks.constants === 'value') return value;
    return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  };
  return shaped(
    values.map((line, r) => line.map((value, c) => entry(value, formulas?.[r]?.[c]))),
    quirks,
  );
}

function etValue(value: CellValue | null, quirks: EtQuirks): unknown {
  if (value === null) return quirks.empty;
  if (!isCellError(value)) return value;
  return quirks.errors === 'number' ? (ERROR_NUMBERS[value.error] ?? value.error) : value.error;
}

function shaped(lines: readonly (readonly unknown[])[], quirks: EtQuirks): unknown {
  const [rows, columns] = [lines.length, lines[0]?.length ?? 0];
  if (rows === 1 && columns === 1) return lines[0]?.[0];
  if (rows === 1 && quirks.flatRow) return lines[0];
  if (columns === 1 && quirks.flatColumn) return lines.map(([value]) => value);
  return lines;
}
