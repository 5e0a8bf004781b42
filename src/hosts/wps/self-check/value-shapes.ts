/** In which form `Value2` comes: what the adapter's own reading makes of it decides. */
import { shapeOf, kindOf } from './kind';
import { found } from './probe';
import type { BenchProbe, Found } from './probe';
import { rectangleOfRaw, valueOfEt } from '../et-shape';
import { isCellError } from '../../../model/grid';
import type { CellValue } from '../../../model/grid';

/** Two rows of three, all different, so that a turned rectangle shows. */
const WRITTEN = [
  [11, 12, 13],
  [21, 22, 23],
] as const;
const WRITTEN_AT = 'A1:C2';

export const valuesWrite: BenchProbe = {
  id: 'values-write',
  run(at) {
    const range = at.sheet().Range(WRITTEN_AT);
    range.Value2 = WRITTEN.map((row) => [...row]);
    const { Value2: raw } = range;
    const isSame = holds(raw, 2, 3, (value, r, c) => value === WRITTEN[r]?.[c]);
    return found(isSame ? 'ok' : 'failed', { shape: shapeOf(raw) });
  },
};

/** Reads a rectangle of what `valuesWrite` has written. */
function written(id: BenchProbe['id'], address: string, rows: number, columns: number): BenchProbe {
  return {
    id,
    run(at) {
      const { Value2: raw } = at.sheet().Range(address);
      const fits = holds(raw, rows, columns, (value, r, c) => value === WRITTEN[r]?.[c]);
      const usual = rows * columns === 1 ? 'number' : `rows[${rows}×${columns}]`;
      return judged(fits, shapeOf(raw) === usual, { shape: shapeOf(raw) });
    },
  };
}

export const valueShapes: readonly BenchProbe[] = [
  written('value-cell', 'A1', 1, 1),
  written('value-row', 'A1:C1', 1, 3),
  written('value-column', 'A1:A2', 2, 1),
  written('value-block', WRITTEN_AT, 2, 3),
];

const blank = (value: CellValue | null): boolean => value === null || value === '';

export const valueEmpty: BenchProbe = {
  id: 'value-empty',
  run(at) {
    const { Value2: raw } = at.sheet().Range('T40');
    return judged(holds(raw, 1, 1, blank), raw === null, { kind: kindOf(raw) });
  },
};

export const valueEmptyBlock: BenchProbe = {
  id: 'value-empty-block',
  run(at) {
    const { Value2: raw } = at.sheet().Range('T40:V41');
    const first: unknown = Array.isArray(raw)
      ? (raw[0] as readonly unknown[] | undefined)?.[0]
      : raw;
    const shape = shapeOf(raw);
    const detail = { shape, inside: kindOf(first) };
    return judged(holds(raw, 2, 3, blank), shape === 'rows[2×3]' && first === null, detail);
  },
};

/** An empty sheet: its used area is one blank cell. */
export const emptySheet: BenchProbe = {
  id: 'empty-sheet',
  run(at) {
    const { UsedRange: used } = at.sheet();
    const { Address: address, Value2: raw } = used;
    const where = typeof address === 'function' ? address.call(used, false, false) : address;
    const isUsual = where === 'A1' || where === '$A$1';
    const isPlain = /^[$A-Z0-9:]{2,16}$/.test(String(where));
    const detail = { area: isPlain ? String(where) : kindOf(where), value: shapeOf(raw) };
    const isBlank = kindOf(raw) === 'null' || kindOf(raw) === 'undefined' || raw === '';
    return judged(isPlain, isUsual && isBlank, detail);
  },
};

/** What one cell gives into which something was entered as a person would type it. */
function entered(
  id: BenchProbe['id'],
  address: string,
  entry: string,
  is: (value: CellValue | null) => boolean,
  usual: string,
): BenchProbe {
  return {
    id,
    run(at) {
      const range = at.sheet().Range(address);
      range.Formula = entry;
      const { Value2: raw, Formula: shown } = range;
      const detail = { kind: kindOf(raw), number: typeof raw === 'number' ? raw : null };
      return judged(is(valueOfEt(raw, shown)), kindOf(raw) === usual, detail);
    },
  };
}

export const valueEntered: readonly BenchProbe[] = [
  entered('value-boolean', 'E1', 'TRUE', (value) => value === true, 'boolean'),
  entered('value-error', 'E2', '=#REF!', (value) => isError(value, '#REF!'), 'number'),
];

/** A day, as the number of days since the beginning of 1900. */
const DAY = 43_832;

export const valueDate: BenchProbe = {
  id: 'value-date',
  run(at) {
    const range = at.sheet().Range('E3');
    range.NumberFormat = 'yyyy-mm-dd';
    range.Value2 = DAY;
    const { Value2: raw } = range;
    return found(raw === DAY ? 'ok' : 'failed', { kind: kindOf(raw) });
  },
};

const isError = (value: CellValue | null, error: string): boolean =>
  isCellError(value) && value.error === error;

/** Paragraphs are longer than the 255 that some calls take. */
const LONG = 8_000;

export const valueLongText: BenchProbe = {
  id: 'value-long-text',
  run(at) {
    const range = at.sheet().Range('E4');
    const text = new Array(LONG + 1).join('长');
    range.Value2 = text;
    const { Value2: raw } = range;
    const length = typeof raw === 'string' ? raw.length : kindOf(raw);
    return found(raw === text ? 'ok' : 'failed', { length });
  },
};

/** Whether the adapter reads the rectangle, and finds in it what must be there. */
function holds(
  raw: unknown,
  rows: number,
  columns: number,
  isRight: (value: CellValue | null, row: number, column: number) => boolean,
): boolean {
  try {
    const lines = rectangleOfRaw(raw, { row: 0, column: 0, rows, columns });
    return lines.every((line, r) =>
      line.every((cell, c) => isRight(valueOfEt(cell, undefined), r, c)),
    );
  } catch {
    return false;
  }
}

function judged(isUsable: boolean, isUsual: boolean, detail: Found['detail']): Found {
  return found(isUsable ? (isUsual ? 'ok' : 'odd') : 'failed', detail);
}
