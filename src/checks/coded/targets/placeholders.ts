import { PASS, type Outcome } from '../../outcome';
import { cellOf } from '../../context';
import type { CodedCheck } from '../coded-check';
import { remark } from '../forms';
import { about, targetTables, textOf, type TargetTable } from './indicators';
import { startsWith } from './words';

/** F-06 无占位内容（“目标内容1”等）. */
export const placeholders: CodedCheck = (context) =>
  targetTables(context).flatMap((table): Outcome[] => {
    const found = [...inGoal(table), ...inIndicators(table)];
    return found.length > 0 ? found : [PASS];
  });

function inGoal({ instance, goal }: TargetTable): Outcome[] {
  const cell = instance.head?.goal;
  if (!cell || (goal !== '' && !isPlaceholder(goal))) return [];
  return [
    remark(instance, ['goal'], {
      message: goal === '' ? 'blank' : 'fail',
      slots: { value: goal.length > 30 ? `${goal.slice(0, 30)}…` : goal },
      cells: [cellOf(instance.sheet, cell)],
    }),
  ];
}

function inIndicators({ indicators }: TargetTable): Outcome[] {
  return indicators.flatMap((one) =>
    ['level3', 'description', 'value']
      .filter((column) => isPlaceholder(textOf(one.row, column)))
      .map((column) =>
        about(one, column, { message: 'indicator', slots: { text: textOf(one.row, column) } }),
      ),
  );
}

/** A template's own words left standing at the head of an item: 目标内容1, 指标1, 请填写…. */
export function isPlaceholder(text: string): boolean {
  const items = text.normalize('NFKC').split(/[\n\r;。]|(?:^|\s)\d+[.、:)]|\(\d+\)/);
  return items.some((item) => TEMPLATE.test(item.trim()) || startsWith(item.trim(), 'placeholder'));
}

/** Counted things are none: 目标内容3项. */
const TEMPLATE = /^(?:目标|指标)内容\d+(?![\d项个条类])|^(?:[一二三]级指标|(?:绩效)?[目指]标)\d+$/;
