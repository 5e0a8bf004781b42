import type { Form, RowForm } from '../../src/editions/form';
import {
  columnNumbers,
  emptyNote,
  headerLabels,
  levelRows,
  printedCaption,
  printedColumns,
  printedLines,
  printedTitle,
} from '../../src/editions/printed-form';
import { EDITIONS } from '../../src/editions/in-use';
import { editionOf } from '../support/official-book';

const form = (edition: string, id: string): Form => editionOf(edition).forms.get(id)!;
const imprint = { scope: '部门', entity: '607云台县政务服务局', year: 2027 } as const;

/** The header as text, row by row: what a label stretches over is marked by `<` and `^`. */
function drawn(edition: string, id: string): string[] {
  const labels = headerLabels(form(edition, id), imprint);
  const height = Math.max(...labels.map(({ row, rows }) => row + rows));
  const grid = Array.from({ length: height }, () => [] as string[]);
  for (const { row, column, rows, columns, text } of labels) {
    for (let r = row; r < row + rows; r += 1) {
      for (let c = column; c < column + columns; c += 1) {
        expect(grid[r]![c]).toBeUndefined();
        grid[r]![c] = r > row ? '^' : c > column ? '<' : text;
      }
    }
  }
  return grid.map((cells) => cells.join(' '));
}

test.each([
  ['hebei-2022', 't1', ['序号 收入 < 支出 <', '^ 项  目 预算数 项  目 预算数']],
  [
    'hebei-2022',
    't3',
    [
      '序号 功能分类科目 < 合计 基本支出 项目支出 经营支出 上解上级支出 对附属单位补助支出',
      '^ 科目编码 科目名称 ^ ^ ^ ^ ^ ^',
    ],
  ],
  [
    'hebei-2022',
    't6',
    [
      '序号 支出部门经济分类科目 < 一般公共预算基本支出 < <',
      '^ 科目编码 科目名称 合计 人员经费 公用经费',
    ],
  ],
  ['hebei-2022', 'asset', ['项目 数量 价值（金额单位：万元）']],
  [
    'hebei-2020',
    'proc',
    [
      '政府采购项目来源 < 采购物品名称 政府采购目录序号 数量单位 数量 单价 政府采购金额 < < < < <',
      '项目名称 预算资金 ^ ^ ^ ^ ^ 总计 当年部门预算安排资金 < < < 其他渠道资金',
      '^ ^ ^ ^ ^ ^ ^ ^ 合计 一般公共预算拨款 基金预算拨款 财政专户核拨 ^',
    ],
  ],
  [
    'hebei-2021',
    'proc',
    [
      '政府采购项目来源 < 采购物品名称 政府采购目录序号 计量单位 数量 单价 政府采购金额（当年部门预算安排资金） < < < <',
      '项目名称 预算资金 ^ ^ ^ ^ ^ 合计 一般公共预算拨款 基金预算拨款 国有资本经营预算拨款 财政专户核拨',
    ],
  ],
])('%s %s is headed as printed', (edition, id, rows) => {
  expect(drawn(edition, id)).toEqual(rows);
});

test('the year of its share stands in the last column of 采购', () => {
  const texts = headerLabels(form('hebei-2023', 'proc'), imprint).map(({ text }) => text);
  expect(texts).toContain('2027年预留中小微企业份额');
});

describe.each(EDITIONS)('$id', ({ forms }) => {
  test.each([...forms.values()])('$id: every printed column is headed once', (one) => {
    const columns = printedColumns(one).map((_, i) => i);
    const labels = headerLabels(one, imprint);
    const lowest = Math.max(...labels.map(({ row, rows }) => row + rows));
    const below = labels.filter(({ row, rows }) => row + rows === lowest);
    expect(below.map(({ column }) => column).sort((a, b) => a - b)).toEqual(columns);
    for (const { from, to } of one.groups.filter((group) => group.from !== undefined)) {
      const keys = printedColumns(one).map(({ key }) => key);
      expect(keys).toEqual(expect.arrayContaining([from, to]));
    }
  });
});

test('栏次 count from the first column after 序号', () => {
  expect(columnNumbers(form('hebei-2022', 't9'))).toEqual(['栏次', '1', '2', '3', '4', '5']);
  expect(columnNumbers(form('hebei-2022', 'proc'))).toBeNull();
});

test('titles and captions', () => {
  const title = (id: string, scope: '部门' | '单位'): string =>
    printedTitle(form('hebei-2022', id), { scope });
  expect(['t9', 'org', 'proc', 'asset'].map((id) => title(id, '单位'))).toEqual([
    '单位预算财政拨款“三公”经费支出表',
    '单位机构设置情况',
    '单位政府采购预算',
    '单位固定资产占用情况表',
  ]);
  expect(title('asset', '部门')).toBe('部门固定资产占用情况表');
  const caption = (id: string): string[] => printedCaption(form('hebei-2022', id), imprint);
  expect(caption('t5')).toEqual([imprint.entity, '预算年度：2027', '单位：万元']);
  expect(caption('asset')).toEqual([imprint.entity, '', '截止时间：2026-12-31']);
  expect(caption('org')).toEqual([]);
});

test('the notes of empty tables', () => {
  const notes = ['t1', 't2', 't6', 't7', 't9', 'proc', 'asset'].map((id) =>
    emptyNote(form('hebei-2022', id)),
  );
  expect(notes).toEqual([
    '注：无收支预算，空表列示。',
    '注：无收入预算，空表列示。',
    '注：无一般公共预算财政拨款基本支出预算，空表列示。',
    '注：无政府基金预算财政拨款预算，空表列示。',
    '注：无财政拨款“三公”经费预算，空表列示。',
    '注：无政府采购预算，空表列示。',
    '注：无固定资产占用情况，空表列示。',
  ]);
});

test('rows that close a part of both sides stand level', () => {
  const labels = printedLines(form('hebei-2022', 't4')).map((line) =>
    line.map((row) => row?.label ?? ''),
  );
  expect(labels).toHaveLength(36);
  expect(labels.slice(29, 33)).toEqual([
    ['', '三十、抗疫特别国债安排的支出'],
    ['本年收入合计', '本年支出合计'],
    ['年初财政拨款结转和结余', '年末财政拨款结转和结余'],
    ['一、一般公共预算拨款', ''],
  ]);
  expect(labels.at(-1)).toEqual(['收入总计', '支出总计']);
  const row = (key: string, set?: string): RowForm => ({
    key,
    label: key,
    ...(set ? { set } : {}),
  });
  expect(
    levelRows([[row('a', 's'), row('sum')], [row('sum')]]).map((line) =>
      line.map((one) => one?.key),
    ),
  ).toEqual([
    ['a', undefined],
    ['sum', 'sum'],
  ]);
  expect(levelRows([])).toEqual([]);
});
