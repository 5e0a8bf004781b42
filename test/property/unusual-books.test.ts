import { officialBook } from '../support/official-book';
import type { BookPlan } from '../support/plan';
import { FISCAL_ONLY, FULL, GENERAL_ONLY, inEdition } from '../support/plans';
import { checkBook, saying } from '../support/check-book';
import { bookOf, editBook, type Edit } from '../support/edit-book';
import type { CellValue, GridCell, GridRow } from '../../src/model/grid';
import type { Snapshot } from '../../src/model/snapshot';

/** Correct books as people really lay them out, one oddity each. None of them is wrong. */

const plain = officialBook(FULL).snapshot;
const CODE_FORMS = ['t2', 't3', 't5', 't6', 't7', 't8'];

/** Changes the cells of the nine tables. */
function changed(
  change: (cell: GridCell, row: number, sheet: number) => GridCell | null,
  snapshot: Snapshot = plain,
): Snapshot {
  return {
    ...snapshot,
    grids: snapshot.grids.map((grid, sheet) => ({
      ...grid,
      rows: grid.rows.map((row, r) => ({
        ...row,
        cells: row.cells.flatMap((cell) => (sheet > 8 ? cell : (change(cell, r, sheet) ?? []))),
      })),
    })),
  };
}

const titled = (title: (text: string, table: number) => string): Snapshot =>
  changed((cell, row, sheet) =>
    row === 0 ? { ...cell, value: title(String(cell.value), sheet + 1) } : cell,
  );

/** Writes a value wherever a zero was left blank. */
function zeroAs(value: CellValue): Snapshot {
  const forms = new Map(bookOf(plain).forms.map((form) => [form.grid, form]));
  return {
    ...plain,
    grids: plain.grids.map((grid, i) => {
      const form = i > 8 ? undefined : forms.get(i);
      const filled = (row: GridRow): GridRow => {
        const blank = (form?.rows ?? [])
          .filter((one) => one.index === row.index)
          .flatMap((one) =>
            (form?.columns ?? [])
              .filter((c) => c.role === 'amount' && one.cells[c.key]?.kind === 'blank')
              .map(({ column }) => ({ column, value })),
          );
        return { ...row, cells: [...row.cells, ...blank].sort((a, b) => a.column - b.column) };
      };
      return { ...grid, rows: grid.rows.map(filled) };
    }),
  };
}

const edited = (edits: readonly Edit[], snapshot = plain): Snapshot =>
  editBook(snapshot, edits).snapshot;

const totalsNamed = (value: string): Snapshot =>
  edited(CODE_FORMS.map((form) => ({ op: 'set', form, row: 'total', column: 'name', value })));

const withoutSangong: BookPlan = {
  ...GENERAL_ONLY,
  sangong: [],
  economic: GENERAL_ONLY.economic.map((one) =>
    /^302(12|17|31)$/.test(one.code) ? { ...one, code: '30299' } : one,
  ),
};

const OWN_INCOME: BookPlan = {
  ...FULL,
  leaves: [
    {
      code: '2130104',
      sources: { business: { basic: '300.00', project: '20.00' }, other: { basic: '10.00' } },
    },
  ],
  economic: [],
  sangong: [],
};

