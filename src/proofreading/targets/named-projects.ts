import { PASS } from '../../checks/outcome';
import { titleCell } from '../../checks/coded/forms';
import { isLike } from '../../checks/coded/targets/procured-projects';
import { projectKey } from '../../model/label';
import { isOperatingProject } from '../../model/project';
import { said, textDraft } from '../draft';
import type { Reading, TextContext, TextOutcome } from '../text-context';
import { listedGoals, tableOf } from './listed-goals';
import { tablesOf } from './target-tables';

/** How many names a sentence can hold; the cells name all. */
const NAMED = 4;

/**
 * F-01 正文分项绩效目标与绩效目标表相对应. Said only where the text lists its goals by project: most of its
 * names are a table's. Goals listed by duty need no table of that name.
 */
function goalsHaveTables(context: TextContext): TextOutcome[] {
  const tables = tablesOf(context);
  const goals = listedGoals(context.text);
  if (tables.length === 0 || goals.length < 2) return [];
  const pairs = goals.map((goal) => ({ goal, table: tableOf(goal.name, tables) }));
  const without = pairs.flatMap(({ goal, table }) => (table ? [] : [goal]));
  if (without.length * 2 >= goals.length) return [];
  const [first] = without;
  if (!first) return [{ outcome: PASS, looked: [] }];
  const listed = new Set(pairs.map(({ table }) => table));
  const unlisted = tables.filter((table) => !listed.has(table));
  const { heading: paragraph } = first;
  const words = context.text.paragraphs[paragraph]?.text ?? '';
  const start = Math.max(0, words.indexOf(first.name));
  const span = { paragraph, start, end: start + first.name.length };
  const outcome = textDraft(context, span, 'goals', {
    severity: 'warning',
    message: unlisted.length > 0 ? 'goals-and-tables' : 'goals',
    slots: {
      goals: said(context, named(without.map(({ name }) => name))),
      tables: named(unlisted.map(({ instance }) => instance.instance)),
      listed: String(goals.length),
      count: String(tables.length),
    },
    cells: unlisted.flatMap(({ instance }) => titleCell(instance)),
  });
  return [{ outcome, looked: [] }];
}

/** F-01 文中列出的每个项目都有绩效目标表. A text whose names are mostly no table's lists something else. */
function listedProjectsHaveTables(context: TextContext): TextOutcome[] {
  const titles = tablesOf(context).map(({ instance }) => projectKey(instance.title));
  const listed = context.claims.claims.flatMap(({ measure, figure, inReason, span, quantity }) => {
    const name = /^project\.([^]+)$/.exec(measure ?? '')?.[1];
    const own = figure === 'now' && !inReason && quantity !== null;
    return name === undefined || !own || isOperatingProject(name) ? [] : [{ name, span }];
  });
  const without = listed.filter(({ name }) => {
    const key = projectKey(name);
    return key.length > 1 && !titles.some((title) => isLike(title, key));
  });
  if (titles.length === 0 || without.length * 2 >= listed.length) return [];
  const found = new Map(without.map((one) => [projectKey(one.name), one]));
  const outcomes = [...found.values()].map(({ name, span }): TextOutcome => {
    const draft = textDraft(context, span, name, {
      severity: 'warning',
      message: 'listed',
      slots: { row: said(context, name) },
    });
    return { outcome: draft, looked: [] };
  });
  return outcomes.length > 0 ? outcomes : [{ outcome: PASS, looked: [] }];
}

/** F-01, both ways in which a text names projects. */
export const namedProjects: Reading = (context) => [
  ...goalsHaveTables(context),
  ...listedProjectsHaveTables(context),
];

function named(names: readonly string[]): string {
  const some = names.slice(0, NAMED).join('、');
  return names.length > NAMED ? `${some}等${String(names.length)}项` : some;
}
