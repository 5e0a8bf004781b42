import { textOf, type TargetTable } from '../../checks/coded/targets/indicators';
import { cellOf } from '../../checks/context';
import { remark } from '../../checks/coded/forms';
import { PASS, type Outcome } from '../../checks/outcome';
import type { FindingCell } from '../../model/finding';
import { projectKey } from '../../model/label';
import type { Reading } from '../text-context';
import { aboutGoal, ofTables, tablesOf } from './target-tables';
import words from './words.json';

/** F-17 绩效目标表里的科室、代表与项目一致: words that were pasted from another project. */
export const pastedWords: Reading = (context) => {
  const tables = tablesOf(context);
  const bodies = new Map(tables.map((table) => [table, bodyOf(table.instance.title)]));
  return ofTables(
    tables.flatMap((table) => {
      const found = [...otherBody(table, bodies), ...otherDelegates(table)];
      return found.length > 0 ? found : [PASS];
    }),
  );
};

const BODY = new RegExp(
  `^(.{1,10}?(?:${words.bodies.split(' ').join('|')}))(?=[^室组科股处局委队站院所]*(?:经费|费|项目|资金)$)`,
);

/** The 科室 that a project is named after: 信息综合室办公经费 → 信息综合室; `''` where it is none's. */
function bodyOf(title: string): string {
  return BODY.exec(projectKey(title))?.[1] ?? '';
}

/** The goal names the body of another project and not its own. */
function otherBody(table: TargetTable, bodies: ReadonlyMap<TargetTable, string>): Outcome[] {
  const own = bodies.get(table) ?? '';
  const goal = table.goal.replace(/\s/g, '');
  if (own === '' || goal.includes(own)) return [];
  const other = [...bodies].find(
    ([one, body]) =>
      one !== table && body.length > 2 && goal.includes(body) && !isPartOf(body, own),
  );
  if (!other) return [];
  const [{ instance }, body] = other;
  return [aboutGoal(table, { message: 'body', slots: { body, own, other: instance.title } })];
}

function isPartOf(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

/** Meetings with those who attend them. */
const MEETINGS = words.delegates.map((line) => {
  const [meetings = '', people = ''] = line.split('=');
  return { meetings: meetings.split(' '), people: people.split(' ') };
});

/** The indicators name those who attend another meeting than the project's. */
function otherDelegates({ instance, goal, indicators }: TargetTable): Outcome[] {
  const own = MEETINGS.filter(({ meetings }) =>
    meetings.some((one) => instance.title.includes(one)),
  );
  const [meeting] = own;
  if (!meeting || own.length > 1) return [];
  const foreign = MEETINGS.filter(
    ({ meetings, people }) =>
      meetings !== meeting.meetings && ![...meetings, ...people].some((one) => goal.includes(one)),
  ).flatMap(({ people }) => people);
  const cells: FindingCell[] = [];
  const said = new Set<string>();
  for (const { row } of indicators) {
    for (const column of ['level3', 'description']) {
      const word = foreign.find((one) => textOf(row, column).includes(one));
      const cell = row.cells[column];
      if (word === undefined || !cell) continue;
      said.add(word);
      cells.push(cellOf(row.sheet, cell));
    }
  }
  if (cells.length === 0) return [];
  const slots = { said: [...said].join('、'), own: meeting.people[0] ?? '', count: cells.length };
  return [remark(instance, ['delegates'], { message: 'delegates', slots, cells })];
}
