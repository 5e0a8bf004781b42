import { sectionOf } from '../../model/narrative-text';
import { budgetYearOf } from './budget-year';
import { narrow, stretches, without } from '../narrow';
import { paragraphsOf } from '../passages';
import { readingOf, remarksOn, type Spot } from '../remark';

/** The parts whose figures are this year's and last year's; goals and duties may name any year. */
const FIGURED = new Set(['overall', 'operating', 'sangong', 'procurement', 'assets', 'others']);

/** Years in titles of documents and their numbers, and spans of plans, are not the budget's. */
const OTHERS = [
  /《[^《》]{0,80}》/g,
  /[〔[(（]20\d\d[〕\])）]/g,
  /20\d\d\s*年?\s*[-—–~～至到]+\s*20\d\d\s*年?/g,
];

const OF_BUDGET =
  '(?:(?:部门|单位)?(?:收支|收入|支出|财政拨款|机关运行经费|“?三公”?经费|政府采购)?预算)';
/** What a year is said of, where it is the year that the text is about. */
const OWN =
  '[,，]?\\s*(?:(?:我|本)(?:部门|单位|局|办|委|院|中心)|[^,，。；;]{0,30}?(?:预算(?:收入|支出|收支|总|安排)|(?:收入|支出|收支)预算|机关运行经费|三公”?经费|安排(?:政府采购|财政|预算)|拟购置|未安排|无(?:固定资产购置|政府性基金|国有资本)))';

const STATED = new RegExp(`(?<!\\d)(20\\d\\d)\\s*年度?(?=${OWN})`, 'g');
const BASIS = /(?:较|比|与|同|和)\s*(20\d\d)\s*年(?:度)?/g;
const COMPARED = /^[^。；;]{0,40}(?:相比|比较|对比|持平|增加|减少|增长|下降|一致|相同|无增减)/;
const NO_MARK = new RegExp(`(?<![\\d.-])(20\\d\\d)(?=\\s*${OF_BUDGET})`, 'g');
const MALFORMED =
  /(?<![\d.-])(?:2[1-9]\d\d|20\d{3}|2\d{2}|2[o〇]\d\d)(?=\s*年(?:度)?(?:[,，]|我|本|预算|部门|单位))/gi;
const OPENING = /说明$|公开如下|(?:部门|单位)预算公开$/;
const TITLE = /(?<!\d)(20\d\d)\s*年?度?(?=\s*(?:部门|单位)预算)/g;
const SELF_AFTER = /(?<!\d)(20\d\d)\s*年度?[,，]?\s*(?:我|本)(?:部门|单位)/g;
const SELF_BEFORE = /(?:我|本)(?:部门|单位)\s*(20\d\d)\s*年度?(?=未?安排|无|预算|拟)/g;
/** Of these years something else is said than what is budgeted. */
const PAST = /^年(?:度)?(?:\d{1,2}月|以来|起|底|末|初|前|后|执行|决算|结转|完成)/;

/** N-28 年度：正文的年份是预算年度或上年. */
export const years = readingOf((context) => {
  const { text } = context;
  const year = budgetYearOf(context);
  return remarksOn(paragraphsOf(context), (words, passage) => {
    if (!('paragraph' in passage) || words.includes('\t')) return [];
    const { paragraph } = passage;
    if (text.paragraphs[paragraph]?.kind === 'contents') return [];
    const section = sectionOf(text, paragraph);
    // Before the first part stand the title and what opens the text, and in a transcript tables.
    if (!section) return OPENING.test(words) ? [...markless(words), ...titled(words, year)] : [];
    // Of duties and goals any year may be said, but that a budget is this year's.
    if (!FIGURED.has(section.key))
      return section.key === 'terms' ? [] : [...titled(words, year), ...ownYears(words, year)];
    return [...markless(words), ...(year === null ? [] : yearsIn(words, year))];
  });
});

/** The year of a title: `X局2022年部门预算`. */
function titled(words: string, year: number | null): Spot[] {
  if (year === null) return [];
  const others = found(words, TITLE).filter((one) => one.year !== year);
  return others.map((one) => wrong(one, 'fail', year));
}

/** What the department says of itself is this year's: `2022年我部门`, `本部门2022年`. */
function ownYears(words: string, year: number | null): Spot[] {
  if (year === null) return [];
  const others = [...found(words, SELF_AFTER), ...found(words, SELF_BEFORE)];
  return others.filter((one) => one.year === year - 1).map((one) => wrong(one, 'fail', year));
}

/** `2021 支出预算`, `20222年`. */
function markless(words: string): Spot[] {
  const plain = plainOf(words);
  return [
    ...stretches(plain, NO_MARK).map((one) => ({ ...one, subject: 'mark', message: 'mark' })),
    ...stretches(plain, MALFORMED).map((one) => ({ ...one, subject: 'digits', message: 'digits' })),
  ];
}

/**
 * Years that are neither this one nor the one before, last year's where this one is meant, and
 * comparisons with another year than the last.
 */
export function yearsIn(words: string, year: number): Spot[] {
  const plain = plainOf(words);
  const bases = found(words, BASIS).filter(
    ({ end, lead }) => /[较比]/.test(lead) || COMPARED.test(plain.slice(end, end + 60)),
  );
  const rest = without(plain, bases);
  const speaksOfNow = new RegExp(`(?<!\\d)${String(year)}|本年|今年`).test(rest);
  const stated = found(words, STATED).filter(
    (one) =>
      rest[one.start] === plain[one.start] &&
      !PAST.test(plain.slice(one.start + 4, one.end + 4).trim()) &&
      one.year !== year &&
      (one.year !== year - 1 || !speaksOfNow),
  );
  return [
    ...bases.filter((one) => one.year !== year - 1).map((one) => wrong(one, 'basis', year - 1)),
    ...stated.map((one) => wrong(one, 'fail', year)),
  ];
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly year: number;
  /** What stands before the digits in the match. */
  readonly lead: string;
}

function found(words: string, pattern: RegExp): Found[] {
  return [...plainOf(words).matchAll(pattern)].map(({ 0: whole, 1: digits = '', index }) => ({
    start: index + whole.indexOf(digits),
    end: index + whole.length,
    year: Number(digits),
    lead: whole.slice(0, whole.indexOf(digits)),
  }));
}

function wrong({ start, end, year }: Found, message: string, expected: number): Spot {
  return {
    start,
    end,
    subject: `${message}-${String(year)}`,
    message,
    slots: { should: expected },
  };
}

function plainOf(words: string): string {
  return OTHERS.reduce(
    (plain, pattern) => without(plain, stretches(plain, pattern)),
    narrow(words),
  );
}
