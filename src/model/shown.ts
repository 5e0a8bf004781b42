import { digitsOf } from './amount';
import { isCellError, type CellValue } from './grid';

/** A stored value as text: numbers without binary noise. */
export function shown(value: CellValue | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? digitsOf(value) : String(value);
  return isCellError(value) ? value.error : String(value);
}
