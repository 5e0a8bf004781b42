import { bind } from '../../../src/binding/bind';
import { EDITIONS } from '../../../src/editions/in-use';
import type { Book, FormInstance } from '../../../src/model/book';
import {
  TABLE_CAPTION,
  TABLE_NOTE,
  TABLE_TITLE,
  textOfBlocks,
  type Block,
  type Table,
} from '../../../src/model/document';
import { formBlocks, isPrintable } from '../../../src/narrative/forms/form-blocks';
import { LAYOUTS } from '../../support/layout';
import { officialBook } from '../../support/official-book';
import type { BookPlan } from '../../support/plan';
import { FULL, GENERAL_ONLY, inEdition } from '../../support/plans';

const bookOf = (plan: BookPlan, layout: keyof typeof LAYOUTS = 'plain'): Book =>
  bind(officialBook(plan, LAYOUTS[layout]).snapshot, EDITIONS);

const full = bookOf(FULL);

function instanceOf(book: Book, form: string): FormInstance {
  return book.forms.find((one) => one.form === form)!;
}

function print(book: Book, instance: FormInstance): Block[] {
  const edition = EDITIONS.find(({ id }) => id === book.edition.id)!;
  return formBlocks(instance, edition.forms.get(instance.form)!, book);
}

const blocksOf = (book: Book, form: string): Block[] => print(book, instanceOf(book, form));

function tableOf(blocks: readonly Block[]): Table {
  return blocks.find((block): block is Table => block.kind === 'table')!;
}

/** Rows as text: `>` before a cell says over how many columns it runs, `^` is merged with the one above. */
function shape({ rows }: Table): string[] {
  return rows.map(({ cells }) =>
    cells
      .map(({ columnSpan, continued, blocks }) => {
        const text = continued ? '^' : textOfBlocks(blocks);
        return columnSpan > 1 ? `${String(columnSpan)}>${text}` : text;
      })
      .join('|'),
  );
}

const lines = (blocks: readonly Block[]): (readonly [string | undefined, string])[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [[block.style, block.text]] : []));

test('title, caption, table, note', () => {
  expect(lines(blocksOf(full, 't5'))).toEqual([
    [TABLE_TITLE, '部门预算一般公共预算财政拨款支出表'],
    [TABLE_CAPTION, '607云台县政务服务局\t预算年度：2022\t单位：万元'],
  ]);
  expect(blocksOf(full, 'asset').map(({ kind }) => kind)).toEqual([
    'paragraph',
    'paragraph',
    'table',
  ]);
  expect(lines(blocksOf(full, 'asset'))[1]).toEqual([
    TABLE_CAPTION,
    '607云台县政务服务局\t\t截止时间：2021-12-31',
  ]);
  expect(lines(blocksOf(full, 'proc')).map(([style]) => style)).toEqual([
    TABLE_TITLE,
    TABLE_CAPTION,
    TABLE_NOTE,
  ]);
  expect(lines(blocksOf(full, 'org'))).toEqual([[TABLE_TITLE, '部门机构设置情况']]);
});

test('groups stand above their columns, a label without one reaches down', () => {
  const table = tableOf(blocksOf(full, 't2'));
  expect(shape(table).slice(0, 4)).toEqual([
    '序号|2>功能分类科目|合计|8>本年收入|上年结转',
    '^|科目编码|科目名称|^|小计|财政拨款收入|财政专户收入|事业收入|经营收入|上级补助收入|附属单位上缴收入|其他收入|^',
    '栏次|1|2|3|4|5|6|7|8|9|10|11|12',
    expect.stringMatching(/^1\|\|合计\|\d+\.\d\d\|/),
  ]);
  expect(table.headRows).toBe(3);
});

test('a group within another stands below it', () => {
  const book = bookOf(inEdition(FULL, 'hebei-2020', 2020));
  expect(shape(tableOf(blocksOf(book, 'proc'))).slice(0, 3)).toEqual([
    '2>政府采购项目来源|采购物品名称|政府采购目录序号|数量单位|数量|单价|6>政府采购金额',
    '项目名称|预算资金|^|^|^|^|^|总计|4>当年部门预算安排资金|其他渠道资金',
    '^|^|^|^|^|^|^|^|合计|一般公共预算拨款|基金预算拨款|财政专户核拨|^',
  ]);
});

