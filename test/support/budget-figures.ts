import Decimal from 'decimal.js';
import type { Form } from '../../src/editions/form';
import type { FixedFigures } from './fixed-figures';
import {
  amount,
  FISCAL,
  incomeOf,
  SOURCES,
  spending,
  sumOf,
  type BookPlan,
  type Fiscal,
  type Source,
} from './plan';

/** Figures of T1 and T4. */

const total = (plan: BookPlan, sources: readonly Source[], of: 'income' | 'spend' | 'in' | 'out') =>
  sumOf(
    plan.leaves.flatMap(({ sources: own }) =>
      sources.map((source) => {
        const figures = own[source];
        if (of === 'income') return incomeOf(figures);
        if (of === 'spend') return spending(figures);
        return amount(of === 'in' ? figures?.carryIn : figures?.carryOut);
      }),
    ),
  );

function byClass(plan: BookPlan, sources: readonly Source[]): Map<string, Decimal> {
  const classes = new Map<string, Decimal>();
  for (const leaf of plan.leaves) {
    const code = leaf.code.slice(0, 3);
    const spent = sumOf(sources.map((source) => spending(leaf.sources[source])));
    classes.set(code, (classes.get(code) ?? new Decimal(0)).plus(spent));
  }
  return classes;
}

export function figuresT1(plan: BookPlan, form: Form): FixedFigures {
  const figures = new Map<string, Record<string, Decimal>>();
  const income = (key: string, value: Decimal): void =>
    void figures.set(key, { incomeAmount: value });
  const items = (form.sides[0]?.rows ?? []).filter((row) => row.set !== undefined);
  const named = SOURCES.filter((source) => items.some((row) => row.key === source));
  const extraAmount = amount(plan.extraIncome?.amount);
  for (const source of named) {
    const all = total(plan, [source], 'income');
    income(source, source === 'other' ? all.minus(extraAmount) : all);
  }
  // A form that does not print each source sums the others up in one row (单位资金).
  const rest = items.find((row) => !(SOURCES as readonly string[]).includes(row.key));
  const unnamed = SOURCES.filter((source) => !named.includes(source));
  if (rest) income(rest.key, total(plan, unnamed, 'income').minus(extraAmount));
  const last = items.at(-1);
  if (plan.extraIncome && last) income('extraIncome', extraAmount);
  income('incomeYear', total(plan, SOURCES, 'income'));
  income('carryIn', total(plan, SOURCES, 'in'));
  income('incomeTotal', total(plan, SOURCES, 'income').plus(total(plan, SOURCES, 'in')));
  const expense = (key: string, value: Decimal): void =>
    void figures.set(key, { expenseAmount: value });
  for (const [code, value] of byClass(plan, SOURCES)) expense(code, value);
  expense('expenseYear', total(plan, SOURCES, 'spend'));
  expense('carryOut', total(plan, SOURCES, 'out'));
  expense('expenseTotal', total(plan, SOURCES, 'spend').plus(total(plan, SOURCES, 'out')));
  const added = plan.extraIncome && last ? ['extraIncome'] : [];
  return {
    figures,
    sums: {
      incomeYear: [...items.map((row) => row.key), ...added],
      incomeTotal: ['incomeYear', 'carryIn'],
      expenseYear: (form.sides[1]?.rows ?? []).filter((row) => row.set).map((row) => row.key),
      expenseTotal: ['expenseYear', 'carryOut'],
    },
    ...(plan.extraIncome && last
      ? {
          extra: {
            side: 'income',
            after: last.key,
            row: { key: 'extraIncome', label: plan.extraIncome.label, set: last.set ?? '' },
          },
        }
      : {}),
  };
}

export function figuresT4(plan: BookPlan, form: Form): FixedFigures {
  const figures = new Map<string, Record<string, Decimal>>();
  const carryRow: Record<Fiscal, string> = {
    general: 'carryGeneral',
    fund: 'carryFund',
    capital: 'carryCapital',
  };
  for (const budget of FISCAL) {
    figures.set(budget, { incomeAmount: total(plan, [budget], 'income') });
    figures.set(carryRow[budget], { incomeAmount: total(plan, [budget], 'in') });
  }
  figures.set('incomeYear', { incomeAmount: total(plan, FISCAL, 'income') });
  figures.set('carryIn', { incomeAmount: total(plan, FISCAL, 'in') });
  figures.set('incomeTotal', {
    incomeAmount: total(plan, FISCAL, 'income').plus(total(plan, FISCAL, 'in')),
  });
  const spread = (of: (sources: readonly Source[]) => Decimal): Record<string, Decimal> => ({
    total: of(FISCAL),
    ...Object.fromEntries(FISCAL.map((budget) => [budget, of([budget])])),
  });
  const classes = new Map(
    [FISCAL, ...FISCAL.map((budget) => [budget] as const)].map((sources) => [
      sources.join(),
      byClass(plan, sources),
    ]),
  );
  for (const code of byClass(plan, FISCAL).keys()) {
    const own = spread((sources) => classes.get(sources.join())?.get(code) ?? new Decimal(0));
    figures.set(code, own);
  }
  figures.set(
    'expenseYear',
    spread((sources) => total(plan, sources, 'spend')),
  );
  figures.set(
    'carryOut',
    spread((sources) => total(plan, sources, 'out')),
  );
  figures.set(
    'expenseTotal',
    spread((sources) => total(plan, sources, 'spend').plus(total(plan, sources, 'out'))),
  );
  return {
    figures,
    sums: {
      incomeYear: [...FISCAL],
      carryIn: Object.values(carryRow),
      incomeTotal: ['incomeYear', 'carryIn'],
      expenseYear: (form.sides[1]?.rows ?? []).filter((row) => row.set).map((row) => row.key),
      expenseTotal: ['expenseYear', 'carryOut'],
    },
  };
}
