import type { CellValue } from '../../src/model/grid';
import { gridFromRectangle } from '../../src/model/grid';
import type { Snapshot } from '../../src/model/snapshot';
import { bind, hasForms } from '../../src/binding/bind';
import { EDITIONS } from '../../src/editions/in-use';
import type { FormInstance } from '../../src/model/book';
import { bookOf, editBook, formOf } from '../support/edit-book';
import { LAYOUTS, type LayoutName } from '../support/layout';
import { editionOf, officialBook } from '../support/official-book';
import { FULL, GENERAL_ONLY, inEdition } from '../support/plans';

const plain = officialBook(FULL).snapshot;

function figuresOf(form: FormInstance): unknown {
  return form.rows.map((row) => [
    row.key,
    ...Object.entries(row.cells).map(([key, cell]) => [key, cell.amount?.fen ?? null]),
  ]);
}

const numbered = [...editionOf('hebei-2022').forms.values()]
  .filter((form) => form.number !== undefined)
  .map(({ id }) => id);

describe('the same forms and figures are found', () => {
  test.each(Object.keys(LAYOUTS) as LayoutName[])('laid out as %s', (name) => {
    // Units' blocks are more rows, and what is not calculated is calculated by the reader of files.
    const { snapshot } = officialBook(FULL, LAYOUTS[name]);
    for (const id of numbered) {
      const form = formOf(snapshot, id);
      expect([id, form.status]).toEqual([id, 'bound']);
      if (name !== 'blocks') expect(figuresOf(form)).toEqual(figuresOf(formOf(plain, id)));
    }
    expect(bookOf(snapshot)).toMatchObject({
      year: 2022,
      edition: { id: 'hebei-2022', exact: true },
      entity: { code: '607', name: '云台县政务服务局' },
    });
  });

  test.each(EDITIONS)('in $id', ({ id, year }) => {
    const { snapshot } = officialBook(inEdition(FULL, id, year));
    expect(bookOf(snapshot).edition).toEqual({ id, year, exact: true });
    for (const form of bookOf(snapshot).forms) {
      expect([form.form, form.status]).toEqual([form.form, 'bound']);
      expect([form.form, form.absentRows, form.misplacedRows]).toEqual([form.form, [], []]);
      expect([form.form, form.strays, form.why]).toEqual([form.form, [], []]);
    }
  });

  test('whatever the sheets are called, prototype words included', () => {
    const names = ['__proto__', 'constructor', 'toString', ' ', '表3', '收入总表', '1', 'x', 'y'];
    const renamed = {
      ...plain,
      grids: plain.grids.map((grid, i) => ({ ...grid, name: names[i] ?? `s${i}` })),
    };
    for (const id of numbered) {
      expect(figuresOf(formOf(renamed, id))).toEqual(figuresOf(formOf(plain, id)));
    }
  });

  test('beside sheets that are none: a far cell, notes, a list of titles', () => {
    const titles: (CellValue | null)[][] = [
      ['目录'],
      ...numbered.map((id) => [formOf(plain, id).title]),
    ];
    const crowded: Snapshot = {
      ...plain,
      grids: [
        gridFromRectangle('目录', true, 0, 0, titles),
        {
          name: '远',
          visible: true,
          rows: [{ index: 1_048_575, cells: [{ column: 16_383, value: 1 }] }],
        },
        gridFromRectangle('__proto__', true, 0, 0, [
          ['序号', '项目', '金额'],
          [1, '甲', 2],
        ]),
        ...plain.grids,
      ],
    };
    const book = bind(crowded, EDITIONS);
    for (const id of numbered) {
      const form = book.forms.find((one) => one.form === id)!;
      expect([id, form.status]).toEqual([id, 'bound']);
      expect(figuresOf(form)).toEqual(figuresOf(formOf(plain, id)));
    }
  });
});

describe('empty tables', () => {
  const { snapshot } = officialBook(GENERAL_ONLY);

  test('are empty, with their note', () => {
    for (const id of ['t7', 't8']) {
      expect(formOf(snapshot, id)).toMatchObject({ status: 'empty', rows: [] });
      expect(formOf(snapshot, id).notes).toHaveLength(1);
    }
  });

  test('stay empty when a row of dashes stands in them', () => {
    const dashed = officialBook(GENERAL_ONLY, { unit: '万元', dashes: true }).snapshot;
    expect(formOf(dashed, 't7').status).toBe('empty');
  });
});

