import { addressOf } from '../../src/model/place';
import type { Snapshot } from '../../src/model/snapshot';
import { bind } from '../../src/binding/bind';
import { readCaption } from '../../src/binding/caption';
import { EDITIONS } from '../../src/editions/in-use';
import { bookOf, editBook, formOf, rowOf } from '../support/edit-book';
import { LAYOUTS } from '../support/layout';
import { officialBook } from '../support/official-book';
import { FULL } from '../support/plans';

const plain = officialBook(FULL).snapshot;
const text = (snapshot: Snapshot, form: string, find: string, replace: string): Snapshot =>
  editBook(snapshot, [{ op: 'text', form, find, replace }]).snapshot;

describe('columns', () => {
  test('a mistyped label is replaced by its 栏次, and it is said', () => {
    const form = formOf(text(plain, 't3', '对附属单位补助支出', '对下属补助'), 't3');
    expect(form.columns.find((column) => column.key === 'toAffiliated')).toMatchObject({
      label: '对下属补助',
      printed: '对附属单位补助支出',
    });
    expect(form.rows[0]?.cells['toAffiliated']?.amount?.fen).toBe(3_000_000);
  });

  test('without 栏次 a mistyped label leaves the table ambiguous', () => {
    const unnumbered = {
      ...plain,
      grids: plain.grids.map((grid) => ({
        ...grid,
        rows: grid.rows.filter((row) => row.cells[0]?.value !== '栏次'),
      })),
    };
    const book = bind(unnumbered, EDITIONS);
    for (const id of ['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8', 't9']) {
      expect([id, book.forms.find((one) => one.form === id)?.status]).toEqual([id, 'bound']);
    }
    const broken = text(unnumbered, 't3', '对附属单位补助支出', '对下属补助');
    const form = bookOf(broken).forms.find((one) => one.form === 't3')!;
    expect(form.status).toBe('ambiguous');
    expect(form.why[0]?.code).toBe('columns-missing');
  });

  test('labels are compared without spaces, widths and brackets', () => {
    let spaced = text(plain, 't4', '一般公共预算财政拨款', ' 一般公共\n预算财政拨款 ');
    spaced = text(spaced, 't9', '国有资本经营预算财政拨款', '国有资本经营预算财政拨款（万元）');
    expect(formOf(spaced, 't4').why).toEqual([]);
    expect(formOf(spaced, 't9').why).toEqual([]);
  });

  test('pages that go on repeat their header; what is swapped there is seen', () => {
    const paged = officialBook(FULL, { unit: '万元', paged: 'swapped' }).snapshot;
    const [page] = formOf(paged, 't2').repeatedHeaders;
    expect(page?.labels).toMatchObject({ affiliated: '其他收入', other: '附属单位上缴收入' });
    expect(formOf(paged, 't2').rows).toHaveLength(formOf(plain, 't2').rows.length);
    expect(formOf(paged, 't4').repeatedHeaders).toHaveLength(1);
  });
});

describe('cells', () => {
  const cell = (value: string | number): unknown => {
    const edit = { op: 'set', form: 't3', row: '2010302', column: 'project', value } as const;
    const { amount, kind, spaced } = rowOf(editBook(plain, [edit]).snapshot, 't3', '2010302').cells[
      'project'
    ]!;
    return { kind, ...(amount ? { fen: amount.fen } : {}), ...(spaced ? { spaced } : {}) };
  };

  test.each([
    [88.4, { kind: 'amount', fen: 88_400_000 }],
    [0.1 + 0.2, { kind: 'amount', fen: 300_000 }],
    ['88.40', { kind: 'amount', fen: 88_400_000 }],
    ['1,234.5', { kind: 'amount', fen: 1_234_500_000 }],
    ['１，２３４．５', { kind: 'amount', fen: 1_234_500_000 }],
    ['1,2345.6', { kind: 'amount', fen: 12_345_600_000 }],
    ['（12.30）', { kind: 'amount', fen: -12_300_000 }],
    ['¥88.40', { kind: 'amount', fen: 88_400_000 }],
    ['3348 .56', { kind: 'amount', fen: 3_348_560_000, spaced: true }],
    ['---', { kind: 'dash' }],
    ['——', { kind: 'dash' }],
    ['　', { kind: 'blank' }],
    ['88.4O', { kind: 'text' }],
    ['12.5万元', { kind: 'text' }],
    ['1,23.5', { kind: 'text' }],
    ['1e3', { kind: 'text' }],
  ])('%j', (value, wanted) => {
    expect(cell(value)).toEqual(wanted);
  });

  test('codes are text or numbers, and 元 are read as 元', () => {
    const { snapshot } = officialBook(FULL, LAYOUTS.messy);
    expect(rowOf(snapshot, 't2', '2010302').cells['code']?.raw).toBe(2010302);
    const yuan = officialBook(FULL, LAYOUTS.yuan).snapshot;
    expect(formOf(yuan, 't3').unit).toBe('元');
    expect(rowOf(yuan, 't3', '2010302').cells['project']?.amount).toMatchObject({
      fen: 88_400_000,
      unit: '元',
    });
  });
});

