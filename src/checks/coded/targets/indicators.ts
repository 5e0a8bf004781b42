import type { Form, IndicatorGroup } from '../../../editions/form';
import type { BookRow, FormInstance } from '../../../model/book';
import type { CellValue } from '../../../model/grid';
import { bareLabel, normalizeLabel } from '../../../model/label';
import { cellOf, type BookForms } from '../../context';
import { shown } from '../../../model/shown';
import type { Draft } from '../../outcome';
import { presentOf, remark } from '../forms';
import { readIndicatorValue, type IndicatorValue } from './indicator-value';
import { bareName } from './words';

/** An indicator of an 绩效目标表. */
export interface Indicator {
  readonly instance: FormInstance;
  readonly row: BookRow;
  /** Key of its 二级指标 in the edition; `''` when it is none of the form's. */
  readonly kind: string;
  /** Which 一级指标 it belongs to, by its printed label. */
  readonly group: string;
  /** The 三级指标 and its description, as they are judged. */
  readonly name: string;
  readonly description: string;
  readonly value: IndicatorValue;
}

/** The targets of one project: its goal, and the indicators that say something. */
export interface TargetTable {
  readonly instance: FormInstance;
  readonly goal: string;
  readonly indicators: readonly Indicator[];
  /** Some of its indicators are 涉密, and left out. */
  readonly partial: boolean;
}

const READ = new WeakMap<BookForms, readonly TargetTable[]>();

/** The target tables that may be spoken of: secret projects and 涉密 goals and indicators are left out. */
export function targetTables(context: BookForms): readonly TargetTable[] {
  const known = READ.get(context);
  if (known) return known;
  const tables = presentOf(context, isTargets).flatMap((instance): TargetTable[] => {
    const goal = shown(instance.head?.goal?.raw ?? null).trim();
    if (instance.secret || isSecretText(goal)) return [];
    const groups = context.form(instance.form)?.indicators ?? [];
    const open = instance.rows.filter((row) => !isSecretRow(row));
    const indicators = open.filter(isUsed).map((row) => indicatorOf(instance, row, groups));
    return [{ instance, goal, indicators, partial: open.length < instance.rows.length }];
  });
  READ.set(context, tables);
  return tables;
}

export function isTargets(form: Form): boolean {
  return form.layout === 'targets';
}

export function indicatorsOf(context: BookForms): readonly Indicator[] {
  return targetTables(context).flatMap(({ indicators }) => indicators);
}

/** A finding on one cell of an indicator. */
export function about(indicator: Indicator, column: string, rest: Partial<Draft> = {}): Draft {
  const { instance, row } = indicator;
  const cell = row.cells[column];
  return remark(instance, [row.key, column], {
    ...rest,
    slots: {
      row: row.label === '' ? textOf(row, 'level2') : row.label,
      kind: textOf(row, 'level2'),
      value: shown(writtenValue(row)).trim(),
      ...rest.slots,
    },
    cells: cell ? [cellOf(row.sheet, cell)] : [],
  });
}

/** What an indicator's value says; its sign and its measure may stand in columns of their own. */
export function writtenValue(row: BookRow): CellValue | null {
  const value = row.cells.value?.raw ?? null;
  const sign = beside(row, 'sign');
  const measure = beside(row, 'measure');
  return sign + measure === '' || shown(value).trim() === ''
    ? value
    : sign + shown(value) + measure;
}

function beside(row: BookRow, column: string): string {
  const text = normalizeLabel(textOf(row, column));
  return /^(?:定性|定量|无|[-—/]*)$/.test(text) ? '' : text;
}

export function textOf(row: BookRow, column: string): string {
  return shown(row.cells[column]?.raw ?? null).trim();
}

function isSecretRow(row: BookRow): boolean {
  return ['level3', 'description', 'value'].some((column) => isSecretText(textOf(row, column)));
}

function isSecretText(text: string): boolean {
  const bare = text.replace(/[\s\d、.．:：()（）。；;]/g, '');
  return /^(?:涉密)+(?:项目|内容|事项|指标|不公开|不予公开)?$/.test(bare);
}

/** Forms print rows for every 二级指标; those left blank are none. */
function isUsed(row: BookRow): boolean {
  return ['level3', 'description', 'value', 'basis'].some((column) => textOf(row, column) !== '');
}

function indicatorOf(
  instance: FormInstance,
  row: BookRow,
  groups: readonly IndicatorGroup[],
): Indicator {
  const level1 = printed(textOf(row, 'level1'));
  const level2 = printed(textOf(row, 'level2'));
  const kinds = groups.flatMap((group) => group.kinds.map((kind) => ({ group, kind })));
  const found =
    kinds.find(({ kind }) => is(kind, level2)) ?? kinds.find(({ kind }) => is(kind, level1));
  const group = found?.group ?? groups.find((one) => is(one, level1));
  const [only, ...others] = group?.kinds ?? [];
  return {
    instance,
    row,
    kind: found?.kind.key ?? (others.length === 0 ? only?.key : undefined) ?? '',
    group: group?.label ?? '',
    name: bareName(row.label),
    description: normalizeLabel(textOf(row, 'description')),
    value: readIndicatorValue(writtenValue(row)),
  };
}

function printed(label: string): string {
  return bareLabel(label).replace(/指标$/, '');
}

function is(known: { label: string; synonyms?: readonly string[] }, label: string): boolean {
  return [known.label, ...(known.synonyms ?? [])].some((one) => printed(one) === label);
}
