import Decimal from 'decimal.js';
import { LAYOUTS } from './layout';
import { officialBook, type OfficialBook } from './official-book';
import type { BookPlan, EconomicLeaf, Leaf, ProcurementRow, SourceFigures } from './plan';
import { FULL } from './plans';
import { targetsOf, type PlannedProject } from './random-lists';

/** Books that tests of the narrative know by name, each with last year's. Every name is invented. */

/** A department with every kind of money and every table, its units apart in blocks; form of 2022. */
export function everythingDepartment(): OfficialBook {
  return officialBook(EVERYTHING, LAYOUTS.blocks);
}

/** The same one year before, in the form of 2021: no car bought, one project more, others dearer. */
export function everythingDepartmentLastYear(): OfficialBook {
  return officialBook(EVERYTHING_LAST_YEAR, LAYOUTS.blocks);
}

/** 单位预算 of a public institution that has money of its own and no reception; form of 2023. */
export function unitBook(): OfficialBook {
  return officialBook(UNIT, LAYOUTS.plain);
}

/** The same one year before, in the form of 2022. */
export function unitBookLastYear(): OfficialBook {
  return officialBook(UNIT_LAST_YEAR, LAYOUTS.plain);
}

/** Project, what it costs, and what of it is 一般公共预算 and 财政拨款. */
const project = (
  name: string,
  budget: string,
  general = budget,
  fiscal = general,
): PlannedProject => ({
  name,
  budget: new Decimal(budget),
  general: new Decimal(general),
  fiscal: new Decimal(fiscal),
});

/** Items whose figures of some sources are others; the sources named are replaced, not merged. */
function replaced(
  leaves: readonly Leaf[],
  changes: Readonly<Record<string, Partial<Record<keyof Leaf['sources'], SourceFigures>>>>,
): Leaf[] {
  return leaves.map((leaf) => ({ ...leaf, sources: { ...leaf.sources, ...changes[leaf.code] } }));
}

function repriced(
  economic: readonly EconomicLeaf[],
  changes: Readonly<Record<string, string>>,
): EconomicLeaf[] {
  return economic.map((one) => {
    const size = changes[`${one.code}/${String(one.unit ?? 0)}`];
    if (size === undefined) return one;
    return one.personnel === undefined ? { ...one, publicUse: size } : { ...one, personnel: size };
  });
}

const SECRET = '涉密信息系统测评';
const SAME = [
  project('热线坐席服务', '13.75'),
  project('窗口人员业务培训', '6.50', '0.00'),
  project('基层便民服务站点改造', '7.00', '0.00'),
  project('改制企业职工安置补助', '25.00', '0.00', '25.00'),
  project(SECRET, '18.00'),
];

const EVERYTHING_PROCUREMENT: readonly ProcurementRow[] = [
  {
    project: '运转类公用项目经费',
    projectBudget: '113.11',
    item: '复印纸',
    catalog: 'A090101',
    unit: '箱',
    quantity: '100',
    price: '0.02',
    general: '2.00',
    smeReserved: '2.00',
  },
  {
    project: '政务大厅车辆更新',
    projectBudget: '18.00',
    item: '轿车',
    catalog: 'A02030501',
    unit: '辆',
    quantity: '1',
    price: '18.00',
    general: '18.00',
  },
  {
    project: '大厅周边停车场建设',
    projectBudget: '60.00',
    item: '停车场地面工程',
    catalog: 'B0204',
    unit: '项',
    quantity: '1',
    price: '42.50',
    fund: '42.50',
    smeReserved: '17.00',
  },
  {
    project: '热线坐席服务',
    projectBudget: '13.75',
    item: '呼叫中心服务',
    catalog: 'C0305',
    unit: '项',
    quantity: '1',
    price: '9.60',
    general: '9.60',
  },
];

const EVERYTHING: BookPlan = {
  ...FULL,
  leaves: replaced(FULL.leaves, {
    '2010302': { general: { project: '88.40', carryIn: '12.40', carryOut: '9.60' } },
  }),
  procurement: EVERYTHING_PROCUREMENT,
  targets: targetsOf(
    [
      project('政务大厅运行保障', '70.40'),
      project('政务大厅车辆更新', '18.00'),
      project('大厅周边停车场建设', '60.00', '0.00', '60.00'),
      project('资格考试考务', '15.20', '0.00', '0.00'),
      ...SAME,
    ],
    true,
  ),
};