const CASES: Readonly<Record<string, () => Snapshot>> = {
  '没有三公经费，表9只有行名': () => officialBook(withoutSangong).snapshot,
  '没有三公经费，表9写“空表列示”': () =>
    edited(
      [{ op: 'note', form: 't9', text: '注：无财政拨款“三公”经费预算，空表列示。' }],
      officialBook(withoutSangong).snapshot,
    ),
  ...Object.fromEntries(
    [0, '0', '0.00', '-', '－', '—', '０'].map((value) => [
      `零写成 ${JSON.stringify(value)}`,
      () => zeroAs(value),
    ]),
  ),
  标题前有年度: () => titled((text) => `2022年${text}`),
  标题前有附件号: () => titled((text, n) => `附件${n}：${text}`),
  标题前有表号: () => titled((text, n) => `表${n}  ${text}`),
  标题前有公开表号: () => titled((text, n) => `公开0${n}表 ${text}`),
  标题前有部门名称: () => titled((text) => `云台县政务服务局2022年${text}`),
  标题后括号里有单位: () => titled((text) => `${text}（单位：万元）`),
  标题上面还有一行部门预算: () => ({
    ...plain,
    grids: plain.grids.map((grid) => ({
      ...grid,
      rows: [
        { index: 0, cells: [{ column: 0, value: '云台县政务服务局2022年部门预算' }] },
        ...grid.rows.map((row) => ({ ...row, index: row.index + 1 })),
      ],
    })),
  }),
  合计写成总计: () => totalsNamed('总  计'),
  '名称前有“其中：”': () =>
    edited([
      { op: 'set', form: 't3', row: '2010302', column: 'name', value: '其中：一般行政管理事务' },
    ]),
  编码前后有空格: () =>
    changed((cell) =>
      typeof cell.value === 'string' && /^\d{3,7}$/.test(cell.value)
        ? { ...cell, value: ` ${cell.value} ` }
        : cell,
    ),
  单位段没有编码: () =>
    changed(
      (cell) => (/^60700[12]$/.test(String(cell.value)) ? null : cell),
      officialBook(FULL, { unit: '万元', units: 'blocks' }).snapshot,
    ),
  部门编码与类级编码相同: () =>
    officialBook(
      {
        ...FULL,
        entity: { code: '208', name: FULL.entity.name },
        units: FULL.units!.map((unit, i) => ({ ...unit, code: `20800${i + 1}` })),
      },
      { unit: '万元', units: 'blocks' },
    ).snapshot,
  表1和表9多出表样以外的行: () =>
    officialBook({
      ...FULL,
      extraIncome: { label: '十、其他专项收入', amount: '1.50' },
      extraSangong: { after: 'reception', label: '其中：国内接待费', general: '3.00' },
    }).snapshot,
  ...Object.fromEntries(
    [2021, 2022].map((year) => [
      `${year} 年表9列有会议费、培训费`,
      () =>
        officialBook(
          inEdition(
            {
              ...FULL,
              sangong: [
                ...FULL.sangong,
                { row: 'meeting', general: '2.00' },
                { row: 'training', general: '1.00' },
              ],
            },
            `hebei-${year}`,
            year,
          ),
        ).snapshot,
    ]),
  ),
  '2020 年有抗疫特别国债': () =>
    officialBook(
      inEdition(
        {
          ...FULL,
          leaves: [...FULL.leaves, { code: '2340101', sources: { fund: { project: '50.00' } } }],
        },
        'hebei-2020',
        2020,
      ),
    ).snapshot,
  '2026 年还没有自己的表样，用 2023 年的': () =>
    officialBook(inEdition(FULL, 'hebei-2023', 2026)).snapshot,
  '没有财政拨款的事业单位，表4只有行名': () => officialBook(OWN_INCOME).snapshot,
  '合并单元格的“合计”存在编码栏': () =>
    changed((cell, _row, sheet) =>
      cell.value === '合计' && cell.column === 2 && [1, 2, 4, 5, 6, 7].includes(sheet)
        ? { ...cell, column: 1 }
        : cell,
    ),
  合计后有冒号: () => totalsNamed('合计：'),
  标题里换行写单位: () => titled((text) => `${text}\n单位：万元`),
  标题加书名号: () => titled((text) => `《${text}》`),
  '部门预算与单位预算在同一本里，名称相同': () => {
    const own = changed((cell, row) =>
      row === 0
        ? { ...cell, value: String(cell.value).replace('部门预算', '单位预算') }
        : typeof cell.value === 'number' && cell.column > 1
          ? { ...cell, value: Math.round(cell.value * 200) / 100 }
          : cell,
    );
    const named = own.grids.slice(0, 9).map((grid, i) => ({ ...grid, name: `单位${i + 1}` }));
    return { ...plain, grids: [...plain.grids, ...named] };
  },
  没有序号栏也没有栏次二字: () =>
    changed((cell) =>
      cell.column === 0 &&
      (typeof cell.value === 'number' || /^(序号|栏次)$/.test(String(cell.value)))
        ? null
        : cell,
    ),
  '小于 50 元的两项合成 100 元': () =>
    officialBook({
      ...FISCAL_ONLY,
      leaves: [
        ...FISCAL_ONLY.leaves,
        { code: '2130108', sources: { general: { project: '0.0040' } } },
        { code: '2130109', sources: { general: { project: '0.0040' } } },
      ],
    }).snapshot,
};

/** Not yet: these are still taken for wrong. */
const NOT_YET = new Set(['小于 50 元的两项合成 100 元']);

describe('a correct book passes', () => {
  for (const [name, snapshot] of Object.entries(CASES)) {
    (NOT_YET.has(name) ? test.failing : test)(name, () => {
      const { findings, verdict } = checkBook(snapshot());
      expect(findings.filter((one) => one.severity !== 'notice').map(saying)).toEqual([]);
      expect(verdict).toBe('pass');
    });
  }
});
