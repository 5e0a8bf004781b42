import { normalizeLabel } from '../../model/label';
import type { TextContext } from '../text-context';
import { readingOf, type Remark } from '../remark';

/** Shorter ones may well stand twice. */
const LONG = 40;

/** H-09 重复段落. */
export const repeatedParagraphs = readingOf(({ text }: TextContext) => {
  const first = new Map<string, number>();
  // In a transcript the goals of projects stand in the text; of these F-08 speaks.
  let inTables = false;
  return text.paragraphs.flatMap(({ text: words, kind }, paragraph): Remark[] => {
    if (kind === 'heading') inTables = false;
    else if (/绩效目标表\s*$/.test(words)) inTables = true;
    // Without a sentence it is a caption, with tabs a line of a table in a transcript.
    if (inTables || kind !== 'body' || words.length < LONG || /\t|^[^。；]*$/.test(words))
      return [];
    const key = normalizeLabel(words).replace(
      /^(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.．,]+)+/,
      '',
    );
    if (key.length < LONG) return [];
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, paragraph);
      return [];
    }
    const start = words.length - words.trimStart().length;
    const end = words.trimEnd().length;
    const slots = { value: `${words.slice(start, start + 16)}…` };
    return [
      { passage: { words, paragraph }, start, end, subject: words.slice(start, start + 16), slots },
    ];
  });
});
