import { NO_FILL } from '../et-application';
import { kindOf } from './kind';
import { found } from './probe';
import type { BenchProbe } from './probe';

/** Codes with leading zeros must stay texts. */
export const textFormat: BenchProbe = {
  id: 'text-format',
  run(at) {
    const range = at.sheet().Range('J1');
    range.NumberFormat = '@';
    range.Formula = '007';
    const { Value2: value, NumberFormat: format } = range;
    const outcome = value === '007' ? (format === '@' ? 'ok' : 'odd') : 'failed';
    return found(outcome, { kind: kindOf(value), format: format === '@' ? '@' : kindOf(format) });
  },
};

/** Cells of different formats have none together; a build that names one of them misleads. */
export const mixedFormat: BenchProbe = {
  id: 'mixed-format',
  run(at) {
    const sheet = at.sheet();
    sheet.Range('J2').NumberFormat = '@';
    sheet.Range('J3').NumberFormat = '0.00';
    const { NumberFormat: format } = sheet.Range('J2:J3');
    return found(format === null ? 'ok' : 'failed', { kind: kindOf(format) });
  },
};

/** Red, green and blue differ, so that their order shows; from the high byte: blue, green, red. */
const COLOUR = 0x336699;

export const colour: BenchProbe = {
  id: 'colour',
  run(at) {
    const { Interior: interior } = at.sheet().Range('L1');
    const { ColorIndex: before } = interior;
    interior.Color = COLOUR;
    const { Color: after } = interior;
    interior.ColorIndex = NO_FILL;
    const { ColorIndex: cleared } = interior;
    const detail = {
      same: after === COLOUR,
      none: typeof before === 'number' ? before : kindOf(before),
      clears: cleared === before,
    };
    if (!detail.same) return found('failed', detail);
    return found(detail.clears && before === NO_FILL ? 'ok' : 'odd', detail);
  },
};

export const mixedColour: BenchProbe = {
  id: 'mixed-colour',
  run(at) {
    const sheet = at.sheet();
    sheet.Range('L2').Interior.Color = COLOUR;
    const { Color: mixed, ColorIndex: index } = sheet.Range('L2:L3').Interior;
    const outcome = mixed === null && index === null ? 'ok' : mixed === null ? 'odd' : 'failed';
    return found(outcome, { colour: kindOf(mixed), index: kindOf(index) });
  },
};

/** Several areas in one address are coloured in one call. */
export const areas: BenchProbe = {
  id: 'areas',
  run(at) {
    const sheet = at.sheet();
    const range = sheet.Range('N1,P3:Q4');
    const count = range.Areas.Count;
    range.Interior.Color = COLOUR;
    const [first, last, between] = ['N1', 'Q4', 'P1'].map(
      (address) => sheet.Range(address).Interior.Color,
    );
    const isRight = first === COLOUR && last === COLOUR && between !== COLOUR;
    const detail = { count: typeof count === 'number' ? count : kindOf(count), all: isRight };
    return found(isRight ? (count === 2 ? 'ok' : 'odd') : 'failed', detail);
  },
};

/** In which form a range says where it is. */
export const address: BenchProbe = {
  id: 'address',
  run(at) {
    const range = at.sheet().Range('B2:C3');
    const { Address: where } = range;
    const text: unknown = typeof where === 'function' ? where.call(range, false, false) : where;
    const form = typeof text === 'string' && /^\$?B\$?2:\$?C\$?3$/.test(text) ? text : kindOf(text);
    const detail = { is: typeof where, form };
    if (form !== text) return found('failed', detail);
    return found(typeof where === 'function' && text === 'B2:C3' ? 'ok' : 'odd', detail);
  },
};
