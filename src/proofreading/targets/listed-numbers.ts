import type { Indicator } from '../../checks/coded/targets/indicators';
import { writtenValue } from '../../checks/coded/targets/indicators';
import { cellOf } from '../../checks/context';
import { PASS } from '../../checks/outcome';
import type { Quantity } from '../../model/claim';
import { shown } from '../../model/shown';
import { textDraft } from '../draft';
import type { Reading, TextContext, TextOutcome } from '../text-context';
import { conflictsOf, type Comparison, type Conflict } from './conflicts';
import { listedGoals, tableOf, type ListedGoal } from './listed-goals';
import { mentionsIn, type Mention } from './mention';
import { tablesOf } from './target-tables';
import { coreOf } from './thing';

/** N-30 正文分项目标的数量与绩效表一致: each listed goal against the table of its own project. */
export const listedNumbers: Reading = (context) =>
  listedGoals(context.text).flatMap((goal) => {
    const table = tableOf(goal.name, tablesOf(context));
    if (!table) return [];
    const { indicators } = table;
    return said(context, goal, conflictsOf(mentionsUnder(context, goal), indicators));
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
      return said(context, goal, conflictsOf(mentions, indicators, isNamedWholly));
    });
}

const LONG_NAME = 4;

function isNamedWholly({ phrase }: Mention, { name }: Indicator): boolean {
  const core = coreOf(name);
  return core.length >= LONG_NAME && phrase.period === '' && phrase.before.endsWith(core);
}

function said(context: TextContext, goal: ListedGoal, result: Comparison): TextOutcome[] {
  const { conflicts, compared } = result;
  const wrong = new Set(conflicts.map(({ mention }) => mention));
  return [
    ...compared.flatMap((mention) =>
      wrong.has(mention) ? [] : [{ outcome: PASS, looked: [mention.quantity] }],
    ),
    ...conflicts.map((conflict) => inText(context, goal, conflict)),
  ];
}

function inText(
  context: TextContext,
  { name }: ListedGoal,
  { mention, indicator, kind }: Conflict,
): TextOutcome {
  const { instance, row } = indicator;
  const { value } = row.cells;
  const subject = `${name} ${instance.instance} ${row.label}`;
  const outcome = textDraft(context, mention.quantity.span, subject, {
    message: kind === 'bound' ? 'text-bound' : 'text',
    slots: {
      said: mention.said,
      table: instance.title,
      row: row.label,
      value: shown(writtenValue(row)).trim(),
    },
    cells: value ? [cellOf(row.sheet, value)] : [],
  });
  return { outcome, looked: [mention.quantity] };
}

function mentionsUnder({ text, claims }: TextContext, { heading, end }: ListedGoal): Mention[] {
  const byParagraph = new Map<number, Quantity[]>();
  for (const one of claims.quantities) {
    const { paragraph } = one.span;
    if (paragraph <= heading || paragraph >= end) continue;
    const known = byParagraph.get(paragraph);
    if (known) known.push(one);
    else byParagraph.set(paragraph, [one]);
  }
  return [...byParagraph].flatMap(([paragraph, quantities]) =>
    mentionsIn(text.paragraphs[paragraph]?.text ?? '', quantities),
  );
}
