import type { SectionWords } from '../../editions/language';
import { normalizeLabel } from '../../model/label';
import { digitsOfNumeral } from '../../model/numeral';

/** A line that looks like a heading. */
export interface Heading {
  /** How it is numbered; `''`: by its level alone, or not at all. */
  readonly style: '一、' | '（一）' | '第一部分' | '1、' | '';
  /** As written: `二`. */
  readonly number: string;
  /** As counted from 1; 0 without number. */
  readonly count: number;
  readonly title: string;
  readonly label: string;
  readonly level?: number;
  /** The part that its words name; `''` for none. */
  readonly key: string;
  /** It is worded as prescribed. */
  readonly prescribed: boolean;
}

const NUMBERED = [
  ['第一部分', /^\s*第\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*(?:部分|章)[、.．:：]?\s*(.+)$/],
  ['一、', /^\s*([一二三四五六七八九十]{1,3})\s*(?:[、.．,，]|(?=\s))\s*(.+)$/],
  ['（一）', /^\s*[（(]\s*([一二三四五六七八九十]{1,3})\s*[）)][、.．]?\s*(.+)$/],
  ['1、', /^\s*(\d{1,2})\s*[、.．]\s*(?!\d)(.+)$/],
] as const;
/** A heading is a short line that is no sentence. */
const LONGEST = 40;
const SENTENCE = /[。；;！？!?]|[：:]\s*\S|，.*，/;

/** What programs that turn documents into text leave before a heading. */
const MARKS = /^\s*(?:\[bookmark:[^\]]{0,60}\]|[#*]+)\s*/;

/** What a line is as a heading; `null` where it cannot be one. */
export function headingOf(
  text: string,
  level: number | undefined,
  sections: readonly SectionWords[],
): Heading | null {
  if (text.length > LONGEST * 2 || text.trim() === '') return null;
  const [style, number, title] = numberOf(text.replace(MARKS, '').replace(/\*+$/, ''));
  if (title.length > LONGEST || SENTENCE.test(title)) return null;
  const label = normalizeLabel(title).replace(/[:：]$/, '');
  const prescribed = sections.find((one) => normalizeLabel(one.title) === label);
  const named =
    prescribed ?? sections.find(({ words }) => words.some((one) => label.includes(one)));
  return {
    ...{ style, number, count: countOf(number), title, label },
    ...(level === undefined ? {} : { level }),
    key: named?.key ?? '',
    prescribed: prescribed !== undefined,
  };
}

function numberOf(text: string): readonly [Heading['style'], string, string] {
  for (const [style, pattern] of NUMBERED) {
    const [, number, title] = pattern.exec(text) ?? [];
    if (number !== undefined && title !== undefined) return [style, number, title.trim()];
  }
  return ['', '', text.trim()];
}

function countOf(number: string): number {
  return Number(/^\d/.test(number) ? number : (digitsOfNumeral(number) ?? 0));
}
