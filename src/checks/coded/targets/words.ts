import { normalizeLabel } from '../../../model/label';
import words from './words.json';

/**
 * Words of indicators. They are general Chinese, the same in every region and year; what a form
 * prints (its 一级 and 二级指标, its head block) is the edition's.
 */
export type WordList = keyof typeof words;

const PATTERNS = new Map<string, RegExp>();

/** The words of a list, in the order of the file. */
export function wordsOf(list: WordList): readonly string[] {
  return words[list].split(' ');
}

/** A pattern around any word of a list, made once. */
function pattern(list: WordList, around: (any: string) => string): RegExp {
  const key = around(list);
  const known = PATTERNS.get(key);
  if (known) return known;
  const made = new RegExp(around(`(?:${wordsOf(list).map(escape).join('|')})`));
  PATTERNS.set(key, made);
  return made;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Whether a word of the list stands in a text. */
export function has(text: string, list: WordList): boolean {
  return pattern(list, (any) => any).test(text);
}

export function startsWith(text: string, list: WordList): boolean {
  return pattern(list, (any) => `^${any}`).test(text);
}

export function endsWith(text: string, list: WordList): boolean {
  return pattern(list, (any) => `${any}$`).test(text);
}

/** A name as it is judged: one width, no spaces or quotation marks, no remark in brackets at its end. */
export function bareName(text: string): string {
  const name = normalizeLabel(text).replace(/[、,，。.;；]+$/, '');
  const bare = name.replace(/\([^()]*\)$/, '');
  return bare === '' ? name : bare;
}

/** A share of something: 完成率, 占比; not 效率, 频率. */
export function isRate(name: string): boolean {
  return endsWith(name, 'rate') && !endsWith(name, 'noRate');
}

/** A number of things, or an amount. */
export function isCount(name: string): boolean {
  return endsWith(name, 'count') && !endsWith(name, 'noCount');
}

/** A share or number of something bad: 差错率, 安全事故发生次数; not 投诉办结率, 无事故率. */
export function isNegative(name: string, list: 'negative' | 'workmanship' = 'negative'): boolean {
  const bad = pattern(
    list,
    (any) =>
      `${any}(?:事件|事故|案件|问题|现象|情况|人员)?(?:(?:的?发生|出现)?(?:比?率|占比|比例|比重)|(?:发生|出现)(?:次数|起数|件数|数量|数))$`,
  );
  return bad.test(name) && !has(name, 'averted');
}

/** Whether a number's unit counts things: 场, 万人, 次/年; not 个月. */
export function isCounted(unit: string): boolean {
  return !isTime(unit) && startsWith(unit.replace(/^[十百千万亿]+/, ''), 'counter');
}

export function isTime(unit: string): boolean {
  return pattern('time', (any) => `^${any}$`).test(unit);
}
