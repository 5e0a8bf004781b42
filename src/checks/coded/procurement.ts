import type { BookCell, BookRow, FormInstance } from '../../model/book';
import { wholePattern } from '../../editions/whole-pattern';
import { FEN_PER, roundToTick, timesQuantity, wan, type Amount } from '../../model/amount';
import { findingId } from '../../model/finding';
import { bareLabel, normalizeLabel, projectKey } from '../../model/label';
import { isOperatingProject } from '../../model/project';
import { cellOf, rowLabel, termOf, type CheckContext } from '../context';
import { shown } from '../../model/shown';
import { PASS, type Draft, type Outcome } from '../outcome';
import words from '../words/procurement.json';
import type { CodedCheck } from './coded-check';
import { remark } from './forms';

/** 政府采购预算表: its items, each judged alone. */

interface Item {
  readonly instance: FormInstance;
  readonly row: BookRow;
}

/** Items of the table; those of secret projects are nobody's to read. */
function items(context: CheckContext): Item[] {
  return context
    .present('proc')
    .flatMap((instance) =>
      instance.rows
        .filter((row) => row.kind === 'detail' && !row.secret)
        .map((row) => ({ instance, row })),
    );
}

function about({ instance, row }: Item, column: string, rest: Partial<Draft> = {}): Draft {
  const cell = row.cells[column];
  return remark(instance, [row.key, column], {
    slots: { row: rowLabel(row), value: shown(cell?.raw ?? null).trim() },
    cells: cell ? [cellOf(row.sheet, cell)] : [],
    ...rest,
  });
}

/**
 * P-01 数量×单价＝金额. The unit price is rounded by itself, so that the product may miss by half its
 * last digit for each piece, and the amount by half a one more.
 */
export const pricesMultiply: CodedCheck = (context) =>
  items(context).flatMap((item): Outcome[] => {
    const { instance, row } = item;
    const { quantity, price } = row.cells;
    const column = row.cells['grandTotal']?.amount ? 'grandTotal' : 'total';
    const whole = row.cells[column];
    if (!quantity?.amount || !price?.amount || !whole?.amount) return [];
    const product = timesQuantity(price.amount.fen, quantity.amount.fen);
    const gap = roundToTick(whole.amount.fen, instance.tick) - roundToTick(product, instance.tick);
    if (gap === 0) return [PASS];
    const half = (step: number): number => Math.ceil(step / 2);
    const last = lastDigit(price.amount, instance.tick);
    const reach = timesQuantity(half(last), quantity.amount.fen) + half(instance.tick);
    const price_ = termOf(context, instance, row, 'price', 'right');
    return [
      about(item, column, {
        verdict: Math.abs(gap) <= Math.max(reach, instance.tick) ? 'rounding' : 'fail',
        actual: wan(whole.amount.fen),
        expected: wan(product),
        difference: wan(gap),
        terms: [
          termOf(context, instance, row, column),
          { ...price_, column: `${price_.column}×数量 ${shown(quantity.raw)}` },
        ],
      }),
    ];
  });

/** The step of a price in 分: the table's, unless it is written finer than that. */
function lastDigit({ fen, unit, decimals }: Amount, tick: number): number {
  return fen % tick === 0 ? tick : FEN_PER[unit] / 10 ** decimals;
}

