import type { CellValue } from '../../model/grid';
import { detach, unescapeText } from './string-text';

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?\s*$/;
const MS_PER_DAY = 86_400_000;
/** Serial number 0 of the 1900 date system, as it counts from March 1900 on. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

/**
 * The stored value of a cell (ECMA-376 part 1, 18.18.11 ST_CellType).
 * Dates stay the serial numbers that they are in the file and in both hosts: whether a number is
 * a date lies in its format, and a shown format never decides anything.
 * @param type attribute `t`; absent means a number
 * @param raw content of `<v>`
 * @returns `null` for nothing; `undefined` for a shared text that does not exist
 */
export function cellValue(
  type: string | undefined,
  raw: string,
  sharedStrings: readonly string[],
): CellValue | null | undefined {
  if (raw === '') return type === 'str' ? '' : null;
  switch (type) {
    case 's':
      return /^\d+$/.test(raw) ? sharedStrings[Number(raw)] : undefined;
    case 'str':
      return detach(unescapeText(raw));
    case 'b':
      return raw === '1' || raw === 'true';
    case 'e':
      return { error: detach(raw) };
    case 'd':
      return serialDate(raw) ?? detach(raw);
    default:
      return number(raw);
  }
}

/** What is no finite decimal stays a text: shown to the user as it is, never guessed. */
function number(raw: string): number | string {
  const value = NUMBER.test(raw) ? Number(raw) : Number.NaN;
  return Number.isFinite(value) ? value : detach(raw);
}

/** ISO dates come from strict writers only; a time without zone counts as UTC. */
function serialDate(raw: string): number | null {
  const ms = Date.parse(
    /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(raw) || !raw.includes('T') ? raw : `${raw}Z`,
  );
  return Number.isNaN(ms) ? null : (ms - SERIAL_EPOCH) / MS_PER_DAY;
}