test('a group is as wide as the columns that are there', () => {
  const proc = instanceOf(full, 'proc');
  const gone = new Set(['capital', 'account', 'unitFunds', 'nonFiscalCarry']);
  const columns = proc.columns.filter(({ key }) => !gone.has(key));
  const table = tableOf(print(full, { ...proc, columns }));
  expect(shape(table)[0]).toMatch(/\|4>政府采购金额（当年部门预算安排资金）\|2022年预留/);
  expect(table.rows.every(({ cells }) => cells.at(-1)!.column === columns.length - 1)).toBe(true);
  expect(table.widths).toHaveLength(columns.length);
});

test('income and expenditure that stand on one line of the sheet do so in print', () => {
  const rows = shape(tableOf(blocksOf(full, 't1')));
  expect(rows[0]).toBe('序号|2>收入|2>支出');
  expect(rows[3]).toMatch(
    /^1\|一、一般公共预算拨款收入\|\d+\.\d\d\|一、一般公共服务支出\|\d+\.\d\d$/,
  );
  expect(rows.find((row) => row.includes('十、卫生健康支出'))).toMatch(/^10\|\|\|十、/);
  expect(rows.at(-1)).toMatch(/\|收入总计\|(\d+\.\d\d)\|支出总计\|\1$/);
});

test('figures: two decimals in the unit of the table, blanks stay blank, quantities whole', () => {
  const [, , , vehicle = ''] = shape(tableOf(blocksOf(full, 'proc'))).slice(2);
  expect(vehicle.split('|').slice(0, 9)).toEqual([
    ...['政务大厅车辆更新', '18.00', '轿车', 'A02030501', '辆', '1', '18.00', '18.00', '18.00'],
  ]);
  expect(vehicle.split('|').slice(9).join('')).toBe('');
  const yuan = bookOf(FULL, 'yuan');
  expect(lines(blocksOf(yuan, 't5'))[1]![1]).toMatch(/单位：元$/);
  const total = instanceOf(yuan, 't5').rows[0]!.cells.total!.amount!.fen;
  expect(shape(tableOf(blocksOf(yuan, 't5')))[3]!.split('|')[3]).toBe(`${String(total / 100)}.00`);
  const asset = shape(tableOf(blocksOf(full, 'asset')));
  expect(asset.slice(0, 3)).toEqual([
    '项目|数量|价值（金额单位：万元）',
    '资产总额||1286.4210',
    '1、房屋（平方米）|5200|902.1000',
  ]);
});

test('exact figures lose no 分', () => {
  const t5 = instanceOf(full, 't5');
  const [total] = t5.rows;
  const amount = { fen: -123_456_789, unit: '万元', decimals: 6 } as const;
  const cells = { ...total!.cells, total: { ...total!.cells.total!, amount } };
  const rows = [{ ...total!, cells }];
  expect(shape(tableOf(print(full, { ...t5, rows })))[3]).toMatch(/\|-123\.456789\|/);
});

test('codes in the middle, figures at the right, names as they are indented', () => {
  const { rows } = tableOf(blocksOf(bookOf(FULL, 'messy'), 't5'));
  const [, , , , second] = rows;
  expect(second!.cells.map(({ align }) => align)).toEqual([
    ...['center', 'center', undefined, 'right', 'right', 'right'],
  ]);
  expect(textOfBlocks(second!.cells[1]!.blocks)).toBe('201');
  expect(textOfBlocks(second!.cells[2]!.blocks)).toMatch(/^\u3000/);
});

test('a table of many columns lies across, with all that belongs to it', () => {
  for (const form of ['t2', 't3', 't4', 'proc'])
    expect(blocksOf(full, form).map(({ wide }) => wide)).not.toContain(undefined);
  for (const form of ['t1', 't5', 't6', 't9', 'org', 'asset', 'perf'])
    expect(blocksOf(full, form).map(({ wide }) => wide)).not.toContain(true);
});

test('widths: columns of amounts are equal, a name has more room than a code', () => {
  const { widths = [] } = tableOf(blocksOf(full, 't5'));
  const [, code = 0, name = 0, ...amounts] = widths;
  expect(new Set(amounts).size).toBe(1);
  expect(name).toBeGreaterThan(code);
});

