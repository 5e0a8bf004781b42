import words from './words.json';

/** What is measured: the words of an indicator's name, and the words around a number in a sentence. */

/** The words around a number, in its clause and apart from the numbers beside it. */
export interface Phrase {
  readonly before: string;
  readonly after: string;
  /** What it is for each of: `季` of 每季度; `''` for the whole year. */
  readonly period: string;
}

const CLAUSE = /[，。；、：！？,;:()（）\n]/;
const LEAD = new RegExp(`^(?:${alternatives(words.lead)})`);
const TAIL = new RegExp(`(?:${alternatives(words.tail)})$`);
const COUNTED = new RegExp(`[${words.counted}](?=数量?$)`);
/** What leads up to a number and says nothing of what it measures. */
const TOWARDS =
  /(?:控制在|力争|确保|达到|达|均|为|是|约|共|计|至少|不少于|不低于|不小于|不超过|不高于|大于等于|小于等于|大于或等于|小于或等于|等于|[≥≤><=≧≦])+$/;
/** Shorter names say too little to be recognised in a sentence. */
const ENOUGH = 3;
/** 完成率, 合格率 alone are nobody's own. */
const ENOUGH_OF_RATE = 4;
/** A noun behind a number stands close to it: 2个知名企业. */
const BEHIND = 8;

/**
 * @param from where the number before this one ends, or 0
 * @param to where the next number begins
 */
export function phraseAt(
  text: string,
  { from, start, end, to }: Record<'from' | 'start' | 'end' | 'to', number>,
): Phrase {
  const before = bare(text.slice(from, start).split(CLAUSE).at(-1) ?? '');
  const after = bare(
    (text.slice(end, to).split(CLAUSE)[0] ?? '').replace(/^[及或]?以[上下内]/, ''),
  );
  return {
    before: trimmed(before.replace(TOWARDS, ''), TAIL),
    after: after.slice(0, BEHIND),
    period: periodOf(before),
  };
}

/**
 * An indicator's name without what every indicator has: 计划制作证件数量 → 制作证件. What is counted may
 * be the counter's or the name's own: 企业家数量 is of 企业, 手册数量 of 手册.
 */
export function coresOf(name: string): string[] {
  const own = bare(name).replace(/\(.*\)$/, '');
  const cores = [own, own.replace(COUNTED, '')].map((one) => trimmed(trimmed(one, LEAD), TAIL));
  return [...new Set(cores)].filter((core) => core !== '');
}

/** What a size is for each of: 每季度 and the 季 of 季刊发稿件数 → `季`, 人均 → `人`; a year is the whole. */
function periodOf(text: string): string {
  const each = /每一?个?([^年\d])/.exec(text)?.[1] ?? /([人户亩])均/.exec(text)?.[1];
  if (each !== undefined) return each;
  return /^(?:按)?([季月周])(?!度?报)/.exec(text)?.[1] ?? (/单价|单位成本/.test(text) ? '单' : '');
}

/** What an indicator measures, as its name and its description call it. */
export interface Subject {
  readonly names: readonly string[];
  readonly cores: readonly string[];
  readonly periods: readonly string[];
}

export function subjectOf(names: readonly string[]): Subject {
  const periods = names.map(periodOf).filter((period) => period !== '');
  return { names, cores: names.flatMap(coresOf), periods };
}

/** Whether a number is said of what an indicator measures. */
export function speaksOf(phrase: Phrase, { names, cores, periods }: Subject): boolean {
  if (phrase.period === '' ? periods.length > 0 : !periods.includes(phrase.period)) return false;
  if (cores.some((core) => isNamedBy(phrase, core))) return true;
  // The same rare period and the same noun behind the number: 每季度12篇稿件, 季发稿件数.
  const noun = phrase.after.length >= 2 && phrase.after.length <= 6 ? phrase.after : null;
  return noun !== null && phrase.period !== '' && names.some((name) => name.includes(noun));
}

function isNamedBy({ before, after }: Phrase, core: string): boolean {
  const rate = /[率度比]$/.test(core);
  if (core.length < (rate ? ENOUGH_OF_RATE : ENOUGH)) return false;
  if (before.endsWith(core) || after.startsWith(core)) return true;
  const end = core.slice(-2);
  if (core.length < ENOUGH_OF_RATE || !(before.endsWith(end) || (!rate && after.includes(end))))
    return false;
  return (
    isWithin(core, before + after) && sharedPairs(core, before + after) * 5 >= (core.length - 1) * 3
  );
}

/** Whether the letters of a name stand in a phrase, in their order. */
function isWithin(name: string, phrase: string): boolean {
  let at = -1;
  return [...name].every((letter) => (at = phrase.indexOf(letter, at + 1)) >= 0);
}

function sharedPairs(name: string, phrase: string): number {
  return [...name].filter((_, at) => at > 0 && phrase.includes(name.slice(at - 1, at + 1))).length;
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s“”"'的]+/g, '');
}

/** Without what matches, as often as it does, while something is left. */
function trimmed(text: string, pattern: RegExp): string {
  const rest = text.replace(pattern, '');
  return rest === text || rest.length < 2 ? text : trimmed(rest, pattern);
}

function alternatives(list: string): string {
  return list.split(' ').join('|');
}
