import { EDITIONS } from '../../../src/editions/in-use';
import type { NarrativeText } from '../../../src/model/narrative-text';
import { readText, type Line } from '../../../src/proofreading/claims/read-text';

/** Where the parts of a text begin and end, however its headings are written. */

const SECTIONS = EDITIONS[0]!.language.sections;
const KEYS = SECTIONS.map(({ key }) => key);
const TITLES = SECTIONS.map(({ title }) => title);
const ORDINALS = [...'一二三四五六七八九'];

function read(texts: readonly (string | readonly [string, number])[]): NarrativeText {
  const lines = texts.map((one, at): Line => {
    const [text, level] = typeof one === 'string' ? [one, undefined] : one;
    return { text, origin: { document: '说明.docx', at }, ...(level ? { level } : {}) };
  });
  return readText('说明.docx', lines, SECTIONS);
}

const keys = (text: NarrativeText): string[] => text.sections.map(({ key }) => key);
const under = (titles: readonly string[]): string[] =>
  titles.flatMap((title) => [title, '正文一句。']);

test.each([
  ['一、', (title: string, i: number) => `${ORDINALS[i]!}、${title}`],
  ['一．', (title: string, i: number) => `${ORDINALS[i]!}．${title}`],
  ['（一）', (title: string, i: number) => `（${ORDINALS[i]!}）${title}`],
  ['第一部分', (title: string, i: number) => `第${ORDINALS[i]!}部分  ${title}`],
  ['1、', (title: string, i: number) => `${String(i + 1)}、${title}`],
  ['no number at all', (title: string) => title],
])('headings numbered %s', (_, heading) => {
  const text = read(['某县林业局情况说明', ...under(TITLES.map(heading))]);
  expect(keys(text)).toEqual(KEYS);
  expect(text.paragraphs[2]).toMatchObject({ kind: 'body', section: 0, number: 1 });
  expect(text.sections[1]).toMatchObject({ heading: 3, end: 5 });
  expect(text.sections[1]!.title).toBe(TITLES[1]);
});

test('headings known by their level', () => {
  const own = [
    '林业局概况与职责',
    '收支总体情况',
    '机关运行费用',
    '“三公”支出',
    '绩效',
    '采购',
    '资产',
    '名词解释',
    '其他事项',
  ];
  const text = read(own.flatMap((title) => [[title, 1] as const, '正文一句。']));
  expect(keys(text)).toEqual(KEYS);
});

test('lists and sub-parts that are numbered like the parts are none of them', () => {
  const text = read([
    '一、林业局职责和机构设置',
    '一、负责造林绿化。',
    '二、负责森林资源资产的监督管理；',
    '三、承担绩效考核等工作。',
    '二、收支总体情况',
    '三、机关运行经费',
    '四、“三公”经费',
    '五、预算绩效信息',
    '第一部分 部门整体绩效目标',
    '一、总体绩效目标',
    '二、分项绩效目标',
    '（三）工作保障措施',
    '规范资产管理。',
    '六、政府采购预算',
  ]);
  expect(text.sections.map(({ heading }) => heading)).toEqual([0, 4, 5, 6, 7, 13]);
});

test('a part that is missing, doubled or out of its order shows', () => {
  const [duties, overall, operating, sangong, performance] = TITLES;
  const doubled = under([
    `一、${duties!}`,
    `二、${overall!}`,
    `三、${sangong!}`,
    `四、${operating!}`,
    `五、${sangong!}`,
    `六、${performance!}`,
  ]);
  expect(keys(read(doubled))).toEqual([
    'duties',
    'overall',
    'sangong',
    'operating',
    'sangong',
    'performance',
  ]);
  const twice = under([
    `一、${duties!}`,
    `二、${overall!}`,
    `二、${overall!}`,
    `三、${operating!}`,
  ]);
  expect(keys(read(twice))).toEqual(['duties', 'overall', 'overall', 'operating']);
});

test('a heading that is none of the nine is a section without key', () => {
  const text = read(
    under([
      '一、职责和机构设置',
      '二、总体情况',
      '三、党建工作开展情况',
      '四、机关运行经费',
      '五、“三公”经费',
    ]),
  );
  expect(keys(text)).toEqual(['duties', 'overall', '', 'operating', 'sangong']);
  expect(text.sections[2]).toMatchObject({ number: '三', title: '党建工作开展情况' });
});

test('lines of the table of contents are no headings, with page numbers or without', () => {
  const headings = TITLES.map((title, i) => `${ORDINALS[i]!}、${title}`);
  for (const page of [(i: number) => `……${String(i)}`, (i: number) => `\t${String(i)}`, () => '']) {
    const text = read([
      '目  录',
      ...headings.map((one, i) => one + page(i + 1)),
      '',
      ...under(headings),
    ]);
    expect(keys(text)).toEqual(KEYS);
    expect(text.sections[0]).toMatchObject({ heading: 11 });
    expect(text.paragraphs.slice(0, 10).map(({ kind }) => kind)).toEqual(
      Array(10).fill('contents'),
    );
  }
});

test('nonsense has no parts', () => {
  expect(read([]).sections).toEqual([]);
  expect(read(['', '！！', '12345', '绩效', '一', '第九章']).sections).toEqual([]);
});

test('the title of a table is no heading of a part, but with its ordinal', () => {
  const title = TITLES[5]!;
  const lines = [TITLES[0]!, '正文一句。', title, `六、${title}`, '正文一句。'];
  const own = lines.map((text, at): Line => ({ text, origin: { document: '说明.docx', at } }));
  const headings = (tables: readonly string[]): number[] =>
    readText('说明.docx', own, SECTIONS, tables)
      .sections.filter(({ key }) => key === KEYS[5])
      .map(({ heading }) => heading);
  expect(headings([])[0]).toBe(2);
  expect(headings([title])).toEqual([3]);
});
