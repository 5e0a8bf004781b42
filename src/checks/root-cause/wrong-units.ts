import { FEN_PER, type Unit } from '../../model/amount';
import type { Finding } from '../../model/finding';
import type { Causes } from './causes';
import { fenOf, missesOf } from './gap';

interface WrongUnit {
  readonly id: string;
  /** What its figures are to be multiplied by to stand in the unit of the other tables. */
  readonly factor: number;
}

/** Half of 0.01 万元: what rounding to 万元 with two decimals leaves of one figure. */
const HALF_STEP = 5_000;

/**
 * A table whose heading states another unit than its sisters' (STR-04) is read ten or ten thousand
 * times too large or too small. A failure follows from that when it goes away in the sisters' unit;
 * sums within the table do not, nor does a slip that remains.
 */
export function linkWrongUnits(findings: readonly Finding[], causes: Causes): void {
  const wrong = wrongUnits(findings);
  if (wrong.size === 0) return;
  for (const { finding, gap } of missesOf(findings)) {
    const cause = finding.terms.map(({ form }) => wrong.get(unitKey(form, finding))).find(Boolean);
    if (!cause) continue;
    const operands = finding.terms.filter((term) => term.side !== 'ground');
    const corrected = operands.reduce((sum, { side, sign, value, form }) => {
      const fen = fenOf(value) * (wrong.get(unitKey(form, finding))?.factor ?? 1);
      return sum + (side === 'left' ? sign : -sign) * fen;
    }, 0);
    const tolerance = HALF_STEP * operands.filter(({ value }) => fenOf(value) !== 0).length;
    if (gap > tolerance && Math.abs(corrected) <= tolerance) causes.add(finding.id, cause.id);
  }
}

function wrongUnits(findings: readonly Finding[]): ReadonlyMap<string, WrongUnit> {
  const wrong = new Map<string, WrongUnit>();
  for (const finding of findings) {
    if (finding.check !== 'STR-04') continue;
    const factor = factorOf(finding);
    const key = unitKey(finding.form, finding);
    if (factor !== null && !wrong.has(key)) wrong.set(key, { id: finding.id, factor });
  }
  return wrong;
}

/** By the units stated, or by how many times larger the figures are. */
function factorOf({ message, expected, actual, slots }: Finding): number | null {
  if (message === 'too-large') return 1 / Number(slots.times);
  if (message === 'too-small') return Number(slots.times);
  if (message !== 'unit' || !isUnit(expected) || !isUnit(actual)) return null;
  return FEN_PER[expected] / FEN_PER[actual];
}

function unitKey(form: string, { instance }: Finding): string {
  return `${form}@${instance}`;
}

function isUnit(text: string | null): text is Unit {
  return text !== null && Object.hasOwn(FEN_PER, text);
}
