import { isPlaceholder } from '../../checks/coded/targets/placeholders';
import { narrow, stretches, without, type Stretch } from '../narrow';
import { passagesOf, type Passage } from '../passages';
import { readingOf, type Spot } from '../remark';
import { remarksOnWords } from '../same-words';

interface Kind {
  readonly message: string;
  readonly pattern: RegExp;
  /** Something that a correct text may hold, though rarely. */
  readonly mild?: true;
  /** It speaks of sums, and only a text has sentences with sums. */
  readonly inText?: true;
  /** It means something else in words that hold this. */
  readonly unless?: RegExp;
}

const COUNTED = '万元|亿元|元|个|项|人|次|台|辆|名|家|年(?!限|级|产)|月|日|号|%|℃';
const STATED =
  '收入|支出|总额|费用?|经费|预算|资金|补助|拨款|结转|结余|安排|总计|合计|共计|增加|减少|增长|下降|压减|增减';
const MISSING = [
  // 增加万元 · 预算收入 万元 · 经费预算安排为万元
  '(?:安排|总计|合计|共计|增加|减少|增长|下降|压减)了?(?:约|为)?\\s*万元(?!以|级|户|为)',
  `(?<!单位|单|位)(?:${STATED})(?:为|约|约为|共|计)?\\s+万元`,
  '(?:收入|支出|总额|费|预算|安排)(?:为|约为|共计)\\s*万元(?!以|为)',
  '(?:增长|下降|提高|降低|增加|减少)了?\\s*%',
].join('|');

/** What stands for words that were never written; all marks are narrow. */
const KINDS: readonly Kind[] = [
  { message: 'gap', pattern: /【\s*(?:请|待|此处|在此)[^】]{0,80}】|【\s*】/g },
  // xxxx for a word. Letters and digits beside it make it a model: X-200, 3xx.
  { message: 'fail', pattern: /(?<![a-z\d.\-/_])(?:[x×]\s?){2,}(?![a-z\d\-_]|\s?\d)/gi },
  { message: 'fail', pattern: /(?<!\d)(?:19|20)(?:[x×?]{1,2}|\d[x×?])(?=\s*年)/gi },
  {
    message: 'fail',
    pattern: new RegExp(`(?<![a-z\\d.\\-/_)×]\\s?)x(?=\\s?(?:${COUNTED}))`, 'gi'),
  },
  // 138****0000 is struck out on purpose, and **words** are another program's bold type.
  { message: 'fail', pattern: /(?<![\d*])\*{3,}(?![\d*])/g },
  { message: 'fail', pattern: /(?<![\d*])\*\*(?![\d*])/g, unless: /\*\*[^*]{1,60}\*\*/ },
  {
    message: 'fail',
    pattern:
      /(?<![有亟尚])待(?:补充|填写|填报|填列|补填)(?!完善|的)|此处(?:填写|插入|补充|输入)|在此(?:填写|处填写|输入)|[单点]击(?:此处|这里)|请(?:填写|输入|补充)(?=[:。,(\s]|$)|目标内容\d(?![\d项个条类])|(?<![a-z])(?:tbd|todo)(?![a-z])/gi,
  },
  { message: 'blank', pattern: /(?<![a-z/.@_])_{2,}(?![a-z\d_])/gi },
  { message: 'brackets', mild: true, pattern: /\(\s*\)|《\s*》|“\s*”/g },
  { message: 'number', inText: true, pattern: new RegExp(MISSING, 'g') },
  {
    message: 'year',
    inText: true,
    pattern:
      /(?<=[\u4e00-\u9fff,。])(?<![上本去今明全每当往历近])\s+年度?(?=(?:部门|单位)?(?:收支|收入|支出)?预算)/g,
  },
];

/** H-02 占位、脱敏和没有填的空. */
export const placeholders = readingOf((context) => {
  const passages = passagesOf(context);
  return passages.length === 0 ? null : remarksOnWords(passages, gapsIn);
});

export function gapsIn(words: string, passage?: Passage): Spot[] {
  const inTable = passage !== undefined && 'instance' in passage;
  // Of a template's own words in an 绩效 table F-06 speaks.
  if (inTable && isPlaceholder(words)) return [];
  let plain = narrow(words);
  const spots: Spot[] = [];
  for (const { message, pattern, mild, inText, unless } of KINDS) {
    if ((inText && inTable) || unless?.test(plain)) continue;
    const found = stretches(plain, pattern).map((one) => trimmed(plain, one));
    plain = without(plain, found);
    const severity = mild ? ({ severity: 'warning' } as const) : {};
    spots.push(...found.map((one) => ({ ...one, subject: message, message, ...severity })));
  }
  return spots.sort((a, b) => a.start - b.start);
}

/** A stretch without the blanks around its words; one of nothing but blanks as it is. */
function trimmed(words: string, { start, end }: Stretch): Stretch {
  const found = words.slice(start, end);
  const blank = found.length - found.trimStart().length;
  return blank === found.length
    ? { start, end }
    : { start: start + blank, end: start + found.trimEnd().length };
}
