import Decimal from 'decimal.js';
import type { Form, RowForm, SideForm } from '../../src/editions/form';
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
import { money, text, type PrintedCell, type PrintedLine } from './printed-form';

/** Rows of the printed forms T1, T4, T9 and 资产, their labels taken from the edition. */

/** Column key → amount, by row key. */
type Figures = ReadonlyMap<string, Readonly<Record<string, Decimal>>>;

/** What adds up what within the form, by row key: for live formulas. */
type RowSums = Readonly<Record<string, readonly string[]>>;

interface FixedFigures {
  readonly figures: Figures;
  readonly sums: RowSums;
  /** Rows that are printed although the form does not have them, after a row key. */
  readonly extra?: { readonly side: string; readonly after: string; readonly row: RowForm };
}

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

function figuresT1(plan: BookPlan, form: Form): FixedFigures {
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
            row: { key: 'extraIncome', label: plan.extraIncome.label },
          },
        }
      : {}),
  };
}

function figuresT4(plan: BookPlan, form: Form): FixedFigures {
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
  for (const code of byClass(plan, FISCAL).keys()) {
    figures.set(
      code,
      spread((sources) => byClass(plan, sources).get(code) ?? new Decimal(0)),
    );
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

/** T9 leaf rows; a form without the 出国 split prints their sum in the row above. */
const SANGONG_PARTS: RowSums = {
  abroad: ['abroadTeaching', 'abroadOther'],
  vehicle: ['vehiclePurchase', 'vehicleOperation'],
};
const SANGONG = ['abroad', 'vehicle', 'reception'];

function figuresT9(plan: BookPlan, form: Form): FixedFigures {
  const columns = form.sides[0]?.amounts.filter((key) => key !== 'total') ?? [];
  const leaf = (row: string): Record<string, Decimal> =>
    Object.fromEntries(
      columns.map((column) => [
        column,
        sumOf(
          plan.sangong
            .filter((one) => one.row === row)
            .map((one) => amount((one as unknown as Record<string, string>)[column])),
        ),
      ]),
    );
  const add = (...parts: Record<string, Decimal>[]): Record<string, Decimal> =>
    Object.fromEntries(
      columns.map((column) => [column, sumOf(parts.map((part) => part[column]!))]),
    );
  const rows = new Map<string, Record<string, Decimal>>();
  const leaves = [...Object.values(SANGONG_PARTS).flat(), 'reception', 'meeting', 'training'];
  for (const key of leaves) rows.set(key, leaf(key));
  for (const [key, parts] of Object.entries(SANGONG_PARTS)) {
    rows.set(key, add(...parts.map((part) => rows.get(part)!)));
  }
  rows.set('sangong', add(...SANGONG.map((key) => rows.get(key)!)));
  rows.set('total', add(rows.get('sangong')!, rows.get('meeting')!, rows.get('training')!));
  if (plan.extraSangong) {
    rows.set('extra', { ...leaf('none'), general: amount(plan.extraSangong.general) });
  }
  const figures = new Map(
    [...rows].map(([key, values]) => [key, { total: sumOf(Object.values(values)), ...values }]),
  );
  const hasSubtotal = form.sides[0]?.rows.some((row) => row.key === 'sangong') ?? false;
  const hasSplit = form.sides[0]?.rows.some((row) => row.key === 'abroadTeaching') ?? false;
  const { abroad, ...unsplit } = SANGONG_PARTS;
  return {
    figures,
    sums: {
      ...unsplit,
      ...(hasSplit && abroad ? { abroad } : {}),
      ...(hasSubtotal ? { sangong: SANGONG } : {}),
      total: [...(hasSubtotal ? ['sangong'] : SANGONG), 'meeting', 'training'],
    },
    ...(plan.extraSangong
      ? {
          extra: {
            side: '',
            after: plan.extraSangong.after,
            row: { key: 'extra', label: plan.extraSangong.label },
          },
        }
      : {}),
  };
}

export function fixedFigures(plan: BookPlan, form: Form): FixedFigures {
  if (form.id === 't1') return figuresT1(plan, form);
  return form.id === 't4' ? figuresT4(plan, form) : figuresT9(plan, form);
}

/** Lines of a printed form: both sides beside one another, their 合计 rows level. */
export function fixedLines(plan: BookPlan, form: Form): PrintedLine[] {
  const { figures, sums, extra } = fixedFigures(plan, form);
  const sides = form.sides.map((side) => ({
    side,
    rows: insertExtra(side, extra).filter((row) => !row.optional || isStated(figures, row.key)),
  }));
  const lines = level(sides.map(({ rows }) => rows));
  const lineOf = new Map(
    lines.flatMap((cells, line) => cells.flatMap((row) => (row ? [[row.key, line] as const] : []))),
  );
  return lines.map((rows, line) => {
    const cells: Record<string, PrintedCell> = {};
    rows.forEach((row, s) => {
      const side = sides[s]?.side;
      if (!row || !side) return;
      cells[side.label] = text(row.label);
      for (const column of side.amounts) {
        const value = figures.get(row.key)?.[column];
        if (value === undefined) continue;
        const parts = (sums[row.key] ?? []).flatMap((key) => {
          const at = lineOf.get(key);
          return at === undefined ? [] : [{ line: at, column }];
        });
        const across = side.amounts.filter((key) => key !== column);
        const own = parts.length === 0 && column === 'total';
        cells[column] = money(value, own ? across.map((key) => ({ line, column: key })) : parts);
      }
    });
    return { cells };
  });
}

function isStated(figures: Figures, key: string): boolean {
  return Object.values(figures.get(key) ?? {}).some((value) => !value.isZero());
}

function insertExtra(side: SideForm, extra: FixedFigures['extra']): RowForm[] {
  return side.rows.flatMap((row) =>
    extra?.side === side.key && extra.after === row.key ? [row, extra.row] : [row],
  );
}

/** Rows of both sides from which on they stand level again. */
const LEVEL = [/Year$/, /^carry(In|Out)$/, /Total$/];

function level(sides: readonly (readonly RowForm[])[]): (RowForm | undefined)[][] {
  const lines: (RowForm | undefined)[][] = [];
  let rest = sides.map((rows) => [...rows]);
  for (const anchor of sides.length > 1 ? [...LEVEL, /^$/] : [/^$/]) {
    const parts = rest.map((rows) => {
      const at = rows.findIndex((row) => anchor.test(row.key));
      return at < 0 ? { now: rows, later: [] } : { now: rows.slice(0, at), later: rows.slice(at) };
    });
    const height = Math.max(...parts.map(({ now }) => now.length));
    for (let i = 0; i < height; i += 1) lines.push(parts.map(({ now }) => now[i]));
    rest = parts.map(({ later }) => later);
  }
  return lines;
}
