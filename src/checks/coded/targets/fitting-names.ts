import { PASS, type Outcome } from '../../outcome';
import type { CodedCheck } from '../coded-check';
import { about, targetTables, type Indicator, type TargetTable } from './indicators';
import { moneyOf } from './indicator-value';
import { endsWith, has, isCounted, isNegative, startsWith, wordsOf } from './words';

/** F-09 三级指标与二级类型相符. Only what surely belongs elsewhere is said. */
export const fittingNames: CodedCheck = (context) =>
  targetTables(context).flatMap((table) =>
    table.indicators.map((one): Outcome => {
      if (one.name === '') return PASS;
      const misfit = MISFITS.find(({ holds }) => holds(one, table));
      return misfit ? about(one, 'level3', { message: misfit.message }) : PASS;
    }),
  );

interface Misfit {
  readonly message: string;
  readonly holds: (one: Indicator, table: TargetTable) => boolean;
}

const BENEFITS = ['economic', 'social', 'ecological', 'lasting'];

const MISFITS: readonly Misfit[] = [
  {
    message: 'satisfaction',
    holds: ({ kind, name, description }) =>
      kind === 'satisfaction' &&
      !has(name, 'satisfied') &&
      !has(description, 'satisfied') &&
      !endsWith(name, 'people'),
  },
  {
    message: 'cost',
    holds: (one) =>
      one.kind === 'cost' &&
      !has(one.name, 'spending') &&
      !has(one.description, 'spending') &&
      (has(one.name, 'accomplished') || countsThings(one)),
  },
  {
    message: 'cost-as-benefit',
    holds: ({ kind, name, value }) =>
      BENEFITS.includes(kind) &&
      /(?:成本|费用?)$/.test(name) &&
      !has(name, 'saving') &&
      !has(name, 'averted') &&
      !has(name, 'borne') &&
      value.kind === 'quantity' &&
      moneyOf(value) !== null,
  },
  {
    message: 'purchase-as-benefit',
    holds: (one) =>
      BENEFITS.includes(one.kind) && startsWith(one.name, 'procured') && countsThings(one),
  },
  {
    message: 'quality-as-benefit',
    holds: ({ kind, name }) =>
      BENEFITS.includes(kind) && kind !== 'social' && isNegative(name, 'workmanship'),
  },
  {
    message: 'foreign',
    holds: (one, { instance, goal }) => {
      const foreign = wordsOf('resource').some((word) => one.name.includes(word));
      const known = [instance.title, goal, one.description];
      return foreign && one.description !== '' && !known.some((text) => has(text, 'nature'));
    },
  },
];

function countsThings({ value }: Indicator): boolean {
  return value.kind === 'quantity' && isCounted(value.unit);
}
