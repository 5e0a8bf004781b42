import type { BookPlan, EconomicLeaf, Leaf, UnitPlan } from '../../test/support/plan';

/** An invented county bureau of agriculture with one institution below it; figures of a usual size. */

export const basic = (code: string, amount: string): Leaf => ({
  code,
  sources: { general: { basic: amount } },
});
export const project = (code: string, amount: string): Leaf => ({
  code,
  sources: { general: { project: amount } },
});

export const LEAVES: readonly Leaf[] = [
  basic('2080501', '36.42'),
  basic('2080505', '118.64'),
  basic('2080506', '59.32'),
  basic('2101101', '24.18'),
  basic('2101102', '31.06'),
  basic('2101103', '12.20'),
  { code: '2120814', sources: { fund: { project: '200.00' } } },
  basic('2130101', '412.85'),
  project('2130102', '46.00'),
  {
    code: '2130104',
    sources: { general: { basic: '586.30' }, business: { project: '12.00' } },
  },
  project('2130106', '85.00'),
  { code: '2130108', sources: { general: { project: '120.00', carryIn: '18.50' } } },
  project('2130109', '42.60'),
  project('2130122', '260.00'),
  project('2130126', '150.00'),
  project('2130135', '38.00'),
  basic('2210201', '96.47'),
];

export const personnel = (code: string, amount: string): EconomicLeaf => ({
  code,
  personnel: amount,
});
export const publicUse = (code: string, amount: string): EconomicLeaf => ({
  code,
  publicUse: amount,
});

export const ECONOMIC: readonly EconomicLeaf[] = [
  personnel('30101', '362.40'),
  personnel('30102', '168.25'),
  personnel('30103', '74.60'),
  personnel('30107', '196.38'),
  personnel('30108', '118.64'),
  personnel('30109', '59.32'),
  personnel('30110', '55.24'),
  personnel('30111', '12.20'),
  personnel('30112', '9.86'),
  personnel('30113', '96.47'),
  publicUse('30201', '22.50'),
  publicUse('30202', '6.40'),
  publicUse('30205', '2.10'),
  publicUse('30206', '8.60'),
  publicUse('30207', '4.75'),
  publicUse('30208', '11.20'),
  publicUse('30211', '18.00'),
  publicUse('30213', '7.30'),
  publicUse('30215', '3.20'),
  publicUse('30216', '5.60'),
  publicUse('30217', '2.40'),
  publicUse('30226', '4.00'),
  publicUse('30228', '14.36'),
  publicUse('30229', '10.77'),
  publicUse('30231', '16.80'),
  publicUse('30239', '30.24'),
  publicUse('30299', '8.96'),
  personnel('30302', '36.42'),
  personnel('30305', '6.48'),
  publicUse('31002', '4.00'),
];

const ORGANISATION: readonly UnitPlan[] = [
  {
    code: '318001',
    name: '青禾县农业农村局本级',
    nature: '行政',
    rank: '正科级',
    funding: '财政拨款',
  },
  {
    code: '318002',
    name: '青禾县农业技术推广中心',
    nature: '事业',
    rank: '副科级',
    funding: '财政性资金基本保证',
  },
];

/** Indicators: level 1 to 3, description, value, basis. */
export const targets = (
  project: string,
  goals: readonly string[],
  indicators: readonly (readonly string[])[],
) => ({ project, goals, indicators });

export const SAMPLE: BookPlan = {
  edition: 'hebei-2023',
  year: 2023,
  entity: { code: '318', name: '青禾县农业农村局' },
  leaves: LEAVES,
  economic: ECONOMIC,
  sangong: [
    { row: 'vehicleOperation', general: '16.80' },
    { row: 'reception', general: '2.40' },
  ],
  organisation: ORGANISATION,
  procurement: [
    {
      project: '运转类公用项目经费',
      projectBudget: '181.18',
      item: '复印纸',
      catalog: 'A05040101',
      unit: '箱',
      quantity: '80',
      price: '0.02',
      general: '1.60',
      smeReserved: '1.60',
    },
    {
      project: '农作物病虫害统防统治',
      projectBudget: '120.00',
      item: '植保无人飞机',
      catalog: 'A02330900',
      unit: '架',
      quantity: '4',
      price: '5.50',
      general: '22.00',
      smeReserved: '22.00',
    },
    {
      project: '农产品质量安全监测',
      projectBudget: '42.60',
      item: '检测服务',
      catalog: 'C19990000',
      unit: '批',
      quantity: '1',
      price: '18.00',
      general: '18.00',
    },
  ],
  assets: {
    total: { value: '2146.8350' },
    buildings: { quantity: '6240', value: '1380.4200' },
    offices: { quantity: '2105', value: '512.6000' },
    vehicles: { quantity: '6', value: '98.7350' },
    equipment: { quantity: '5', value: '214.0800' },
    otherAssets: { quantity: '2380', value: '453.6000' },
  },
  targets: [
    targets(
      '农作物病虫害统防统治',
      ['全年组织小麦、玉米主要病虫害统防统治不少于 30 万亩次', '病虫危害损失率控制在 5% 以内'],
      [
        ['产出指标', '数量指标', '统防统治面积', '组织防治的面积', '≥30万亩次', '年度植保方案'],
        ['', '质量指标', '防治效果', '防治后病虫减退率', '≥85%', '年度植保方案'],
        ['', '时效指标', '按期完成率', '在防治适期内完成的占比', '≥95%', '年度植保方案'],
        ['', '成本指标', '亩次防治成本', '每亩次药剂和作业费用', '≤4元', '上年结算'],
        ['效益指标', '经济效益指标', '病虫危害损失率', '因病虫减产的占比', '≤5%', '年度植保方案'],
        ['', '生态效益指标', '化学农药减量', '比上年少用的占比', '≥2%', '年度植保方案'],
        ['满意度指标', '服务对象满意度指标', '农户满意度', '抽样回访满意占比', '≥90%', '回访计划'],
      ],
    ),
    targets(
      '农产品质量安全监测',
      ['完成蔬菜、果品、畜产品定量监测 600 批次', '不合格产品全部追溯处置'],
      [
        ['产出指标', '数量指标', '定量监测批次', '送检样品数', '≥600批次', '监测计划'],
        ['', '质量指标', '检测报告合格率', '经复核无误的报告占比', '≥99%', '监测计划'],
        ['', '时效指标', '报告按期出具率', '10 个工作日内出具的占比', '≥95%', '监测计划'],
        ['', '成本指标', '监测总费用', '全年支出', '≤42.60万元', '预算批复'],
        ['效益指标', '社会效益指标', '不合格产品处置率', '已处置的占比', '100%', '监测计划'],
        ['满意度指标', '服务对象满意度指标', '生产主体满意度', '问卷满意占比', '≥90%', '问卷'],
      ],
    ),
  ],
};
