import Decimal from 'decimal.js';
import { amount, incomeOf, SOURCES, spending, sumOf, type BookPlan, type Source } from './plan';

/**
 * What a plan's book is to state, by the id of the fact, worked out from the leaf figures alone: exact
 * 万元, counts as they are. What depends on how the tables are laid out is not there.
 */
export function trueFigures(plan: BookPlan): Readonly<Record<string, Decimal>> {
  return {
    ...income(plan),
    ...expenditure(plan),
    ...sangong(plan),
    ...procurement(plan),
    ...(plan.assets ? { 'assets.total': amount(plan.assets['total']?.value) } : {}),
  };
}

const zero = new Decimal(0);

function income({ leaves }: BookPlan): Record<string, Decimal> {
  const of = (sources: readonly Source[]): Decimal =>
    sumOf(leaves.flatMap((leaf) => sources.map((one) => incomeOf(leaf.sources[one]))));
  const carried = sumOf(
    leaves.flatMap((leaf) => SOURCES.map((one) => amount(leaf.sources[one]?.carryIn))),
  );
  return {
    'income.total': of(SOURCES).plus(carried),
    'income.carryover': carried,
    ...Object.fromEntries(SOURCES.map((one) => [`income.${one}`, of([one])])),
    'income.unit': of(['business', 'operating', 'superior', 'affiliated', 'other']),
  };
}

function expenditure({ leaves, economic }: BookPlan): Record<string, Decimal> {
  const figures = leaves.flatMap((leaf) => SOURCES.map((one) => leaf.sources[one]));
  const functions: Record<string, Decimal> = {};
  for (const { code, sources } of leaves) {
    const id = `expenditure.function.${code.slice(0, 3)}`;
    const spent = sumOf(SOURCES.map((one) => spending(sources[one])));
    functions[id] = (functions[id] ?? zero).plus(spent);
  }
  return {
    'expenditure.total': sumOf(figures.flatMap((one) => [spending(one), amount(one?.carryOut)])),
    'expenditure.basic': sumOf(figures.map((one) => amount(one?.basic))),
    'expenditure.project': sumOf(figures.map((one) => amount(one?.project))),
    'expenditure.personnel': sumOf(economic.map((one) => amount(one.personnel))),
    'expenditure.publicUse': sumOf(economic.map((one) => amount(one.publicUse))),
    ...functions,
  };
}

const ROWS = {
  'sangong.abroad': ['abroadTeaching', 'abroadOther'],
  'sangong.vehicle': ['vehiclePurchase', 'vehicleOperation'],
  'sangong.vehicle.purchase': ['vehiclePurchase'],
  'sangong.vehicle.operation': ['vehicleOperation'],
  'sangong.reception': ['reception'],
};

function sangong(plan: BookPlan): Record<string, Decimal> {
  const of = (rows: readonly string[]): Decimal =>
    sumOf(
      plan.sangong
        .filter(({ row }) => rows.includes(row))
        .flatMap(({ general, fund, capital }) => [general, fund, capital].map(amount)),
    );
  const items = Object.entries(ROWS).map(([id, rows]) => [id, of(rows)] as const);
  return {
    ...Object.fromEntries(items),
    'sangong.total': of([...ROWS['sangong.abroad'], ...ROWS['sangong.vehicle'], 'reception']),
  };
}

const FUNDS = ['general', 'fund', 'capital', 'account', 'unitFunds', 'fiscalCarry'];
const MORE_FUNDS = ['nonFiscalCarry', 'otherSource', 'otherChannel'];
const KINDS = { goods: 'A', works: 'B', services: 'C' };

function procurement({ procurement: rows }: BookPlan): Record<string, Decimal> {
  if (!rows) return {};
  const cost = (letter: string): Decimal =>
    sumOf(
      rows
        .filter(({ catalog }) => catalog?.startsWith(letter) ?? letter === '')
        .flatMap((row) => [...FUNDS, ...MORE_FUNDS].map((fund) => amount(row[fund]))),
    );
  const kinds = Object.entries(KINDS).map(([id, letter]) => [`procurement.${id}`, cost(letter)]);
  return {
    'procurement.total': cost(''),
    ...(Object.fromEntries(kinds) as Record<string, Decimal>),
    'procurement.items': new Decimal(rows.length),
  };
}
