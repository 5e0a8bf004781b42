import { targetTables, type TargetTable } from '../../checks/coded/targets/indicators';
import type { Indicator } from '../../checks/coded/targets/indicators';
import { cellOf } from '../../checks/context';
import { isCheckable } from '../../checks/context';
import { remark } from '../../checks/coded/forms';
import type { Draft, Outcome } from '../../checks/outcome';
import type { FindingCell } from '../../model/finding';
import { projectKey } from '../../model/label';
import type { TextContext, TextOutcome } from '../text-context';
import type { Measured } from './measured';

/** 绩效目标表 as the readings see them. */

const READ = new WeakMap<TextContext, readonly TargetTable[]>();

/** The tables that may be spoken of: those of secret projects are left out. */
export function tablesOf(context: TextContext): readonly TargetTable[] {
  const known = READ.get(context);
  if (known) return known;
  const { book, edition, secret } = context;
  const tables = targetTables({
    edition,
    form: (id) => edition.forms.get(id),
    present: (id) => book.forms.filter((one) => one.form === id && isCheckable(one)),
  }).filter(({ instance }) => !secret.has(projectKey(instance.title)));
  READ.set(context, tables);
  return tables;
}

/** How much an indicator asks for; `null` for a quality, and for 左右. */
export function measuredOf({ value }: Indicator): Measured | null {
  if (value.kind !== 'quantity' || value.relation === 'about') return null;
  const { number: digits, unit, relation } = value;
  if (relation === '≥' || relation === '>') return { digits, unit, bound: '≥' };
  if (relation === '≤' || relation === '<') return { digits, unit, bound: '≤' };
  return { digits, unit };
}

/** A finding on a table's goal. */
export function aboutGoal({ instance }: TargetTable, rest: Partial<Draft>): Draft {
  return remark(instance, ['goal'], { slots: {}, cells: goalCell(instance), ...rest });
}

export function goalCell({ sheet, head }: TargetTable['instance']): FindingCell[] {
  return head?.goal ? [cellOf(sheet, head.goal)] : [];
}

/** What was said of tables looked at no number of the text. */
export function ofTables(outcomes: readonly Outcome[]): TextOutcome[] {
  return outcomes.map((outcome) => ({ outcome, looked: [] }));
}
