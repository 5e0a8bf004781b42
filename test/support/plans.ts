import type { BookPlan, EconomicLeaf, Leaf, SangongLeaf, UnitPlan } from './plan';
import { FISCAL } from './plan';

/** Hand-made departments for the tests. Every name is invented; figures are plausible, no more. */

const LEAVES: readonly Leaf[] = [
  { code: '2010301', unit: 0, sources: { general: { basic: '320.56' } } },
  { code: '2010302', unit: 0, sources: { general: { project: '88.40', carryIn: '12.40' } } },
  {
    code: '2010350',
    unit: 1,
    sources: {
      general: { basic: '146.22', project: '31.75' },
      account: { project: '15.20' },
      business: { basic: '10.00', project: '6.50', carryIn: '2.30' },
      operating: { operating: '8.00' },
      superior: { project: '5.00' },
      affiliated: { project: '2.00' },
      other: { toSuperior: '1.00', toAffiliated: '3.00' },
    },
  },
  { code: '2080501', unit: 0, sources: { general: { basic: '20.93' } } },
  { code: '2080505', unit: 0, sources: { general: { basic: '41.66' } } },
  { code: '2080506', unit: 0, sources: { general: { basic: '20.83' } } },
  { code: '2101101', unit: 0, sources: { general: { basic: '14.25' } } },
  { code: '2101102', unit: 1, sources: { general: { basic: '5.94' } } },
  { code: '2101103', unit: 0, sources: { general: { basic: '9.08' } } },
  { code: '2120803', unit: 0, sources: { fund: { project: '60.00', carryIn: '4.00' } } },
  { code: '2210201', unit: 0, sources: { general: { basic: '31.25' } } },
  { code: '2230105', unit: 0, sources: { capital: { basic: '7.00', project: '25.00' } } },
];

const ECONOMIC: readonly EconomicLeaf[] = [
  { code: '30101', personnel: '150.20', unit: 0 },
  { code: '30102', personnel: '60.31', unit: 0 },
  { code: '30102', personnel: '36.11', unit: 1 },
  { code: '30103', personnel: '52.19', unit: 0 },
  { code: '30107', personnel: '49.11', unit: 1 },
  { code: '30108', personnel: '41.66', unit: 0 },
  { code: '30109', personnel: '20.83', unit: 0 },
  { code: '30110', personnel: '14.25', unit: 0 },
  { code: '30110', personnel: '5.94', unit: 1 },
  { code: '30111', personnel: '9.08', unit: 0 },
  { code: '30112', personnel: '2.15', unit: 0 },
  { code: '30113', personnel: '31.25', unit: 0 },
  { code: '30201', publicUse: '1.50', unit: 0 },
  { code: '30201', publicUse: '22.00', unit: 1 },
  { code: '30207', publicUse: '6.40', unit: 1 },
  { code: '30211', publicUse: '12.30', unit: 1 },
  { code: '30212', publicUse: '5.00', unit: 0 },
  { code: '30217', publicUse: '3.00', unit: 0 },
  { code: '30229', publicUse: '9.31', unit: 0 },
  { code: '30229', publicUse: '0.30', unit: 1 },
  { code: '30231', publicUse: '12.50', unit: 0 },
  { code: '30239', publicUse: '6.80', unit: 0 },
  { code: '30239', publicUse: '20.00', unit: 1 },
  { code: '30299', publicUse: '8.00', unit: 0 },
  { code: '30302', personnel: '20.93', unit: 0 },
  { code: '30305', personnel: '3.60', unit: 0 },
  { code: '31002', publicUse: '6.00', unit: 0 },
];

const SANGONG: readonly SangongLeaf[] = [
  { row: 'abroadTeaching', general: '1.50', unit: 0 },
  { row: 'abroadOther', general: '3.50', unit: 0 },
  { row: 'vehiclePurchase', general: '18.00', unit: 0 },
  { row: 'vehicleOperation', general: '12.50', unit: 0 },
  { row: 'reception', general: '3.00', fund: '0.50', capital: '0.25', unit: 0 },
];

const UNITS: readonly UnitPlan[] = [
  {
    code: '607001',
    name: '云台县政务服务局本级',
    nature: '行政',
    rank: '正科级',
    funding: '财政拨款',
  },
  {
    code: '607002',
    name: '云台县政务服务中心',
    nature: '事业',
    rank: '股级',
    funding: '财政性资金基本保证',
  },
];

