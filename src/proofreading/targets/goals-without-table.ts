import { PASS } from '../../checks/outcome';
import { titleCell } from '../../checks/coded/forms';
import { textDraft } from '../draft';
import type { Reading } from '../text-context';
import { listedGoals, tableOf } from './listed-goals';
import { tablesOf } from './target-tables';

/** How many names a sentence can hold; the cells name all. */
const NAMED = 4;

/**
 * F-01 正文分项绩效目标与绩效目标表相对应. Said only where the text lists its goals by project: most of its
 * names are a table's. Goals listed by duty need no table of that name.
 */
export const goalsHaveTables: Reading = (context) => {
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
      goals: named(without.map(({ name }) => name)),
      tables: named(unlisted.map(({ instance }) => instance.instance)),
      listed: String(goals.length),
      count: String(tables.length),
    },
    cells: unlisted.flatMap(({ instance }) => titleCell(instance)),
  });
  return [{ outcome, looked: [] }];
};

function named(names: readonly string[]): string {
  const some = names.slice(0, NAMED).join('、');
  return names.length > NAMED ? `${some}等${String(names.length)}项` : some;
}
