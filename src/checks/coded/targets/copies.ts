import { normalizeLabel, projectKey } from '../../../model/label';
import { cellOf } from '../../context';
import { PASS, type Outcome } from '../../outcome';
import type { CodedCheck } from '../coded-check';
import { remark, titleCell } from '../forms';
import { targetTables, textOf, type TargetTable } from './indicators';
import { isPlaceholder } from './placeholders';

/** Fewer indicators than this may well be the same. */
const ENOUGH = 3;

/** F-08 不同项目的指标不得整表雷同；只有目标文字相同的，提示. */
export const copies: CodedCheck = (context) => {
  const tables = targetTables(context);
  return tables.flatMap((table, i): Outcome[] => {
    const earlier = tables.slice(0, i).filter((one) => !isSameProject(one, table));
    const { instance } = table;
    const twin = earlier.find((one) => sameIndicators(one, table));
    if (twin) {
      const slots = { other: twin.instance.title };
      return [remark(instance, ['indicators'], { slots, cells: titleCell(instance) })];
    }
    const goal = instance.head?.goal;
    const echo = earlier.find((one) => sameGoal(one, table));
    if (!goal || !echo) return [PASS];
    return [
      PASS,
      remark(instance, ['goal'], {
        message: 'goal',
        severity: 'notice',
        slots: { other: echo.instance.title },
        cells: [cellOf(instance.sheet, goal)],
      }),
    ];
  });
};

/** F-10 speaks of a project that stands twice. */
function isSameProject(a: TargetTable, b: TargetTable): boolean {
  return projectKey(a.instance.title) === projectKey(b.instance.title);
}

function sameIndicators(a: TargetTable, b: TargetTable): boolean {
  return a.indicators.length >= ENOUGH && said(a) === said(b);
}

function said({ indicators }: TargetTable): string {
  return JSON.stringify(
    indicators.map(({ row, kind, name, description }) => [
      kind,
      name,
      description,
      normalizeLabel(textOf(row, 'value')),
    ]),
  );
}

function sameGoal(a: TargetTable, b: TargetTable): boolean {
  const text = bareGoal(a);
  return text !== '' && text === bareGoal(b) && !isPlaceholder(b.goal);
}

function bareGoal({ goal }: TargetTable): string {
  return normalizeLabel(goal).replace(/[,.，。、;；]/g, '');
}