const EVERYTHING_LAST_YEAR: BookPlan = {
  ...EVERYTHING,
  ...{ edition: 'hebei-2021', year: 2021 },
  leaves: replaced(EVERYTHING.leaves, {
    '2010301': { general: { basic: '332.46' } },
    '2010302': { general: { project: '103.00', carryIn: '6.80' } },
    '2010350': {
      general: { basic: '142.72', project: '13.75' },
      account: { project: '12.00' },
    },
    '2120803': { fund: { project: '85.00', carryOut: '4.00' } },
  }),
  economic: repriced(FULL.economic, {
    ...{ '30101/0': '160.90', '30217/0': '4.20', '30107/1': '45.61' },
  }),
  sangong: [
    { row: 'abroadTeaching', general: '1.50', unit: 0 },
    { row: 'abroadOther', general: '3.50', unit: 0 },
    { row: 'vehicleOperation', general: '12.50', unit: 0 },
    { row: 'reception', general: '4.20', fund: '0.50', capital: '0.25', unit: 0 },
  ],
  procurement: EVERYTHING_PROCUREMENT.filter(({ item }) => item !== '轿车').map((row) => ({
    ...row,
    ...(row.item === '复印纸' ? { projectBudget: '114.31' } : {}),
    ...(row.fund ? { projectBudget: '85.00', price: '64.00', fund: '64.00' } : {}),
  })),
  assets: {
    ...FULL.assets,
    total: { value: '1240.1310' },
    otherAssets: { quantity: '1590', value: '203.7100' },
  },
  targets: targetsOf(
    [
      project('政务大厅运行保障', '75.00'),
      project('纸质档案数字化', '10.00'),
      project('大厅周边停车场建设', '85.00', '0.00', '85.00'),
      project('资格考试考务', '12.00', '0.00', '0.00'),
      ...SAME,
    ],
    true,
  ),
};

const UNIT_LEAVES: readonly Leaf[] = [
  { code: '2080505', sources: { general: { basic: '24.30' } } },
  { code: '2080506', sources: { general: { basic: '12.15' } } },
  { code: '2101102', sources: { general: { basic: '11.46' } } },
  {
    code: '2130104',
    sources: {
      general: { basic: '198.75', project: '36.20', carryIn: '5.20' },
      account: { project: '8.40' },
      business: { project: '15.60' },
      other: { project: '3.00' },
    },
  },
  { code: '2210201', sources: { general: { basic: '18.23' } } },
];

const UNIT_ECONOMIC: readonly EconomicLeaf[] = [
  { code: '30101', personnel: '86.40' },
  { code: '30102', personnel: '9.72' },
  { code: '30107', personnel: '62.18' },
  { code: '30108', personnel: '24.30' },
  { code: '30109', personnel: '12.15' },
  { code: '30110', personnel: '11.46' },
  { code: '30113', personnel: '18.23' },
  { code: '30201', publicUse: '10.85' },
  { code: '30207', publicUse: '2.60' },
  { code: '30211', publicUse: '13.40' },
  { code: '30228', publicUse: '5.10' },
  { code: '30231', publicUse: '6.50' },
  { code: '31002', publicUse: '2.00' },
];

const UNIT: BookPlan = {
  edition: 'hebei-2023',
  year: 2023,
  scope: '单位',
  entity: { code: '318002', name: '青禾县农业技术推广中心' },
  organisation: [
    {
      code: '318002',
      name: '青禾县农业技术推广中心',
      nature: '事业',
      rank: '副科级',
      funding: '财政性资金基本保证',
    },
  ],
  leaves: UNIT_LEAVES,
  economic: UNIT_ECONOMIC,
  sangong: [{ row: 'vehicleOperation', general: '6.50' }],
  procurement: [
    {
      project: '新品种试验示范',
      projectBudget: '36.20',
      item: '土壤检测服务',
      catalog: 'C19990000',
      unit: '项',
      quantity: '1',
      price: '6.80',
      general: '6.80',
      smeReserved: '6.80',
    },
  ],
  assets: {
    total: { value: '186.2040' },
    buildings: { quantity: '860', value: '102.5000' },
    vehicles: { quantity: '2', value: '31.6040' },
    otherAssets: { quantity: '312', value: '52.1000' },
  },
  targets: targetsOf(
    [
      project('新品种试验示范', '36.20'),
      project('农民技术培训', '8.40', '0.00'),
      project('测土配方技术服务', '18.60', '0.00'),
    ],
    true,
  ),
};

const UNIT_LAST_YEAR: BookPlan = {
  ...UNIT,
  ...{ edition: 'hebei-2022', year: 2022 },
  leaves: replaced(UNIT_LEAVES, {
    '2130104': {
      general: { basic: '194.35', project: '36.20' },
      account: { project: '8.40' },
      business: { project: '19.10' },
    },
  }),
  economic: repriced(UNIT_ECONOMIC, { '30107/0': '57.18', '30211/0': '14.00' }),
  procurement: [],
  targets: targetsOf(
    [
      project('新品种试验示范', '36.20'),
      project('农民技术培训', '8.40', '0.00'),
      project('测土配方技术服务', '22.10', '0.00'),
    ],
    true,
  ),
};
