import { narrow } from '../narrow';
import { paragraphsOf } from '../passages';
import { readingOf, type Remark } from '../remark';

/** A zero and its unit: `0万元`, `0.00 万元`, `零元`. */
const ZERO = /(?<![\d.,])(?:0(?:\.0+)?|零)\s*(?:万|亿)?元/g;

/** N-29 零值写法统一，一个部分里只有一种. */
export const zeros = readingOf((context) => {
  const { text } = context;
  const first = new Map<number, string>();
  const said = new Set<number>();
  return paragraphsOf(context).flatMap((passage): Remark[] => {
    const section = text.paragraphs[passage.paragraph]?.section ?? -1;
    if (section < 0 || passage.words.includes('\t')) return [];
    return [...narrow(passage.words).matchAll(ZERO)].flatMap(({ 0: found, index }): Remark[] => {
      const written = found.replace(/\s/g, '');
      const usual = first.get(section);
      if (usual === undefined) first.set(section, written);
      if (usual === undefined || usual === written || said.has(section)) return [];
      said.add(section);
      const slots = { value: written, usual };
      return [{ passage, start: index, end: index + found.length, subject: 'zero', slots }];
    });
  });
});
