import type { Edition } from '../../editions/form';
import { about, type Indicator, type TargetTable } from '../../checks/coded/targets/indicators';
import type { Outcome } from '../../checks/outcome';
import { cellOf } from '../../checks/context';
import { quantitiesIn } from '../claims/quantities-in';
import { comparable, contradiction, isSlip } from './measured';
import { mentionsIn } from './mention';
import { conflictsOf } from './conflicts';
import { goalCell, measuredOf } from './target-tables';

/** F-14 within one 绩效目标表: its goal, its indicators' descriptions and their values. */

/** The goal says another number than the indicator of the same thing. */
export function goalAgainstIndicators(
  { instance, goal, indicators }: TargetTable,
  edition: Edition,
): Outcome[] {
  const mentions = mentionsIn(goal, quantitiesIn(goal, edition));
  return conflictsOf(mentions, indicators).conflicts.map(({ mention, indicator, kind }) => {
    const draft = about(indicator, 'value', {
      message: kind,
      slots: { said: mention.said },
    });
    return { ...draft, cells: [...draft.cells, ...goalCell(instance)] };
  });
}

/** An indicator's description says another number than its value, as a slip of the hand does. */
export function descriptionsAgainstValues(
  { indicators }: TargetTable,
  edition: Edition,
): Outcome[] {
  return indicators.flatMap((one): Outcome[] => {
    const value = measuredOf(one);
    const [said, ...others] = quantitiesIn(one.description, edition);
    if (!value || !said || others.length > 0 || said.unit !== value.unit) return [];
    const opposite = said.digits === value.digits && contradiction(said, value) === 'bound';
    if (!opposite && !(value.unit !== '%' && isSlip(said.digits, value.digits))) return [];
    return [about(one, 'value', { message: 'description', slots: { said: one.description } })];
  });
}

/** One indicator stands twice, with different values. */
export function sameIndicators({ indicators }: TargetTable): Outcome[] {
  return indicators.flatMap((one, at): Outcome[] => {
    const other = indicators.slice(0, at).find((earlier) => isOtherwise(earlier, one));
    if (!other) return [];
    const draft = about(one, 'value', {
      message: 'twice',
      slots: { other: other.row.label, said: writtenIn(other) },
    });
    const cell = other.row.cells.value;
    return [
      { ...draft, cells: [...draft.cells, ...(cell ? [cellOf(other.row.sheet, cell)] : [])] },
    ];
  });
}

function isOtherwise(earlier: Indicator, later: Indicator): boolean {
  const [a, b] = [measuredOf(earlier), measuredOf(later)];
  if (!a || !b || !comparable(a, b)) return false;
  if (earlier.name === later.name && earlier.description === later.description) {
    // At least so much and at most so much is a range.
    return a.bound && b.bound && a.bound !== b.bound ? false : contradiction(a, b) !== null;
  }
  const money = /[元万亿]$/.test(a.unit) && a.unit === b.unit;
  return money && isKin(earlier.name, later.name) && isSlip(a.digits, b.digits);
}

/** One name is the other with something left out, and ends alike: 运行保障成本, 运行成本. */
function isKin(a: string, b: string): boolean {
  const [short = '', long = ''] = [a, b].sort((one, other) => one.length - other.length);
  let at = -1;
  return (
    short.length >= 4 &&
    short.slice(-2) === long.slice(-2) &&
    short.slice(0, 2) === long.slice(0, 2) &&
    [...short].every((letter) => (at = long.indexOf(letter, at + 1)) >= 0)
  );
}

function writtenIn({ row }: Indicator): string {
  return String(row.cells.value?.raw ?? '').trim();
}
