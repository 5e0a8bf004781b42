import { kindOf, shapeOf } from './kind';
import { found } from './probe';
import type { BenchProbe } from './probe';
import { rectangleOfRaw } from '../et-shape';

const AT = 'G1:H2';
const ENTRIES = [
  ['=1+1', '7'],
  ['=SUM(G1,H1)', '文'],
] as const;

/** A whole rectangle of entries in one call, as a person would type them. */
export const formulaWrite: BenchProbe = {
  id: 'formula-write',
  run(at) {
    const range = at.sheet().Range(AT);
    range.Formula = ENTRIES.map((row) => [...row]);
    const rows = rectangleOfRaw(range.Value2, { row: 0, column: 0, rows: 2, columns: 2 });
    const [[sum, seven] = [], [total, text] = []] = rows;
    const isRight = sum === 2 && seven === 7 && total === 9 && text === '文';
    const detail = { calculates: total === 9, constants: `${kindOf(seven)}, ${kindOf(text)}` };
    return found(isRight ? 'ok' : 'failed', detail);
  },
};

export const formulaBlock: BenchProbe = {
  id: 'formula-block',
  run(at) {
    const { Formula: raw } = at.sheet().Range(AT);
    const rows = rectangleOfRaw(raw, { row: 0, column: 0, rows: 2, columns: 2 });
    const english = rows[1]?.[0] === ENTRIES[1][0];
    const shape = shapeOf(raw);
    const outcome = !english ? 'failed' : shape === 'rows[2×2]' ? 'ok' : 'odd';
    return found(outcome, { shape, english });
  },
};

/** Where there is no formula `Formula` gives the constant, in one form or the other. */
export const formulaConstant: BenchProbe = {
  id: 'formula-constant',
  run(at) {
    const { Formula: raw } = at.sheet().Range('H1');
    const { Formula: empty } = at.sheet().Range('T40');
    const outcome = raw === '7' && empty === '' ? 'ok' : Number(raw) === 7 ? 'odd' : 'failed';
    return found(outcome, { number: kindOf(raw), empty: kindOf(empty) });
  },
};
