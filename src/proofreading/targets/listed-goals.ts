import type { TargetTable } from '../../checks/coded/targets/indicators';
import { bareLabel, projectKey, resembles } from '../../model/label';
import type { NarrativeText } from '../../model/narrative-text';

/** 分项绩效目标 as the text lists them under a name each; a name may be a project's or a duty's. */
export interface ListedGoal {
  /** As written, without its number. */
  readonly name: string;
  /** Position of its heading among the paragraphs. */
  readonly heading: number;
  /** Position after its last paragraph. */
  readonly end: number;
}

const OPENING = /分项(?:绩效)?目标/;
/** What follows the list: 工作保障措施, the next part, the tables. */
const CLOSING = /保障措施|^第.{1,2}部分|预算项目绩效|专项资金绩效/;
const NUMBERED =
  /^\s*(?:[(（][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+[、.．]|\d+[、.．])\s*(.+)$/;
/** What stands under a name. */
const CONTENT = /^\s*(?:年度)?(?:绩效)?(?:目标|指标)\s*[：:]/;
const LONGEST_NAME = 40;
/** Lines between a name and its goal. */
const REACH = 3;

/** Positions of the body paragraphs of 预算绩效信息. */
export function performanceParagraphs({ paragraphs, sections }: NarrativeText): number[] {
  return paragraphs.flatMap(({ kind, section }, at) =>
    kind === 'body' && sections[section]?.key === 'performance' ? [at] : [],
  );
}

export function listedGoals(text: NarrativeText): ListedGoal[] {
  const own = performanceParagraphs(text);
  const words = (at: number): string => text.paragraphs[at]?.text ?? '';
  const isShort = (at: number): boolean => words(at).trim().length <= LONGEST_NAME;
  const opening = own.findIndex((at) => isShort(at) && OPENING.test(words(at)));
  if (opening < 0) return [];
  const rest = own.slice(opening + 1);
  const closing = rest.findIndex((at) => isShort(at) && CLOSING.test(words(at)));
  const listed = closing < 0 ? rest : rest.slice(0, closing);
  const headings = listed.flatMap((at, nth) => {
    const name = nameIn(words(at));
    const under = listed.slice(nth + 1, nth + 1 + REACH).some((next) => CONTENT.test(words(next)));
    return name !== null && under ? [{ name, heading: at }] : [];
  });
  const end = (listed.at(-1) ?? 0) + 1;
  return headings.map((one, nth) => ({ ...one, end: headings[nth + 1]?.heading ?? end }));
}

function nameIn(text: string): string | null {
  const name =
    NUMBERED.exec(text)?.[1]
      ?.split(/[：:。]/)[0]
      ?.trim() ?? '';
  return name === '' || name.length > LONGEST_NAME || CONTENT.test(`${name}：`) ? null : name;
}

/** The table of a project by its name: the same, else the only one that holds it or is held by it. */
export function tableOf(name: string, tables: readonly TargetTable[]): TargetTable | undefined {
  const key = projectKey(name);
  const titles = tables.map((table) => ({ table, title: projectKey(table.instance.title) }));
  const same = titles.find(({ title }) => title === key);
  if (same) return same.table;
  const near = [
    titles.filter(({ title }) => title.includes(key) || key.includes(title)),
    titles.filter(({ title }) => resembles(title, bareLabel(key))),
  ].find((some) => some.length > 0);
  return near?.length === 1 ? near[0]?.table : undefined;
}
