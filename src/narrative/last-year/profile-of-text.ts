import { sectionOf, type NarrativeText } from '../../model/narrative-text';
import { PROFILE_LIMITS, type Profile } from '../../model/profile';
import { holdsPlaceholder } from '../../wording/placeholder';

type Goals = NonNullable<Profile['goals']>;
type Item = NonNullable<Goals['items']>[number];

/**
 * What last year's text says that only the unit knows: duties, goals and safeguards, as it was written.
 * Its figures are not looked at.
 */
export function profileOfText(
  text: NarrativeText,
): Pick<Profile, 'duties' | 'goals' | 'safeguards'> {
  const lines = (key: string): string[] =>
    text.paragraphs.flatMap((one, at) => {
      const words = one.text.trim();
      const isSaid = words !== '' && !holdsPlaceholder(words);
      return one.kind === 'body' && isSaid && sectionOf(text, at)?.key === key ? [words] : [];
    });
  const duties = dutiesIn(lines('duties'));
  const { goals, safeguards } = performanceIn(lines('performance'));
  return {
    ...(duties === '' ? {} : { duties }),
    ...(Object.keys(goals).length > 0 ? { goals } : {}),
    ...(safeguards.length > 0 ? { safeguards } : {}),
  };
}

const ORDINAL = /^\s*(?:[（(]?[一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．])\s*/;
/** A longer line is no heading. */
const LONGEST_HEADING = 24;
const INSTITUTIONS = /^机构设置(?:情况)?[:：]?/;
const DUTIES = /^(?:(?:部门|单位|主要)*(?:职责|职能))[:：]?/;

/** Up to 机构设置, without the headings. */
function dutiesIn(lines: readonly string[]): string {
  const own: string[] = [];
  for (const line of lines) {
    const bare = line.replace(ORDINAL, '');
    if (INSTITUTIONS.test(bare) && bare.length <= LONGEST_HEADING) break;
    const label = DUTIES.exec(bare)?.[0];
    const said = label === undefined ? line : bare.slice(label.length).trim();
    if (said !== '') own.push(said);
  }
  return joined(own);
}

type Under = 'overall' | 'items' | 'safeguards' | 'special' | null;

const HEADINGS: readonly (readonly [RegExp, Under])[] = [
  [/^(?:部门|单位)?总体绩效目标$/, 'overall'],
  [/^分项绩效目标$/, 'items'],
  [/^(?:工作)?保障措施$/, 'safeguards'],
  [/专项资金绩效目标$/, 'special'],
  [/项目绩效目标$/, null],
  [/^第.{1,2}部分/, null],
];

function performanceIn(lines: readonly string[]): {
  goals: Goals;
  safeguards: NonNullable<Profile['safeguards']>;
} {
  let under: Under = null;
  const overall: string[] = [];
  const special: string[] = [];
  const items: Item[] = [];
  const safeguards: { title: string; text: string }[] = [];
  for (const line of lines) {
    const heading = headingOf(line);
    if (heading !== undefined) under = heading;
    else if (under === 'overall') overall.push(line);
    else if (under === 'special') special.push(line);
    else if (under === 'items') takeItem(items, line);
    else if (under === 'safeguards') safeguards.push(safeguardOf(line));
  }
  const funds = /^无[。.]?$/.test(special.join('')) ? '' : joined(special);
  const { entries } = PROFILE_LIMITS;
  return {
    goals: {
      ...(overall.length > 0 ? { overall: joined(overall) } : {}),
      ...(items.length > 0 ? { items: items.slice(0, entries) } : {}),
      ...(funds === '' ? {} : { specialFunds: funds }),
    },
    safeguards: safeguards.slice(0, entries),
  };
}

/** `undefined` for a line that is no heading. */
function headingOf(line: string): Under | undefined {
  const bare = line
    .replace(/^第.{1,2}部分\s*/, '')
    .replace(ORDINAL, '')
    .replace(/[:：]$/, '')
    .trim();
  if (bare.length > LONGEST_HEADING) return undefined;
  return (
    HEADINGS.find(([pattern]) => pattern.test(bare))?.[1] ??
    (/^第.{1,2}部分/.test(line) ? null : undefined)
  );
}

const LABELS = [
  { key: 'goal', label: /^(?:项目)?绩效目标\s*[:：]\s*/ },
  { key: 'indicators', label: /^(?:项目)?绩效指标\s*[:：]\s*/ },
] as const;

/** 名称, then 绩效目标：…, then 绩效指标：…; a line without label goes on what stands before it. */
function takeItem(items: Item[], line: string): void {
  const last = items.pop();
  const labelled = LABELS.find(({ label }) => label.test(line));
  if (labelled) {
    const { key, label } = labelled;
    items.push({ ...(last ?? { title: '' }), [key]: cut(line.replace(label, '')) });
    return;
  }
  const done = last?.goal !== undefined || last?.indicators !== undefined;
  if (!last || done || ORDINAL.test(line)) {
    if (last) items.push(last);
    items.push({ title: cut(line.replace(ORDINAL, '')) });
  } else items.push({ ...last, title: cut(`${last.title}\n${line}`) });
}

/** `完善制度。健全…`: the title ends with the first mark. */
function safeguardOf(line: string): { title: string; text: string } {
  const bare = line.replace(ORDINAL, '');
  const [, title = '', text = ''] = /^([^。；，：:,]{2,24})[。：:]\s*([^]+)$/.exec(bare) ?? [];
  return title === '' ? { title: '', text: cut(bare) } : { title, text: cut(text) };
}

function joined(lines: readonly string[]): string {
  return cut(lines.join('\n'));
}

function cut(text: string): string {
  return text.slice(0, PROFILE_LIMITS.text);
}
