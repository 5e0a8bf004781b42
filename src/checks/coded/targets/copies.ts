import { normalizeLabel, projectKey } from '../../../model/label';
import { cellOf } from '../../context';
import { shown } from '../../../model/shown';
import { PASS, type Outcome } from '../../outcome';
import type { CodedCheck } from '../coded-check';
import { remark, titleCell } from '../forms';
import { targetTables, writtenValue, type Indicator, type TargetTable } from './indicators';
import { isPlaceholder } from './placeholders';

/** Fewer indicators than this may well be the same. */
const ENOUGH = 3;

/** A table with what two tables must not share. */
interface Marked {
  readonly table: TargetTable;
  readonly project: string;
  readonly indicators: string;
  readonly goal: string;
}

/** F-08 不同项目的指标不得整表雷同；只有目标文字相同的，提示. */
export const copies: CodedCheck = (context) => {
  const tables = targetTables(context).map(marked);
  return tables.flatMap((own, i): Outcome[] => {
    const { instance } = own.table;
    // Of a project that stands twice F-10 speaks.
    const earlier = tables.slice(0, i).filter(({ project }) => project !== own.project);
    const twin = earlier.find(
      ({ indicators }) => indicators !== '' && indicators === own.indicators,
    );
    if (twin) {
      const slots = { other: twin.table.instance.title };
      return [remark(instance, ['indicators'], { slots, cells: titleCell(instance) })];
    }
    const echo = earlier.find(({ goal }) => goal !== '' && goal === own.goal);
    const cell = instance.head?.goal;
    if (!echo || !cell) return [PASS];
    return [
      PASS,
      remark(instance, ['goal'], {
        message: 'goal',
        severity: 'notice',
        slots: { other: echo.table.instance.title },
        cells: [cellOf(instance.sheet, cell)],
      }),
    ];
  });
};

function marked(table: TargetTable): Marked {
  const { instance, goal, indicators } = table;
  return {
    table,
    project: projectKey(instance.title),
    indicators: indicators.length < ENOUGH ? '' : said(indicators),
    goal: isPlaceholder(goal) ? '' : normalizeLabel(goal).replace(/[,.，。、;；]/g, ''),
  };
}

function said(indicators: readonly Indicator[]): string {
  return JSON.stringify(
    indicators.map(({ row, kind, name, description }) => [
      kind,
      name,
      description,
      normalizeLabel(shown(writtenValue(row))),
    ]),
  );
}