/** A department with every kind of money, a subordinate institution and every table. */
export const FULL: BookPlan = {
  edition: 'hebei-2022',
  year: 2022,
  entity: { code: '607', name: '云台县政务服务局' },
  units: UNITS,
  organisation: UNITS,
  leaves: LEAVES,
  economic: ECONOMIC,
  sangong: SANGONG,
  procurement: [
    {
      project: '运转类公用项目经费',
      projectBudget: '113.11',
      item: '复印纸',
      catalog: 'A05040101',
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
  ],
  assets: {
    total: { value: '1286.4210' },
    buildings: { quantity: '5200', value: '902.1000' },
    offices: { quantity: '1800', value: '410.3300' },
    vehicles: { quantity: '4', value: '71.2900' },
    equipment: { quantity: '2', value: '63.0310' },
    otherAssets: { quantity: '1640', value: '250.0000' },
  },
  targets: [
    {
      project: '政务大厅运行保障',
      head: {
        code: '60700100001',
        budget: '88.40',
        fiscal: '80.00',
        otherFunds: '8.40',
        plan: ['', '40.00', '75.00', '100.00'],
      },
      goals: ['保障大厅窗口全年正常受理业务', '缩短群众办件等候时间'],
      indicators: [
        ['产出指标', '数量指标', '开放窗口数', '全年开放的受理窗口', '≥36个', '部门计划'],
        ['', '质量指标', '办件差错率', '出错办件占比', '≤1%', '部门计划'],
        ['', '时效指标', '按期办结率', '承诺期内办结的占比', '≥98%', '部门计划'],
        ['', '成本指标', '运行成本', '全年支出', '≤88.40万元', '预算批复'],
        ['效益指标', '社会效益指标', '网上可办率', '可网上办理的事项占比', '≥90%', '部门计划'],
        ['满意度指标', '服务对象满意度指标', '办事群众满意度', '回访满意占比', '≥95%', '部门计划'],
      ],
    },
    {
      project: '政务大厅车辆更新',
      goals: ['更换一辆超过使用年限的公务用车，保障外出服务'],
      indicators: [
        ['产出指标', '数量指标', '更新车辆数', '购置的轿车', '1辆', '资产配置标准'],
        ['', '质量指标', '车辆验收合格率', '一次验收合格', '100%', '购车合同'],
        ['', '时效指标', '交付时间', '签订合同后交付', '≤60天', '购车合同'],
        ['', '成本指标', '购车成本', '含购置税', '≤18万元', '资产配置标准'],
        ['效益指标', '生态效益指标', '百公里油耗', '综合工况', '≤6升', '车辆公告'],
        ['', '可持续影响指标', '车辆使用年限', '规定的更新年限', '≥8年', '资产配置标准'],
        ['满意度指标', '服务对象满意度指标', '用车科室满意度', '年末问卷', '≥90%', '部门计划'],
      ],
    },
  ],
};

/** The same department with 财政拨款 only. */
export const FISCAL_ONLY: BookPlan = {
  ...FULL,
  leaves: LEAVES.map((leaf) => ({
    ...leaf,
    sources: Object.fromEntries(
      FISCAL.flatMap((one) => (leaf.sources[one] ? [[one, leaf.sources[one]]] : [])),
    ),
  })),
};

/** General budget only: T7 and T8 are empty tables. */
export const GENERAL_ONLY: BookPlan = {
  ...FULL,
  leaves: FISCAL_ONLY.leaves.filter((leaf) => leaf.sources.general !== undefined),
  sangong: SANGONG.map(({ row, general, unit }) => ({
    row,
    ...(general ? { general } : {}),
    ...(unit === undefined ? {} : { unit }),
  })),
};

/** Money left over at the end of the year. */
export const LEFT_OVER: BookPlan = {
  ...FULL,
  leaves: LEAVES.map((leaf) =>
    leaf.code === '2010302'
      ? { ...leaf, sources: { general: { project: '88.40', carryIn: '12.40', carryOut: '9.60' } } }
      : leaf,
  ),
};

/** The plan as another year's edition prints it. */
export function inEdition(plan: BookPlan, edition: string, year: number): BookPlan {
  return { ...plan, edition, year };
}
