import { about, textOf, type TargetTable } from '../../checks/coded/targets/indicators';
import { PASS, type Draft, type Outcome } from '../../checks/outcome';
import { said, textDraft } from '../draft';
import type { Reading, TextContext, TextOutcome } from '../text-context';
import { partsBeyondCost } from './cost-parts';
import { citedNumbers } from './document-numbers';
import { dutiesAgainstIndicators } from './listed-numbers';
import { performanceParagraphs } from './listed-goals';
import { descriptionsAgainstValues, goalAgainstIndicators, sameIndicators } from './one-table';
import { ownYearCompared } from './own-year';
import { wrongProducts } from './products';
import { aboutGoal, ofTables, tablesOf } from './target-tables';

/** F-14 目标文字、指标描述与指标值中的数量一致. */
export const numbersAgree: Reading = (context) => [
  ...ofTables(tablesOf(context).flatMap((table) => ofTable(table, context))),
  ...dutiesAgainstIndicators(context),
  ...citedNumbers(context),
  ...performanceParagraphs(context.text).flatMap((at) => inParagraph(context, at)),
];

function ofTable(table: TargetTable, { year, edition }: TextContext): readonly Outcome[] {
  const found = [
    ...goalAgainstIndicators(table, edition),
    ...descriptionsAgainstValues(table, edition),
    ...sameIndicators(table),
    ...partsBeyondCost(table),
    ...inGoal(table, year),
    ...inDescriptions(table, year),
  ];
  return found.length > 0 ? found : [PASS];
}

/** What a stretch of words says wrongly by itself, for a finding on it. */
type Fault = Pick<Draft, 'message' | 'slots'> & { readonly start: number; readonly end: number };

function faultsIn(text: string, year: number | null): Fault[] {
  const own = year === null ? [] : ownYearCompared(text, year);
  return [
    ...wrongProducts(text).map(({ start, end, stated, exact, unit }) => ({
      ...{ start, end, message: 'product' },
      slots: { said: text.slice(start, end), stated: stated + unit, exact: exact + unit },
    })),
    ...own.map(({ start, end }) => ({
      ...{ start, end, message: 'own-year' },
      slots: { said: text.slice(start, end), year: String(year), last: String((year ?? 0) - 1) },
    })),
  ];
}

function inGoal(table: TargetTable, year: number | null): Outcome[] {
  return faultsIn(table.goal, year).map(({ message, slots }) =>
    aboutGoal(table, { message: `goal-${message ?? ''}`, slots }),
  );
}

function inDescriptions({ indicators }: TargetTable, year: number | null): Outcome[] {
  return indicators.flatMap((one) =>
    ['description', 'basis'].flatMap((column) =>
      faultsIn(textOf(one.row, column), year).map(({ message, slots }) =>
        about(one, column, { message: `goal-${message ?? ''}`, slots }),
      ),
    ),
  );
}

function inParagraph(context: TextContext, paragraph: number): TextOutcome[] {
  const text = context.text.paragraphs[paragraph]?.text ?? '';
  return faultsIn(text, context.year).map(({ start, end, message, slots }) => {
    const span = { paragraph, start, end };
    const { quantities } = context.claims;
    const own = { ...slots, said: said(context, text.slice(start, end)) };
    const looked = quantities.filter(
      ({ span: at }) => at.paragraph === paragraph && at.start >= start && at.end <= end,
    );
    const subject = `${message ?? ''} ${text.slice(start, end)}`;
    return {
      outcome: textDraft(context, span, subject, { message: message ?? 'fail', slots: own }),
      looked,
    };
  });
}
