import type { Indicator } from '../../checks/coded/targets/indicators';
import { writtenValue } from '../../checks/coded/targets/indicators';
import { cellOf } from '../../checks/context';
import { PASS } from '../../checks/outcome';
import type { Claims, Quantity } from '../../model/claim';
import { shown } from '../../model/shown';
import { said, textDraft } from '../draft';
import type { Reading, TextContext, TextOutcome } from '../text-context';
import { conflictsOf, subjectOfIndicator, type Comparison, type Conflict } from './conflicts';
import { listedGoals, tableOf, type ListedGoal } from './listed-goals';
import { mentionsIn, type Mention } from './mention';
import { tablesOf } from './target-tables';

/** N-30 正文分项目标的数量与绩效表一致: each listed goal against the table of its own project. */
export const listedNumbers: Reading = (context) =>
  listedGoals(context.text).flatMap((goal) => {
    const table = tableOf(goal.name, tablesOf(context));
    if (!table) return [];
    const { indicators } = table;
    return outcomesOf(context, goal, conflictsOf(mentionsUnder(context, goal), indicators));
  });

/**
 * The same for goals listed by duty instead of project: what they say is held against the indicators of
 * any table that bear the very name; nothing is said where one of those agrees.
 */
export function dutiesAgainstIndicators(context: TextContext): TextOutcome[] {
  const tables = tablesOf(context);
  const indicators = tables.flatMap((table) => table.indicators);
  return listedGoals(context.text)
    .filter(({ name }) => !tableOf(name, tables))
    .flatMap((goal) => {
      const mentions = mentionsUnder(context, goal);
      const { conflicts, compared } = conflictsOf(mentions, indicators, isNamedWholly);
      // Several projects may add up to what a duty counts.
      const sure = conflicts.filter(
        ({ mention, kind }) => kind === 'bound' || mention.quantity.unit === '%',
      );
      return outcomesOf(context, goal, { conflicts: sure, compared });
    });
}

const LONG_NAME = 4;

function isNamedWholly({ phrase }: Mention, indicator: Indicator): boolean {
  const [core = ''] = subjectOfIndicator(indicator).cores;
  return core.length >= LONG_NAME && phrase.period === '' && phrase.before.endsWith(core);
}

function outcomesOf(context: TextContext, goal: ListedGoal, result: Comparison): TextOutcome[] {
  const { conflicts, compared } = result;
  // An indicator once: goal and indicators of one project repeat each other.
  const wrong = conflicts.filter(
    ({ indicator }, at) => conflicts.findIndex((one) => one.indicator === indicator) === at,
  );
  const spoken = new Set(conflicts.map(({ mention }) => mention));
  const right = compared.filter((mention) => !spoken.has(mention));
  return [
    ...right.map(({ quantity }) => ({ outcome: PASS, looked: [quantity] })),
    ...wrong.map((conflict) => inText(context, goal, conflict, conflicts)),
  ];
}

function inText(
  context: TextContext,
  { name }: ListedGoal,
  { mention, indicator, kind }: Conflict,
  all: readonly Conflict[],
): TextOutcome {
  const { instance, row } = indicator;
  const { value } = row.cells;
  const subject = [...new Set([name, instance.instance, row.label])].join(' ');
  const outcome = textDraft(context, mention.quantity.span, subject, {
    message: kind === 'bound' ? 'text-bound' : 'text',
    slots: {
      said: said(context, mention.said),
      table: instance.title,
      row: row.label,
      value: shown(writtenValue(row)).trim(),
    },
    cells: value ? [cellOf(row.sheet, value)] : [],
  });
  const own = all.filter((one) => one.indicator === indicator);
  return { outcome, looked: own.map((one) => one.mention.quantity) };
}

function mentionsUnder(context: TextContext, { heading, end }: ListedGoal): Mention[] {
  const byParagraph = quantitiesOf(context);
  return context.text.paragraphs
    .slice(heading + 1, end)
    .flatMap(({ text }, nth) => mentionsIn(text, byParagraph.get(heading + 1 + nth) ?? []));
}

const QUANTITIES = new WeakMap<Claims, ReadonlyMap<number, readonly Quantity[]>>();

/** The quantities of a text by their paragraph. */
function quantitiesOf({ claims }: TextContext): ReadonlyMap<number, readonly Quantity[]> {
  const known = QUANTITIES.get(claims);
  if (known) return known;
  const byParagraph = new Map<number, Quantity[]>();
  for (const one of claims.quantities) {
    const own = byParagraph.get(one.span.paragraph);
    if (own) own.push(one);
    else byParagraph.set(one.span.paragraph, [one]);
  }
  QUANTITIES.set(claims, byParagraph);
  return byParagraph;
}
