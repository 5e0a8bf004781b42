import type { CellValue } from '../../model/grid';
import { HostError } from '../host-error';
import { plainValue } from '../raw-block';
import type { RawRectangle } from '../raw-block';
import type { Rectangle } from '../rectangle';

/**
 * ET's `Value2` and `Formula` as the rectangle that was asked for. Seen or claimed: a bare value for
 * one cell, rows for more, one flat list for a single row or column, nothing at all for all blank.
 * @throws HostError `unsupported`, reason `shape`: guessing would put figures into wrong cells
 */
export function rectangleOfRaw(raw: unknown, { rows, columns }: Rectangle): RawRectangle {
  if (!Array.isArray(raw)) {
    if (rows * columns === 1) return [[raw]];
    if (raw === null || raw === undefined || raw === '') {
      return Array.from({ length: rows }, () => Array.from({ length: columns }, () => null));
    }
    throw new HostError('unsupported', { reason: 'shape', rows, columns });
  }
  const list = raw as readonly unknown[];
  const lines = list.some(Array.isArray)
    ? list
    : rows === 1
      ? [list]
      : columns === 1
        ? list.map((value) => [value])
        : [];
  const fits = lines.length === rows && lines.every(isLineOf(columns));
  if (!fits) throw new HostError('unsupported', { reason: 'shape', rows, columns });
  return lines as RawRectangle;
}

const isLineOf = (columns: number) => (line: unknown) =>
  Array.isArray(line) && line.length === columns;

/** Errors as ET hands them over: the number of the COM error. */
const ERROR_NUMBERS = new Map([
  [-2146826288, '#NULL!'],
  [-2146826281, '#DIV/0!'],
  [-2146826273, '#VALUE!'],
  [-2146826265, '#REF!'],
  [-2146826259, '#NAME?'],
  [-2146826252, '#NUM!'],
  [-2146826246, '#N/A'],
  [-2146826245, '#GETTING_DATA'],
  // Of formulas that fill several cells, as Microsoft numbers them; not seen in ET yet.
  [-2146826243, '#SPILL!'],
  [-2146826238, '#CALC!'],
]);

/**
 * A cell's value. A number that looks like an error is one only when the entry beside it agrees: a
 * formula, or the error's own text. Unknown error numbers stay numbers, as they cannot be told apart.
 */
export function valueOfEt(raw: unknown, formula: unknown): CellValue | null {
  const error = typeof raw === 'number' ? ERROR_NUMBERS.get(raw) : undefined;
  if (error === undefined) return plainValue(raw);
  const agrees = typeof formula === 'string' && (formula.startsWith('=') || formula === error);
  return agrees || formula === undefined ? { error } : plainValue(raw);
}
