import { inWords } from '../../model/numeral';
import { readingOf, type Remark } from '../remark';

/** A text of fewer parts is no whole 情况说明. */
const WHOLE = 3;

/** STR-02 九个部分齐全、顺序正确，标题可以自拟. */
export const parts = readingOf(({ text, edition }) => {
  const wanted = edition.language.sections;
  const present = text.sections.filter(({ key }) => wanted.some((one) => one.key === key));
  if (present.length < WHOLE) return null;
  const at = (
    heading: number,
    subject: string,
    message: string,
    slots: Remark['slots'],
  ): Remark => {
    const words = text.paragraphs[heading]?.text ?? '';
    const passage = { words, paragraph: heading };
    return { passage, start: 0, end: words.length, subject, message, ...(slots ? { slots } : {}) };
  };
  const places = wanted.map(({ key }) => present.findIndex((one) => one.key === key));
  return wanted.flatMap(({ key, title }, i): Remark[] => {
    const own = places[i] ?? -1;
    const before = Math.max(-1, ...places.slice(0, i));
    const slots = { number: inWords(i + 1), title };
    const heading = present[own < 0 ? Math.max(before, 0) : own]?.heading ?? 0;
    if (own < 0) return [at(heading, key, 'missing', slots)];
    return own < before ? [at(heading, key, 'order', slots)] : [];
  });
});
