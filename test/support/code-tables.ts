import Decimal from 'decimal.js';
import { ECONOMIC, FUNCTIONAL } from '../../src/editions/in-use';
import { amount, FISCAL, incomeOf, KINDS, SOURCES, sumOf, type BookPlan } from './plan';
import { money, text, type PrintedCell, type PrintedLine, type PrintedRef } from './printed-form';

/** Rows of the tables by classification code: 合计, units, 类, 款, 项, rolled up from leaf figures. */

type Values = Readonly<Record<string, Decimal>>;

interface CodeLeaf {
  readonly code: string;
  readonly unit: number | undefined;
  readonly values: Values;
}

interface CodeTable {
  readonly leaves: readonly CodeLeaf[];
  /** Which columns a column adds up, within its row. */
  readonly sums: Readonly<Record<string, readonly string[]>>;
}

const INCOME = SOURCES.filter((source) => !(FISCAL as readonly string[]).includes(source));

/** The leaf figures of T2, T3, T5, T6, T7 and T8. */
export function codeTable(plan: BookPlan, form: string): CodeTable {
  const byLeaf = (values: (leaf: BookPlan['leaves'][number]) => Values): CodeLeaf[] =>
    plan.leaves.map((leaf) => ({ code: leaf.code, unit: leaf.unit, values: values(leaf) }));
  const budgets: Record<string, 'general' | 'fund' | 'capital'> = {
    t5: 'general',
    t7: 'fund',
    t8: 'capital',
  };
  const budget = budgets[form];
  if (budget) {
    const leaves = byLeaf(({ sources }) => ({
      basic: amount(sources[budget]?.basic),
      project: amount(sources[budget]?.project),
    }));
    return summed(leaves, { total: ['basic', 'project'] });
  }
  if (form === 't3') {
    const leaves = byLeaf(({ sources }) =>
      Object.fromEntries(
        KINDS.map((kind) => [kind, sumOf(SOURCES.map((one) => amount(sources[one]?.[kind])))]),
      ),
    );
    return summed(leaves, { total: [...KINDS] });
  }
  if (form === 't2') {
    const leaves = byLeaf(({ sources }) => ({
      fiscal: sumOf(FISCAL.map((one) => incomeOf(sources[one]))),
      ...Object.fromEntries(INCOME.map((one) => [one, incomeOf(sources[one])])),
      carryover: sumOf(SOURCES.map((one) => amount(sources[one]?.carryIn))),
    }));
    return summed(leaves, {
      subtotal: ['fiscal', ...INCOME],
      total: ['subtotal', 'carryover'],
    });
  }
  const leaves = plan.economic.map((one) => ({
    code: one.code,
    unit: one.unit,
    values: { personnel: amount(one.personnel), publicUse: amount(one.publicUse) },
  }));
  return summed(leaves, { total: ['personnel', 'publicUse'] });
}

function summed(leaves: readonly CodeLeaf[], sums: CodeTable['sums']): CodeTable {
  const filled = leaves.map((leaf) => {
    const values: Record<string, Decimal> = { ...leaf.values };
    for (const [column, parts] of Object.entries(sums)) {
      values[column] = sumOf(parts.map((part) => values[part] ?? new Decimal(0)));
    }
    return { ...leaf, values };
  });
  const stated = filled.filter(({ values }) => Object.values(values).some((one) => !one.isZero()));
  return { leaves: stated, sums };
}

interface Node {
  readonly cells: { readonly code?: string; readonly name: string };
  readonly leaf?: CodeLeaf;
  readonly children: readonly Node[];
}

/** @param units prints a block per unit under the total */
export function codeLines(
  plan: BookPlan,
  form: string,
  economic: boolean,
  units: boolean,
): PrintedLine[] {
  const { leaves, sums } = codeTable(plan, form);
  if (leaves.length === 0) return [];
  const lengths = economic ? [3, 5] : [3, 5, 7];
  const names = economic ? ECONOMIC : FUNCTIONAL;
  const tree = (own: readonly CodeLeaf[], depth: number): Node[] => {
    const length = lengths[depth] ?? 7;
    const groups = new Map<string, CodeLeaf[]>();
    for (const leaf of own) {
      const code = leaf.code.slice(0, length);
      const known = groups.get(code);
      if (known) known.push(leaf);
      else groups.set(code, [leaf]);
    }
    const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
    return sorted.map(([code, below]) => {
      const last = depth === lengths.length - 1;
      const [leaf] = below;
      return {
        cells: { code, name: names.get(code)?.name ?? '' },
        ...(last && leaf ? { leaf: merged(code, below) } : {}),
        children: last ? [] : tree(below, depth + 1),
      };
    });
  };
  const blocks = (plan.units ?? []).flatMap((unit, i) => {
    const own = leaves.filter((leaf) => leaf.unit === i);
    return own.length === 0
      ? []
      : [{ cells: { code: unit.code, name: unit.name }, children: tree(own, 0) }];
  });
  const inBlocks = units && blocks.length > 0;
  const top: Node = { cells: { name: '合计' }, children: inBlocks ? blocks : tree(leaves, 0) };
  const lines: PrintedLine[] = [];
  write(top, lines, sums, Object.keys(leaves[0]?.values ?? {}));
  return lines;
}

/** An item that several units have, printed once. */
function merged(code: string, leaves: readonly CodeLeaf[]): CodeLeaf {
  const columns = Object.keys(leaves[0]?.values ?? {});
  const values = Object.fromEntries(
    columns.map((column) => [column, sumOf(leaves.map((leaf) => leaf.values[column]!))]),
  );
  return { code, unit: undefined, values };
}

function write(
  node: Node,
  lines: PrintedLine[],
  sums: CodeTable['sums'],
  columns: readonly string[],
): { line: number; values: Values } {
  const line = lines.length;
  const cells: Record<string, PrintedCell> = { name: text(node.cells.name) };
  if (node.cells.code !== undefined) cells['code'] = { kind: 'code', text: node.cells.code };
  lines.push({ cells });
  const children = node.children.map((child) => write(child, lines, sums, columns));
  const values: Record<string, Decimal> = {};
  for (const column of columns) {
    const value =
      node.leaf?.values[column] ?? sumOf(children.map((child) => child.values[column]!));
    values[column] = value;
    const down: PrintedRef[] = children.map((child) => ({ line: child.line, column }));
    const across = (sums[column] ?? []).map((part) => ({ line, column: part }));
    cells[column] = money(value, node.leaf ? across : down);
  }
  return { line, values };
}
