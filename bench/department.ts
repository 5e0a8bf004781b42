import type { CodeFile } from '../src/editions/classification';
import economicFile from '../src/editions/codes/economic.json';
import functionalFile from '../src/editions/codes/functional.json';
import type { NewSheet } from '../src/model/new-workbook';
import { officialBook, type OfficialBook } from '../test/support/official-book';
import { sumOf, amount, type BookPlan, type Leaf, type UnitPlan } from '../test/support/plan';
import { snapshotOf } from '../test/support/snapshot-of';

/** How big a department is. */
export interface Size {
  readonly units: number;
  readonly items: number;
  readonly targets: number;
}

/** About 13 k cells on 15 sheets: a department as they are. */
export const DEPARTMENT: Size = { units: 2, items: 118, targets: 42 };
/** About 324 k cells: a bureau's departments in one workbook. */
export const LARGE: Size = { units: 49, items: 118, targets: 1029 };

const CODES = (functionalFile as CodeFile).items.filter(
  ({ code, budget, certainty, name }) =>
    code.length === 7 &&
    budget === 'general' &&
    certainty === 'high' &&
    !code.startsWith('234') &&
    !/^(行政运行|一般行政管理事务)$/.test(name),
);
const ECONOMIC = (economicFile as CodeFile).items.filter(
  ({ code, kind }) => code.length === 5 && kind !== undefined && !/^302(12|17|31)$/.test(code),
);

const YEAR = 2022;
export const LAST_YEAR = YEAR - 1;

/** A correct book of a size; the same one on every machine. Its figures change with the year. */
export function department(size: Size, year = YEAR): OfficialBook {
  const { workbook, ...book } = officialBook(plan(size, year), { unit: '万元', units: 'blocks' });
  const whole = { sheets: [...workbook.sheets, ...remarks()] };
  return { ...book, workbook: whole, snapshot: snapshotOf(whole) };
}

/** Stored cells of a book. */
export function cellsIn({ snapshot }: OfficialBook): number {
  return snapshot.grids.reduce(
    (sum, grid) => sum + grid.rows.reduce((n, row) => n + row.cells.length, 0),
    0,
  );
}

function plan({ units, items, targets }: Size, year: number): BookPlan {
  const heads = Array.from({ length: units }, (_, i): UnitPlan => ({
    code: `318${String(i + 1).padStart(3, '0')}`,
    name: `青禾县第${i + 1}服务站`,
    nature: '事业',
    rank: '股级',
    funding: '财政拨款',
  }));
  const leaves = heads.flatMap((_, unit) =>
    Array.from({ length: items }, (__, i): Leaf => {
      const code = CODES[(i * 7 + unit) % CODES.length]?.code ?? '';
      const general = {
        basic: figure(unit + YEAR - year, i),
        project: figure(i, unit),
        carryIn: '0.50',
      };
      return { code, unit, sources: { general, business: { project: figure(i + 3, unit) } } };
    }),
  );
  return {
    edition: `hebei-${String(year)}`,
    year,
    entity: { code: '318', name: '青禾县服务局' },
    units: heads,
    organisation: heads,
    leaves,
    economic: heads.flatMap((_, unit) => spread(unit, leaves)),
    sangong: [],
    procurement: Array.from({ length: units * 3 }, (_, i) => ({
      project: `专项设备更新${i + 1}`,
      projectBudget: '12.00',
      item: '台式计算机',
      catalog: 'A02010105',
      unit: '台',
      quantity: '10',
      price: '0.50',
      general: '5.00',
    })),
    assets: { total: { value: '98.0000' }, vehicles: { quantity: '4', value: '98.0000' } },
    targets: Array.from({ length: targets }, (_, i) => ({
      project: `专项设备更新${i + 1}`,
      goals: ['按期完成设备更新', '设备正常使用'],
      indicators: INDICATORS.map(([level1, level2, name, value]) => [
        level1,
        level2,
        name,
        `按年度计划完成第${i + 1}批设备`,
        value,
        '年度计划',
      ]),
    })),
  };
}

const INDICATORS = [
  ['产出指标', '数量指标', '更新设备数', '≥10台'],
  ['', '数量指标', '验收设备数', '≥10台'],
  ['', '质量指标', '验收合格率', '≥98%'],
  ['', '时效指标', '完成时间', '≤10个月'],
  ['', '成本指标', '购置成本', '≤5.00万元'],
  ['效益指标', '经济效益指标', '节约维修费', '≥1万元'],
  ['', '社会效益指标', '服务保障率', '≥95%'],
  ['', '生态效益指标', '能耗下降率', '≥5%'],
  ['', '可持续影响指标', '使用年限', '≥6年'],
  ['满意度指标', '服务对象满意度指标', '使用人员满意度', '≥90%'],
] as const;

/** A figure between 1 and 100 with two decimals, told by its place. */
function figure(a: number, b: number): string {
  return (((a * 7919 + b * 104_729) % 9900) / 100 + 1).toFixed(2);
}

/** A unit's basic expenditure over all economic codes. */
function spread(unit: number, leaves: readonly Leaf[]): BookPlan['economic'] {
  const own = leaves.filter((leaf) => leaf.unit === unit);
  let rest = sumOf(own.map((leaf) => amount(leaf.sources.general?.basic)));
  return ECONOMIC.map(({ code, kind }, i) => {
    const share =
      i === ECONOMIC.length - 1 ? rest : rest.dividedBy(ECONOMIC.length - i).toDecimalPlaces(2);
    rest = rest.minus(share);
    return { code, unit, [kind === 'personnel' ? 'personnel' : 'publicUse']: share.toFixed(2) };
  });
}

/** Sheets that people add: a table of contents and remarks. */
function remarks(): NewSheet[] {
  return ['目录', '填报说明'].map((name) => ({
    name,
    rows: Array.from({ length: 12 }, (_, i) => [
      { value: i + 1 },
      { value: `${name}第${i + 1}条` },
    ]),
  }));
}
