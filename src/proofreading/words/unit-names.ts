import { entityKey } from '../../model/entity-name';
import { sectionOf } from '../../model/narrative-text';
import type { TextContext } from '../text-context';
import { narrow } from '../narrow';
import { paragraphsOf, passagesOf, type CellPassage, type ParagraphPassage } from '../passages';
import { readingOf, type Remark, type Spot } from '../remark';
import data from './unit-names.json';

const words = (list: string): string => list.split(' ').join('|');

const NAME = `([^\\s,，。;；:：、“”《》()]{1,40}?(?:${words(data.endings)}))`;
const OWN = '(?:\\([^()]{0,12}\\))?(?:机关|本级)?';
const YEAR = '\\s*(?:20\\d\\d\\s*年?度?)?\\s*';
/** Whose budget a title or the opening speaks of. */
const TITLED = new RegExp(
  `(?:^|[\\s,，。;；、]|现将|关于|部分)${NAME}${OWN}${YEAR}(?:部门|单位)预算`,
  'g',
);
/** Whose figures a sentence states. */
const STATED = new RegExp(
  `(?:^|[\\s,，。;；:：]|年度?)${NAME}${OWN}(?:及(?:其)?所属[^,，。;；]{0,10}?)?的?${YEAR}(?:共|共计|的)?(?:安排政府采购|政府采购预算|上年末固定资产|固定资产|收支(?:包含|纳入|全部)|机关运行经费|财政拨款“?三公|“三公|“?三公”?经费|(?:部门|单位)预算|预算(?:收入|支出|收支|总)|(?:收入|支出|收支)预算|基本支出|项目支出|拟购置|无其他需要说明)`,
  'g',
);
const SELF = new RegExp(words(data.self));
const NOT_NAMES = new RegExp(words(data.notNames));
const FIGURED = new Set(['overall', 'operating', 'sangong', 'procurement', 'assets', 'others']);
const OPENING = /情况说明|公开如下|预算公开/;

/** H-07 单位名称前后一致；该写本单位的地方写了别的单位，是警告. */
export const unitNames = readingOf((context) => {
  const named = paragraphsOf(context).flatMap((passage) => subjectsIn(context, passage));
  const given = knownNames(context);
  const [first] = named;
  const known = given.length > 0 || !first ? given : [first.slots.value];
  if (known.length === 0) return [];
  const strangers = named.filter(({ slots }) => !known.some((one) => isSameUnit(one, slots.value)));
  return [...strangers.map((one) => other(one, known)), ...institutionNames(context)];
});

interface Subject extends Remark {
  readonly slots: { readonly value: string };
}

function subjectsIn({ text }: TextContext, passage: ParagraphPassage): Subject[] {
  if (passage.words.includes('\t')) return [];
  const section = sectionOf(text, passage.paragraph);
  const opening = !section && OPENING.test(passage.words);
  if (!opening && !FIGURED.has(section?.key ?? '')) return [];
  const found = namesIn(passage.words, opening ? TITLED : STATED);
  return found.map((one) => ({ ...one, passage, slots: { value: one.subject } }));
}

/** The units that words speak of as the one whose budget this is. */
function namesIn(text: string, pattern: RegExp): Spot[] {
  return [...narrow(text).matchAll(pattern)].flatMap(({ 0: whole, 1: found = '', index }) => {
    const lead = /^(?:.*20\d\d年度?|关于|现将|目前)/.exec(found)?.[0].length ?? 0;
    const subject = found.slice(lead);
    if (subject.length < 2 || SELF.test(subject) || NOT_NAMES.test(subject)) return [];
    const start = index + whole.indexOf(found) + lead;
    return [{ start, end: start + subject.length, subject }];
  });
}

export function titleNames(text: string): Spot[] {
  return namesIn(text, TITLED);
}

export function statedNames(text: string): Spot[] {
  return namesIn(text, STATED);
}

/** The department's own name, those of its units, and of the institutions that its tables list. */
export function knownNames(context: TextContext): string[] {
  const { entity } = context.book;
  const institutions = institutionsOf(context).map(({ words: name }) => name);
  return [entity.name, ...entity.units, ...institutions].filter((name) => entityKey(name) !== '');
}

function institutionsOf(context: TextContext): CellPassage[] {
  return passagesOf(context).filter(
    (one): one is CellPassage =>
      'instance' in one && one.instance.form === 'org' && one.column === 'name',
  );
}

/** One name is the other or its short form: 政府办 of 某区人民政府办公室. */
export function isSameUnit(one: string, another: string): boolean {
  const [a, b] = [entityKey(one), entityKey(another)];
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const letters = new Set(longer);
  return [...shorter].every((letter) => letters.has(letter));
}

function other(one: Subject, [own = '']: readonly string[]): Remark {
  const { value } = one.slots;
  return { ...one, message: 'other', severity: 'warning', slots: { value, own: own.trim() } };
}

/** A department that is one institution is called the same in its table, and brackets come in pairs. */
function institutionNames(context: TextContext): Remark[] {
  const institutions = institutionsOf(context);
  const { name } = context.book.entity;
  const at = (passage: CellPassage, message: string): Remark => ({
    ...{ passage, start: 0, end: passage.words.length, subject: message, message },
    slots: { value: passage.words.trim(), own: name.trim() },
  });
  const [only, ...more] = institutions;
  if (only && more.length === 0 && name !== '' && entityKey(only.words) !== entityKey(name))
    return [at(only, 'fail')];
  const halved = institutions.filter((one) => /\([^()（）]*）|（[^()（）]*\)/.test(one.words));
  return halved.map((one) => at(one, 'brackets'));
}
