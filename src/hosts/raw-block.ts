import { isBlankValue } from '../model/grid';
import type { CellValue } from '../model/grid';
import type { Block } from './block';

/** A host's own rectangle: rows of whatever it puts into a cell. */
export type RawRectangle = readonly (readonly unknown[])[];

/** What a cell's raw value means on this host; `formula` is the raw entry beside it, if read. */
export type ValueOf = (raw: unknown, formula: unknown) => CellValue | null;

/** Spreadsheet errors that Excel and WPS share, as they are shown. */
const ERRORS = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
]);

/** Makes the port's block of a host's rectangles, which must have the same shape. */
export function blockOfRaw(
  values: RawRectangle,
  formulas: RawRectangle | undefined,
  valueOf: ValueOf = plainValue,
): Block {
  const clean = values.map((line, r) =>
    line.map((raw, c) => {
      const value = valueOf(raw, formulas?.[r]?.[c]);
      return isBlankValue(value) ? null : value;
    }),
  );
  if (!formulas) return { values: clean };
  const kept = formulas.map((line, r) => line.map((raw, c) => formulaOf(raw, clean[r]?.[c])));
  return {
    // These hosts calculate: a formula that shows nothing has an empty text as its result.
    values: clean.map((line, r) => line.map((value, c) => value ?? (kept[r]?.[c] ? '' : null))),
    formulas: kept,
  };
}

/** Texts, numbers and truth values as they are; an error's text as an error. */
export function plainValue(raw: unknown): CellValue | null {
  if (typeof raw === 'string') return ERRORS.has(raw) ? { error: raw } : raw;
  return typeof raw === 'number' || typeof raw === 'boolean' ? raw : null;
}

/**
 * Hosts fill the places of cells without a formula with their value. So a text that begins with `=`
 * looks like a formula; it is none when it is its own result.
 */
function formulaOf(raw: unknown, value: CellValue | null | undefined): string | null {
  return typeof raw === 'string' && raw.startsWith('=') && raw !== value ? raw : null;
}
