import { isCellError } from '../../model/grid';
import { isCellFormula } from '../edit';
import type { CellContent } from '../edit';

/** The number format of a text cell, in which whatever is entered stays a text. */
export const TEXT_FORMAT = '@';
const GENERAL = 'General';

/** What is given to the program for a cell; it takes an empty text as no content, and `null` as no change. */
export type CellEntry = string | number | boolean;

/** What the program is to enter into a cell that has the format which `entryFormat` gives. */
export function entryOf(content: CellContent): CellEntry {
  if (content === null) return '';
  if (isCellFormula(content)) return `=${content.formula}`;
  return isCellError(content) ? content.error : content;
}

/**
 * The number format that a cell needs so that the content stays what it is: Excel and WPS enter what they
 * are given as a person would, so a text that looks like a number needs a text cell, and in a text cell
 * a number or a formula would become a text.
 * @param format what the cell has, as it is written in English
 */
export function entryFormat(content: CellContent, format: string): string {
  if (content === null || content === '') return format;
  if (typeof content === 'string') return isReadAsOther(content) ? TEXT_FORMAT : format;
  return format === TEXT_FORMAT ? GENERAL : format;
}

/** Whether what a cell holds after this is entered depends on its number format. */
export function heedsFormat(content: CellContent): boolean {
  return [TEXT_FORMAT, GENERAL].some((format) => entryFormat(content, format) !== format);
}

/** Nothing longer is a number or a date. */
const LONGEST_READ = 60;
const SIGNS = /^[=+\-@'#]/;
const DIGIT = /[0-9０-９一二三四五六七八九十〇零]/;
/** All that numbers, amounts, times and dates are written with, in any locale that we know. */
const LIKE_A_NUMBER =
  /^[\x20-\x7e\u00a0\u3000０-９．，：／－＋％（）￥¥€£〇零一二三四五六七八九十廿年月日号时時点點分秒上下午星期周元]*$/;
const TRUTH = /^\s*(?:true|false|真|假)\s*$/i;

/** Whether a program might take an entered text for something else. Rather one too many than too few. */
function isReadAsOther(text: string): boolean {
  if (SIGNS.test(text) || TRUTH.test(text)) return true;
  return text.length <= LONGEST_READ && DIGIT.test(text) && LIKE_A_NUMBER.test(text);
}