describe('captions', () => {
  const caption = (...texts: string[]) =>
    readCaption([{ index: 0, cells: texts.map((value, column) => ({ column, value })) }]);

  test.each([
    [
      ['434政府办', '预算年度：2022', '单位：万元'],
      { code: '434', name: '政府办', year: 2022, unit: '万元' },
    ],
    [['202 某某办公室', '单位：元'], { code: '202', name: '某某办公室', unit: '元' }],
    [['编制部门：青禾县水务局', '金额单位：万元'], { name: '青禾县水务局', unit: '万元' }],
    [['部门编码：434 部门名称：政府办'], { code: '434', name: '政府办' }],
    [['2021 青禾县水务局'], { name: '青禾县水务局' }],
    [['青禾县水务局', '截止时间：2021-12-31'], { name: '青禾县水务局', closing: '2021-12-31' }],
    [['预算年度：2022年', '单位：（万元）'], { year: 2022, unit: '万元' }],
    [['部门名称：', '附表3', ''], {}],
  ])('%j', (texts, wanted) => {
    const { places, ...read } = caption(...texts);
    expect(read).toEqual(wanted);
    expect(Object.keys(places ?? {}).sort()).toEqual(Object.keys(wanted).sort());
  });
});

describe('the year', () => {
  const without = (snapshot: Snapshot, pattern: RegExp, replacement: string): Snapshot => ({
    ...snapshot,
    grids: snapshot.grids.map((grid) => ({
      ...grid,
      rows: grid.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          typeof cell.value === 'string'
            ? { ...cell, value: cell.value.replace(pattern, replacement) }
            : cell,
        ),
      })),
    })),
  });
  const yearOf = (snapshot: Snapshot): number | null => bind(snapshot, EDITIONS).year;
  const unstated = without(plain, /预算年度：\d{4}/, ' ');

  test('is the one that most captions say', () => {
    expect(yearOf(plain)).toBe(2022);
    expect(yearOf(text(plain, 't2', '2022', '2031'))).toBe(2022);
  });

  test('else the one after the assets were counted', () => {
    expect(yearOf(unstated)).toBe(2022);
  });

  test('else the one that a title begins with', () => {
    const undated = without(unstated, /截止时间：.*/, ' ');
    expect(yearOf(undated)).toBeNull();
    expect(bind(undated, EDITIONS).edition).toEqual({ id: 'hebei-2025', year: 2025, exact: false });
    expect(yearOf(without(undated, /^部门预算收支总表$/, '2023年部门预算收支总表'))).toBe(2023);
  });
});

describe('units', () => {
  test('are blocks in one table, each with its own head', () => {
    const { snapshot } = officialBook(FULL, LAYOUTS.blocks);
    const form = formOf(snapshot, 't3');
    const heads = form.rows.filter((row) => row.kind === 'unit');
    expect(heads.map((row) => [row.code, row.block])).toEqual([
      ['607001', 1],
      ['607002', 2],
    ]);
    expect(bookOf(snapshot).entity.units).toEqual(FULL.units?.map(({ name }) => name));
  });

  test('are tables of their own below the department’s', () => {
    const { snapshot } = officialBook(FULL, LAYOUTS.stacked);
    const names = bookOf(snapshot)
      .forms.filter((form) => form.form === 't3')
      .map((form) => form.instance);
    expect(names).toEqual([
      '',
      expect.stringMatching(/^云台县政务服务局本级/),
      expect.stringMatching(/^云台县政务服务中心/),
    ]);
  });

  // The scope is that of most tables; a department with two units has more of theirs than its own.
  test('of a department do not make it a unit', () => {
    const { snapshot } = officialBook(FULL, LAYOUTS.stacked);
    expect(bookOf(snapshot).entity.scope).toBe('department');
  });

  test('places of a form are those on its sheet', () => {
    const { snapshot } = officialBook(FULL, LAYOUTS.oneSheet);
    const row = rowOf(snapshot, 't9', 'reception');
    const { row: r, column } = row.cells['item']!;
    const grid = snapshot.grids[0]!;
    const stored = grid.rows.find((one) => one.index === r)?.cells.find((c) => c.column === column);
    expect([addressOf(r, column), stored?.value]).toEqual([addressOf(r, column), '三、公务接待费']);
  });
});