test('targets: what stands above, the goal across, the first level once', () => {
  const blocks = blocksOf(full, 'perf');
  expect(lines(blocks)).toEqual([
    [TABLE_TITLE, '1、政务大厅运行保障绩效目标表'],
    [TABLE_CAPTION, '\t\t单位：万元'],
  ]);
  const table = tableOf(blocks);
  const rows = shape(table);
  expect(rows.slice(0, 9)).toEqual([
    '项目编码|2>60700100001|项目名称|2>政务大厅运行保障',
    '预算数|88.40|财政资金|80.00|其他资金|8.40',
    '资金支出计划（%）|3月底|6月底|10月底|2>12月底',
    '^||40.00|75.00|2>100.00',
    '绩效目标|5>1.保障大厅窗口全年正常受理业务\n2.缩短群众办件等候时间',
    '一级指标|二级指标|三级指标|绩效指标描述|指标值|指标值确定依据',
    '产出指标|数量指标|开放窗口数|全年开放的受理窗口|≥36个|部门计划',
    '^|质量指标|办件差错率|出错办件占比|≤1%|部门计划',
    '^|时效指标|按期办结率|承诺期内办结的占比|≥98%|部门计划',
  ]);
  expect(table.headRows).toBeUndefined();
  expect(rows.filter((row) => row.startsWith('效益指标|'))).toHaveLength(1);
});

test('a first level that the sheet repeats is merged in print', () => {
  const targets = FULL.targets!.map((target) => {
    let level = '';
    const indicators = target.indicators.map(([first = '', ...rest]) => {
      level = first === '' ? level : first;
      return [level, ...rest];
    });
    return { ...target, indicators };
  });
  const repeated = bookOf({ ...FULL, targets });
  expect(shape(tableOf(blocksOf(repeated, 'perf')))).toEqual(
    shape(tableOf(blocksOf(full, 'perf'))),
  );
});

describe('an empty table', () => {
  const empty = bookOf(GENERAL_ONLY);

  test('is its header and the note', () => {
    const blocks = blocksOf(empty, 't7');
    expect(shape(tableOf(blocks))).toEqual([
      '序号|2>功能分类科目|合计|基本支出|项目支出',
      '^|科目编码|科目名称|^|^|^',
      '栏次|1|2|3|4|5',
    ]);
    expect(lines(blocks).at(-1)).toEqual([
      TABLE_NOTE,
      '注：无政府基金预算财政拨款预算，空表列示。',
    ]);
    expect(isPrintable(instanceOf(empty, 't7'))).toBe(true);
  });

  test('says that it is one where the sheet forgot to', () => {
    const forgotten = { ...instanceOf(empty, 't7'), notes: [] };
    expect(print(empty, forgotten)).toEqual(blocksOf(empty, 't7'));
  });

  test('that is a title and a note alone gets the header of the form', () => {
    const only = { ...instanceOf(empty, 't7'), columns: [] };
    expect(shape(tableOf(print(empty, only)))).toEqual(shape(tableOf(blocksOf(empty, 't7'))));
  });
});

test('what is missing or in doubt is not printed', () => {
  const { grids } = officialBook(FULL).snapshot;
  const few = bind({ name: 'x', grids: grids.slice(0, 3) }, EDITIONS);
  const missing = instanceOf(few, 't9');
  expect(missing.status).toBe('missing');
  expect(print(few, missing)).toEqual([]);
  expect(isPrintable(missing)).toBe(false);
  const doubtful = { ...instanceOf(full, 't5'), status: 'ambiguous' as const };
  expect(print(full, doubtful)).toEqual([]);
});

test('a table without a title gets the one of its form', () => {
  const untitled = { ...instanceOf(full, 't3'), title: '' };
  expect(lines(print(full, untitled))[0]).toEqual([TABLE_TITLE, '部门预算支出总表']);
});

test('what a reader cannot see is not in the text; a line is a paragraph', () => {
  const org = instanceOf(full, 'org');
  const [row] = org.rows;
  const name = { ...row!.cells.name!, raw: '\n某\u0000某\u202e局\ud800\r\n（\u0008本级）\tA\n' };
  const table = tableOf(print(full, { ...org, rows: [{ ...row!, cells: { name } }] }));
  const [cell] = table.rows[1]!.cells;
  expect(cell!.blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
    '某某局',
    '（本级） A',
  ]);
});