describe('forms that are not for sure', () => {
  const untitled = (id: string): Snapshot =>
    editBook(plain, [{ op: 'text', form: id, find: formOf(plain, id).title, replace: '' }])
      .snapshot;

  test.each(['t1', 't2', 't3', 't4', 't9'])('%s without title is known by its header', (id) => {
    const form = formOf(untitled(id), id);
    expect(form.status).toBe('bound');
    expect(form.why.map(({ code }) => code)).toContain('untitled');
    expect(figuresOf(form)).toEqual(figuresOf(formOf(plain, id)));
  });

  // T5, T7 and T8 take 人员经费 and 公用经费 for mistyped labels of theirs and claim the sheet too.
  test('t6 without title is known by its header', () => {
    expect(formOf(untitled('t6'), 't6').status).toBe('bound');
  });

  test.each(['t5', 't7', 't8'])('%s without title could be another', (id) => {
    const form = bookOf(untitled(id)).forms.find((one) => one.form === id)!;
    expect(form.status).toBe('ambiguous');
    expect(form.why.map(({ code }) => code)).toContain('several-forms');
  });

  test('the same table twice counts once', () => {
    const twice = { ...plain, grids: [...plain.grids, { ...plain.grids[2]!, name: '支出副本' }] };
    const form = formOf(twice, 't3');
    expect(form.status).toBe('bound');
    expect(form.why).toEqual([{ code: 'duplicate-same', slots: { sheet: '支出副本' } }]);
  });

  test('the same table with another figure is ambiguous', () => {
    const at = { form: 't3', row: '2010302', column: 'project' };
    const { snapshot } = editBook(plain, [{ op: 'copyForm', ...at, value: 1 }]);
    const form = bookOf(snapshot).forms.find((one) => one.form === 't3')!;
    expect(form.status).toBe('ambiguous');
    expect(form.why.map(({ code }) => code)).toEqual(['duplicate-differs']);
  });

  test('a table on a hidden sheet alone is read, and it is said', () => {
    const hidden = {
      ...plain,
      grids: plain.grids.map((grid, i) => (i === 2 ? { ...grid, visible: false } : grid)),
    };
    expect(formOf(hidden, 't3').status).toBe('bound');
    expect(formOf(hidden, 't3').why.map(({ code }) => code)).toContain('hidden-sheet');
  });

  // Its 栏次 alone make it a T9 without title.
  test('final accounts (决算) are no budget', () => {
    const sheet = (title: string, ...rows: (CellValue | null)[][]) =>
      gridFromRectangle(title, true, 0, 0, [
        [title],
        ['部门：青禾县水务局', '单位：万元'],
        ...rows,
      ]);
    const accounts: Snapshot = {
      name: '2022年度部门决算.xlsx',
      grids: [
        sheet(
          '收入支出决算总表',
          ['收入', null, null, '支出'],
          ['项目', '行次', '决算数', '项目', '行次', '决算数'],
          ['栏次', null, 1, '栏次', null, 2],
          ['一、一般公共预算财政拨款收入', 1, 929.9, '一、一般公共服务支出', 32, 784.52],
        ),
        sheet(
          '支出决算表',
          ['项目', null, '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出'],
          ['功能分类科目编码', '科目名称'],
          ['栏次', null, 1, 2, 3, 4, 5],
          ['合计', null, 929.9, 481.87, 448.03],
        ),
      ],
    };
    expect(hasForms(bind(accounts, EDITIONS))).toBe(false);
  });

  // A sheet whose title is refused as 决算 is looked at again as one without title.
  test('final accounts laid out like the budget are no budget', () => {
    const accounts = {
      ...plain,
      grids: plain.grids.slice(0, 9).map((grid) => ({
        ...grid,
        rows: grid.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) =>
            typeof cell.value === 'string'
              ? { ...cell, value: cell.value.replaceAll('预算', '决算') }
              : cell,
          ),
        })),
      })),
    };
    expect(hasForms(bind(accounts, EDITIONS))).toBe(false);
  });

  test('nothing official in a book of something else', () => {
    const other = gridFromRectangle('工资', true, 0, 0, [
      ['姓名', '工资'],
      ['甲', 3000],
    ]);
    expect(hasForms(bind({ name: 'x.xlsx', grids: [other] }, EDITIONS))).toBe(false);
    expect(hasForms(bind({ name: 'x.xlsx', grids: [] }, EDITIONS))).toBe(false);
  });
});
