import { sectionOf } from '../../model/narrative-text';
import type { TextContext } from '../text-context';
import { paragraphsOf } from '../passages';
import { readingOf, remarksOn, type Spot } from '../remark';
import { knownNames, titleNames } from './unit-names';

/** 省, 市, 区, 县 by the place that a unit's name begins with. */
const PLACE =
  /^(?:\d+)?(?:中共|共青团)?(?:[^省市县区旗]{1,8}(省|自治区))?(?:[^省市县区旗]{1,8}(市|州|盟))?(?:[^省市县区旗]{1,10}(县|旗|(?<![社园景小校林灌库牧片地])区))?/;
const BARE = /^(?:\d+)?(?:中共)?([省市县区旗])(?=委|政府|人大|人民|直|纪)/;

const LEVEL = '(省|市|县|区|旗)';
const OURS = new RegExp(`我${LEVEL}(?:本?级)?(?:部门|单位)预算`, 'g');
const OF_LEVEL = new RegExp(`(?<![省市县区旗、和])${LEVEL}本?级(?:财政|部门|单位)`, 'g');
const DOCUMENT = new RegExp(`《[^《》]{0,40}?${LEVEL}级[^《》]{0,40}》`, 'g');
const PLACE_BUDGET =
  /反映[^,，。;；、]{1,14}[省市县区旗](?=(?:20\d\d年?|年)?度?(?:部门|单位)预算)/g;

/** H-08 层级用词一致. */
export const levelWords = readingOf((context) => {
  const { text } = context;
  const level = levelOf(context);
  return remarksOn(paragraphsOf(context), (words, passage) => {
    if (!('paragraph' in passage)) return [];
    const section = sectionOf(text, passage.paragraph);
    if (!section) return level === null ? [] : others(words, DOCUMENT, level, 'document');
    if (section.key === 'overall') {
      const place = [...words.matchAll(PLACE_BUDGET)].map(({ 0: found, index }) => ({
        start: index + 2,
        end: index + found.length,
        ...{ subject: 'place', message: 'place', slots: { value: found.slice(2) } },
      }));
      return level === null ? place : [...place, ...others(words, OURS, level, 'fail')];
    }
    if (section.key !== 'terms' || level === null) return [];
    return others(words, OF_LEVEL, level, 'terms').slice(0, 1);
  });
});

/** What a text says of another level than the unit's. */
function others(words: string, pattern: RegExp, level: string, message: string): Spot[] {
  return [...words.matchAll(pattern)].flatMap(({ 0: found, 1: named = '', index: start }) =>
    named === level
      ? []
      : [
          {
            start,
            end: start + found.length,
            subject: `${message}-${named}`,
            message,
            slots: { level },
          },
        ],
  );
}

/** The unit's level of government; `null` where no name tells it. */
export function levelOf(context: TextContext): string | null {
  const titles = paragraphsOf(context)
    .slice(0, 5)
    .flatMap(({ words }) => titleNames(words));
  for (const name of [...knownNames(context), ...titles.map(({ subject }) => subject)]) {
    const level = levelIn(name);
    if (level !== null) return level;
  }
  return null;
}

export function levelIn(name: string): string | null {
  const [, province, city, county] = PLACE.exec(name.trim()) ?? [];
  return county ?? (city ? '市' : province ? '省' : (BARE.exec(name.trim())?.[1] ?? null));
}
