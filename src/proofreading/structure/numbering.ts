import { digitsOfNumeral } from '../../model/numeral';
import type { NarrativeText, TextSection } from '../../model/narrative-text';
import { readingOf, type Remark } from '../remark';

/** Without words these parts say nothing; others may be a table alone. */
const SPOKEN = new Set(['overall', 'operating', 'sangong']);
const PART = /^\s*第\s*([一二三四五六七八九十]+|\d+)\s*部分/;
const NUMBERED = [
  /^\s*[（(]([一二三四五六七八九十]{1,3})[）)]/,
  /^\s*(\d{1,2})\s*[、.．](?!\d)/,
  PART,
] as const;
const LABEL = /^\s*([\u4e00-\u9fff]{2,10})[：:]/;

/** STR-10 小标题编号不重复、不残留、无空章节. */
export const numbering = readingOf(({ text }) => {
  if (text.sections.length === 0) return null;
  return text.sections.flatMap((section) => [
    ...emptyPart(text, section),
    ...mixedParts(text, section),
    ...emptyParts(text, section),
    ...NUMBERED.flatMap((style, i) => repeatedNumbers(text, section, style, `number-${String(i)}`)),
    ...doubledLabels(text, section),
  ]);
});

/** Positions of the paragraphs of a part that have words. */
function linesOf({ paragraphs }: NarrativeText, { heading, end }: TextSection): number[] {
  const lines: number[] = [];
  for (let at = heading + 1; at < end; at += 1) {
    const { text = '' } = paragraphs[at] ?? {};
    if (text.trim() !== '' && !text.includes('\t')) lines.push(at);
  }
  return lines;
}

function remarkOn(
  text: NarrativeText,
  paragraph: number,
  about: Pick<Remark, 'subject' | 'message'> & Partial<Remark>,
): Remark {
  const words = text.paragraphs[paragraph]?.text ?? '';
  return {
    start: 0,
    end: words.length,
    slots: { value: words.trim().slice(0, 30) },
    ...about,
    passage: { words, paragraph },
  };
}

function emptyPart(text: NarrativeText, section: TextSection): Remark[] {
  if (!SPOKEN.has(section.key) || linesOf(text, section).length > 0) return [];
  return [
    remarkOn(text, section.heading, { subject: 'empty', message: 'empty', severity: 'warning' }),
  ];
}

/** 第2部分 beside 第一部分. */
function mixedParts(text: NarrativeText, section: TextSection): Remark[] {
  const found = linesOf(text, section).filter((at) => PART.test(wordsOf(text, at)));
  const inDigits = found.filter((at) => /\d/.test(PART.exec(wordsOf(text, at))?.[1] ?? ''));
  if (inDigits.length === 0 || inDigits.length === found.length) return [];
  const few =
    inDigits.length * 2 <= found.length ? inDigits : found.filter((at) => !inDigits.includes(at));
  return few.map((at) => remarkOn(text, at, { subject: 'mixed', message: 'mixed' }));
}

/** 第二部分 with nothing before 第三部分; behind the last one a table may stand. */
function emptyParts(text: NarrativeText, section: TextSection): Remark[] {
  const lines = linesOf(text, section);
  return lines.flatMap((at, i): Remark[] => {
    const next = lines[i + 1];
    if (next === undefined || !PART.test(wordsOf(text, at)) || !PART.test(wordsOf(text, next)))
      return [];
    if (!areTogether(text, at, next)) return [];
    return [remarkOn(text, at, { subject: 'empty-part', message: 'empty-part' })];
  });
}

/** No table stands between: its cells' paragraphs are counted among those of a document. */
function areTogether({ paragraphs }: NarrativeText, one: number, next: number): boolean {
  const [a, b] = [paragraphs[one]?.origin, paragraphs[next]?.origin];
  return !a || !b || !('document' in a && 'document' in b) || b.at - a.at === next - one;
}

/** The same number twice in one list: one that has begun once and goes up by one. */
function repeatedNumbers(
  text: NarrativeText,
  section: TextSection,
  style: RegExp,
  subject: string,
): Remark[] {
  const found: Remark[] = [];
  let last = 0;
  let lists = 0;
  for (const at of linesOf(text, section)) {
    const [, digits = ''] = style.exec(wordsOf(text, at)) ?? [];
    const number = digits === '' ? 0 : valueOf(digits);
    if (number === 0) continue;
    if (number === 1) lists += 1;
    if (number === last && lists === 1 && number > 1)
      found.push(remarkOn(text, at, { subject, message: 'repeated' }));
    last = number;
  }
  return found;
}

/** `部门职责：` in a line of its own, and the next one begins with it again. */
function doubledLabels(text: NarrativeText, section: TextSection): Remark[] {
  const lines = linesOf(text, section);
  return lines.flatMap((at, i): Remark[] => {
    const words = wordsOf(text, at);
    const [, label] = LABEL.exec(words) ?? [];
    if (label === undefined) return [];
    const rest = words.slice(words.search(/[：:]/) + 1).trim();
    const next = rest === '' ? wordsOf(text, lines[i + 1] ?? -1) : rest;
    if (LABEL.exec(next)?.[1] !== label) return [];
    return [remarkOn(text, at, { subject: 'label', message: 'label', slots: { value: label } })];
  });
}

function wordsOf(text: NarrativeText, at: number): string {
  return text.paragraphs[at]?.text ?? '';
}

/** `十二` → 12, `12` → 12; 0 for what is no number. */
function valueOf(written: string): number {
  return Number(/^\d+$/.test(written) ? written : (digitsOfNumeral(written) ?? 0));
}