/** P-04 同一项目的采购金额之和 ≤ 该项目的预算资金. */
export const purchasesWithinBudget: CodedCheck = (context) =>
  context.present('proc').flatMap((instance) => {
    const groups = new Map<string, BookRow[]>();
    for (const { row, name, budget } of itemsWithProjects(instance)) {
      // One general name in several units, or with budgets of their own, is as many projects.
      const key = `${projectKey(name)}|${String(budget)}|${String(row.parent)}`;
      if (budget !== undefined) groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return [...groups.values()].map((rows) => withinBudget(context, instance, rows));
  });

interface Purchase {
  readonly row: BookRow;
  readonly name: string;
  /** In 分. */
  readonly budget: number | undefined;
}

/** A project's name and budget, written once for several items, go on in the rows below. */
function itemsWithProjects(instance: FormInstance): Purchase[] {
  let above: Purchase | undefined;
  return instance.rows.flatMap((row) => {
    if (row.kind !== 'detail') {
      above = undefined;
      return [];
    }
    const name = row.label === '' ? (above?.name ?? '') : row.label;
    const goesOn = above !== undefined && projectKey(name) === projectKey(above.name);
    const own = row.cells['projectBudget']?.amount?.fen;
    above = { row, name, budget: own ?? (goesOn ? above?.budget : undefined) };
    return row.secret ? [] : [above];
  });
}

function withinBudget(
  context: CheckContext,
  instance: FormInstance,
  rows: readonly BookRow[],
): Outcome {
  const [first] = rows;
  const limit = first?.cells['projectBudget']?.amount?.fen ?? 0;
  // Money of last year may come on top of the budget.
  const carried = ['fiscalCarry', 'nonFiscalCarry'];
  const fen = (row: BookRow, key: string): number => row.cells[key]?.amount?.fen ?? 0;
  const bought = (row: BookRow): number =>
    carried.reduce((left, key) => left - fen(row, key), fen(row, 'total'));
  const sum = rows.reduce((all, row) => all + bought(row), 0);
  if (!first || sum <= limit) return PASS;
  const column = 'total';
  const spent = rows.filter((row) => row.cells[column]?.amount);
  return remark(instance, [first.key, column], {
    slots: { row: first.label },
    actual: wan(sum),
    expected: wan(limit),
    difference: wan(sum - limit),
    cells: spent.flatMap((row) =>
      row.cells[column] ? [cellOf(row.sheet, row.cells[column])] : [],
    ),
    terms: [
      ...spent.map((row) => termOf(context, instance, row, column)),
      termOf(context, instance, first, 'projectBudget', 'right'),
    ],
  });
}

/** P-05 目录序号非空，写法与目录版次相符. */
export const catalogNumbers: CodedCheck = (context) =>
  items(context).map((item) => {
    const column = context.form('proc')?.columns.find((one) => one.key === 'catalog');
    const written = catalogNumber(item.row);
    if (written === '') return about(item, 'catalog', { message: 'absent' });
    const pattern = column?.pattern;
    return pattern === undefined || wholePattern(pattern)(written) ? PASS : about(item, 'catalog');
  });

/** A 目录序号 without the points and spaces that group its digits, in capitals. */
export function catalogNumber(row: BookRow): string {
  return normalizeLabel(shown(row.cells['catalog']?.raw ?? null))
    .toUpperCase()
    .replace(/[.·-]/g, '');
}

/** P-06 采购物品名称具体. */
export const itemsNamed: CodedCheck = (context) =>
  items(context).map((item) => {
    const written = normalizeLabel(shown(item.row.cells['item']?.raw ?? null));
    if (written === '') return about(item, 'item', { message: 'absent' });
    return words.vagueItems.includes(written) ? about(item, 'item') : PASS;
  });

/** P-07 计量单位是量词，不是数，也不是钱. */
export const unitsOfMeasure: CodedCheck = (context) =>
  items(context).map((item) => {
    const written = normalizeLabel(shown(item.row.cells['unit']?.raw ?? null));
    if (written === '') return about(item, 'unit', { message: 'absent' });
    const money = words.moneyUnits.includes(written) || written.includes('元/');
    return /^[\d.]+$/.test(written) || money ? about(item, 'unit') : PASS;
  });

/** P-10 采购项目在绩效目标表中有同名的一张；公用经费除外. */
export const purchasesHaveTargets: CodedCheck = (context) => {
  const targets = context.present('perf');
  if (targets.length === 0) return [];
  const known = new Set(targets.map((one) => unpointed(one.instance.replace(/#\d+$/, ''))));
  const seen = new Set<string>();
  return items(context).flatMap((item): Outcome[] => {
    const key = projectKey(item.row.label);
    if (key === '' || seen.has(key)) return [];
    seen.add(key);
    if (isOperatingProject(item.row.label) || known.has(unpointed(key))) return [PASS];
    // Where no name is even like it, F-01 says that the targets are missing.
    const { form, instance } = item.instance;
    return [
      about(item, 'project', {
        slots: { row: item.row.label },
        rootCause: findingId('F-01', form, instance, item.row.key, 'project'),
      }),
    ];
  });
};

/** Names differ in points and dashes by the hand that typed them. */
function unpointed(key: string): string {
  return key.replace(/[、，,.·-]/g, '');
}

/** P-12 公用经费的项目预算＝T6 公用经费合计；一个单位的公用经费只是部门的一部分，不大于它. */
export const operatingBudget: CodedCheck = (context) => {
  const spending = context.present('t6').find((one) => one.instance === '');
  const total = spending && context.rowOfKey(spending, 'total');
  const publicUse = total?.cells['publicUse'];
  if (!spending || !total || !publicUse) return [];
  const limit = publicUse.amount?.fen ?? 0;
  const budgets = operatingBudgets(context);
  const [first] = budgets;
  const sum = budgets.reduce((fen, { row }) => fen + budgetOf(row), 0);
  if (!first) return [];
  const part = first.row.parent !== undefined && isOfOneUnit(context, first);
  const holds = part ? sum <= limit : sum === limit;
  if (holds || budgets.every(({ row }) => budgetOf(row) === limit)) return [PASS];
  return [
    about(first, 'projectBudget', {
      slots: { row: first.row.label },
      actual: wan(sum),
      expected: wan(limit),
      difference: wan(sum - limit),
      message: part ? 'larger' : 'fail',
      cells: budgets.flatMap(({ row }) =>
        row.cells['projectBudget'] ? [cellOf(row.sheet, row.cells['projectBudget'])] : [],
      ),
      terms: [
        ...budgets.map(({ instance, row }) => termOf(context, instance, row, 'projectBudget')),
        termOf(context, spending, total, 'publicUse', 'right'),
      ],
    }),
  ];
};

/** Each unit's 公用经费, once however many items it pays for. */
function operatingBudgets(context: CheckContext): Item[] {
  const seen = new Set<string>();
  return items(context).filter(({ row }) => {
    const key = `${String(row.parent)}|${String(budgetOf(row))}`;
    if (!isOperatingProject(row.label) || budgetOf(row) === 0 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function budgetOf(row: BookRow): number {
  return row.cells['projectBudget']?.amount?.fen ?? 0;
}

/** Whether an item stands under the 小计 of one among several units. */
function isOfOneUnit(context: CheckContext, { instance, row }: Item): boolean {
  const above = instance.rows[row.parent ?? -1];
  const subtotals = instance.rows.filter(({ kind }) => kind === 'subtotal').length;
  const units = context.present('org')[0]?.rows.length ?? 0;
  if (above?.kind !== 'subtotal' || Math.max(subtotals, units) < 2) return false;
  const whole = normalizeLabel(context.book.entity.name);
  return subtotals > 1 || !bareLabel(above.label).startsWith(`${whole}小计`);
}

/** P-11 绩效目标写了购置、购买或采购，采购预算却是零. */
export const purchasesBudgeted: CodedCheck = (context) => {
  const procurement = context.present('proc').find((one) => one.instance === '');
  if (!procurement) return [];
  const spent = procurement.rows.some((row) => (row.cells['total']?.amount?.fen ?? 0) !== 0);
  if (spent) return [PASS];
  const buying = context.present('perf').flatMap((target) => {
    if (target.secret) return [];
    const written = target.rows.flatMap((row) => Object.values(row.cells));
    const goal = target.head?.goal;
    const cells = (goal ? [...written, goal] : written).flatMap((cell) =>
      mentionsPurchase(cell) ? [cellOf(target.sheet, cell)] : [],
    );
    return cells.length > 0 ? [{ target, cells }] : [];
  });
  const [first] = buying;
  if (!first) return [PASS];
  return [
    remark(procurement, [], {
      slots: { title: first.target.title, count: buying.length },
      message: buying.length > 1 ? 'several' : 'fail',
      cells: buying.flatMap(({ cells }) => cells.slice(0, 1)),
    }),
  ];
};

function mentionsPurchase({ raw }: BookCell): boolean {
  return typeof raw === 'string' && words.purchaseWords.some((word) => raw.includes(word));
}
