import { textOf, type TargetTable } from '../../checks/coded/targets/indicators';
import { cellOf } from '../../checks/context';
import { remark } from '../../checks/coded/forms';
import { PASS, type Outcome } from '../../checks/outcome';
import type { Span } from '../../model/narrative-text';
import type { BookCell } from '../../model/book';
import { textDraft } from '../draft';
import type { Reading, TextContext, TextOutcome } from '../text-context';
import { performanceParagraphs } from './listed-goals';
import { ofTables, tablesOf } from './target-tables';

/**
 * F-13 绩效文字中的年份不早于预算年度. A target set for the year before is a warning: the text is last
 * year's. Another year gone by may be an event that the target rests on, and is a notice; a year that is
 * compared with, or stands in a title or document number, is nothing.
 */
export const yearsOfTargets: Reading = (context) => {
  const { year } = context;
  if (year === null) return [];
  const found = [
    ...ofTables(tablesOf(context).flatMap((table) => inTable(table, year))),
    ...performanceParagraphs(context.text).flatMap((paragraph) =>
      inParagraph(context, paragraph, year),
    ),
  ];
  return found.length > 0 ? found : [{ outcome: PASS, looked: [] }];
};

/** A year that is gone, as a text mentions it. */
interface Mentioned {
  readonly year: number;
  readonly start: number;
  readonly end: number;
  /** Something is set down for it, as if it were still to come. */
  readonly planned: boolean;
}

const YEAR = /(?<!\d)(20\d\d)\s*年(?:度)?/g;
/** Compared with, counted from, or counted up to. */
const BASIS = /(?:[较比与同自从至到以]|截止|根据|按照?|[-—~～])\s*$/;
const BEHIND = /^(?:相比|以来|[以之]前|至|到|[-—~～]|底?(?:存量|基数)|同期|水平)/;
/** After it, something is to be done in that year. */
const PLAN =
  /^(?:\d{1,2}\s*月(?:份|底|\d{1,2}\s*日)?)?(?:底|末)?(?:之?前)?(?:计划|安排|预计|拟|将|力争|争取|确保|完成|实现|达到|组织|开展|举办|召开)/;
/** What is told of a year gone by. */
const TOLD = /[已了曾]|遗留|尾款|欠款|结算|决算|清算|审计|余款|质保|结转|续建|跨年|延续|上年|去年/;

/** Characters around a year in which its sentence is looked for. */
const REACH = 100;

function agedYears(text: string, budget: number): Mentioned[] {
  const titles = [...text.matchAll(/《[^》]{0,120}》|〈[^〉]{0,120}〉/g)].map((one) => [
    one.index,
    one.index + one[0].length,
  ]);
  const years = [...text.matchAll(YEAR)].map((match) => ({ match, year: Number(match[1]) }));
  // Beside the budget year itself, an earlier one is what went before.
  if (years.some(({ year }) => year >= budget)) return [];
  return years.flatMap(({ match, year }): Mentioned[] => {
    const start = match.index;
    const end = start + match[0].length;
    const inTitle = titles.some(([from = 0, to = 0]) => start > from && end <= to);
    const before = text.slice(Math.max(0, start - REACH), start);
    const after = text.slice(end, end + REACH);
    if (inTitle || BASIS.test(before) || BEHIND.test(after)) return [];
    const sentence = `${before.split(/[。；]/).at(-1) ?? ''}${after.split(/[。；]/)[0] ?? ''}`;
    const planned = year === budget - 1 && PLAN.test(after) && !TOLD.test(sentence);
    return [{ year, start, end, planned }];
  });
}

function inTable({ instance, goal, indicators }: TargetTable, budget: number): Outcome[] {
  const said = (
    keys: readonly string[],
    cell: BookCell | undefined,
    text: string,
    sheet: string,
    row: string,
  ): Outcome[] =>
    onceEach(agedYears(text, budget)).map(({ year, start, end, planned }) =>
      remark(instance, [...keys, String(year)], {
        message: planned ? 'table' : 'table-mentioned',
        ...(planned ? {} : { severity: 'notice' as const }),
        slots: {
          row,
          year: String(year),
          budget: String(budget),
          said: around(text, start, end),
        },
        cells: cell ? [cellOf(sheet, cell)] : [],
      }),
    );
  return [
    ...said(['goal'], instance.head?.goal, goal, instance.sheet, '绩效目标'),
    ...indicators.flatMap(({ row }) =>
      ['level3', 'description', 'value'].flatMap((column) =>
        said([row.key, column], row.cells[column], textOf(row, column), row.sheet, row.label),
      ),
    ),
  ];
}

function inParagraph(context: TextContext, paragraph: number, budget: number): TextOutcome[] {
  const text = context.text.paragraphs[paragraph]?.text ?? '';
  return onceEach(agedYears(text, budget)).map(({ year, start, end, planned }) => {
    const span: Span = { paragraph, start, end };
    const outcome = textDraft(context, span, `${year}年${text.slice(end, end + 8)}`, {
      message: planned ? 'fail' : 'mentioned',
      ...(planned ? {} : { severity: 'notice' as const }),
      slots: { year: String(year), budget: String(budget) },
    });
    return { outcome, looked: [] };
  });
}

/** A year once: the mention that plans with it before one that does not. */
function onceEach(mentions: readonly Mentioned[]): Mentioned[] {
  const years = [...new Set(mentions.map(({ year }) => year))];
  return years.flatMap((year) => {
    const own = mentions.filter((one) => one.year === year);
    return (own.some(isPlanned) ? own.filter(isPlanned) : own).slice(0, 1);
  });
}

function isPlanned({ planned }: Mentioned): boolean {
  return planned;
}

function around(text: string, start: number, end: number): string {
  return text.slice(start, end + 12).replace(/\s+/g, '');
}
