import { about, type Indicator, type TargetTable } from '../../checks/coded/targets/indicators';
import { moneyOf } from '../../checks/coded/targets/indicator-value';
import { cellOf } from '../../checks/context';
import type { Outcome } from '../../checks/outcome';
import { wan } from '../../model/amount';
import { coresOf } from './thing';
import words from './words.json';

const GAIN = any(words.gain);
const COST = any(words.cost);
const EACH = any(words.each);

/**
 * F-14 The costs that a table lists among its quantities add up to more than the cost of the whole
 * project. Only where the one cost indicator is surely of the whole: named as the project or its goal is.
 */
export function partsBeyondCost(table: TargetTable): Outcome[] {
  const costs = table.indicators.filter((one) => one.kind === 'cost' && fenOf(one) !== null);
  const [whole] = costs;
  const total = whole && fenOf(whole);
  if (!whole || !total || costs.length > 1 || !isOfWhole(whole, table)) return [];
  const parts = table.indicators.filter((one) => one.kind === 'quantity' && fenOf(one) !== null);
  const named = parts.filter(({ name }) => COST.test(name));
  const foreign = parts.some(({ name, description }) => GAIN.test(name + description));
  if (named.length < 2 || foreign || EACH.test(parts.map(({ name }) => name).join())) return [];
  const sizes = parts.map((one) => fenOf(one) ?? 0);
  const sum = sizes.reduce((fen, size) => fen + size, 0);
  // One of them may be the others' total.
  if (sum <= total || sizes.some((size) => size * 2 === sum)) return [];
  const draft = about(whole, 'value', {
    message: 'parts',
    slots: { parts: sizes.map(wan).join('＋') },
    actual: wan(sum),
    expected: wan(total),
    difference: wan(sum - total),
  });
  const cells = parts.flatMap(({ row }) =>
    row.cells.value ? [cellOf(row.sheet, row.cells.value)] : [],
  );
  return [{ ...draft, cells: [...draft.cells, ...cells] }];
}

function isOfWhole({ name, description }: Indicator, { instance, goal }: TargetTable): boolean {
  if (EACH.test(name) || EACH.test(description)) return false;
  const core = coresOf(name)[0] ?? '';
  let at = -1;
  const inTitle = [...core].every((letter) => (at = instance.title.indexOf(letter, at + 1)) >= 0);
  return (core.length >= 2 && inTitle) || (core.length >= 4 && goal.includes(core));
}

function fenOf({ value }: Indicator): number | null {
  return value.kind === 'quantity' ? (moneyOf(value)?.fen ?? null) : null;
}

function any(list: string): RegExp {
  return new RegExp(list.split(' ').join('|'));
}
