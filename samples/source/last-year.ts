import type { BookPlan } from '../../test/support/plan';
import { basic, LEAVES, ECONOMIC, personnel, project, publicUse, SAMPLE, targets } from './plan';

/**
 * The sample bureau one year before, in the form of 2022: 设施农业灾后修复 was there and
 * 农产品质量安全监测 not yet; staff cost less, 公用经费 and 公务接待费 more; some items are the same.
 */
const ITEMS = [
  basic('2080501', '34.18'),
  basic('2080505', '115.20'),
  basic('2080506', '57.60'),
  basic('2101101', '23.40'),
  basic('2101102', '30.10'),
  { code: '2120814', sources: { fund: { project: '180.00' } } },
  basic('2130101', '420.15'),
  {
    code: '2130104',
    sources: { general: { basic: '571.60' }, business: { project: '10.00' } },
  },
  project('2130106', '78.00'),
  project('2130108', '95.00'),
  project('2130119', '28.00'),
  project('2130126', '165.00'),
  basic('2210201', '93.80'),
];

const ECONOMIC_ITEMS = [
  personnel('30101', '351.80'),
  personnel('30103', '72.90'),
  personnel('30107', '190.15'),
  personnel('30108', '115.20'),
  personnel('30109', '57.60'),
  personnel('30110', '53.50'),
  personnel('30112', '9.60'),
  personnel('30113', '93.80'),
  publicUse('30201', '24.00'),
  publicUse('30211', '21.50'),
  publicUse('30213', '9.80'),
  publicUse('30217', '3.60'),
  publicUse('30226', '6.69'),
  personnel('30302', '34.18'),
];

/** This year's items with last year's figures where they were others. */
function asBefore<T extends { readonly code: string }>(
  now: readonly T[],
  before: readonly T[],
): T[] {
  const others = new Set(before.map(({ code }) => code));
  return [...now.filter(({ code }) => !others.has(code)), ...before];
}

export const SAMPLE_LAST_YEAR: BookPlan = {
  ...SAMPLE,
  edition: 'hebei-2022',
  year: 2022,
  leaves: asBefore(LEAVES, ITEMS).filter(({ code }) => code !== '2130109'),
  economic: asBefore(ECONOMIC, ECONOMIC_ITEMS),
  sangong: [
    { row: 'vehicleOperation', general: '16.80' },
    { row: 'reception', general: '3.60' },
  ],
  procurement: [
    {
      project: '运转类公用项目经费',
      projectBudget: '192.57',
      item: '复印纸',
      catalog: 'A090101',
      unit: '箱',
      quantity: '90',
      price: '0.02',
      general: '1.80',
      smeReserved: '1.80',
    },
    {
      project: '农作物病虫害统防统治',
      projectBudget: '95.00',
      item: '担架式喷雾机',
      catalog: 'A033003',
      unit: '台',
      quantity: '6',
      price: '1.40',
      general: '8.40',
      smeReserved: '8.40',
    },
    {
      project: '设施农业灾后修复',
      projectBudget: '28.00',
      item: '大棚修缮工程',
      catalog: 'B0799',
      unit: '项',
      quantity: '1',
      price: '12.00',
      general: '12.00',
    },
  ],
  assets: {
    total: { value: '2058.2150' },
    buildings: { quantity: '6240', value: '1380.4200' },
    offices: { quantity: '2105', value: '512.6000' },
    vehicles: { quantity: '6', value: '98.7350' },
    equipment: { quantity: '4', value: '181.4600' },
    otherAssets: { quantity: '2246', value: '397.6000' },
  },
  targets: [
    targets(
      '农作物病虫害统防统治',
      ['全年组织小麦、玉米主要病虫害统防统治不少于 25 万亩次', '病虫危害损失率控制在 6% 以内'],
      [
        ['产出指标', '数量指标', '统防统治面积', '组织防治的面积', '≥25万亩次', '年度植保方案'],
        ['', '质量指标', '防治效果', '防治后病虫减退率', '≥82%', '年度植保方案'],
        ['', '时效指标', '按期完成率', '在防治适期内完成的占比', '≥95%', '年度植保方案'],
        ['', '成本指标', '亩次防治成本', '每亩次药剂和作业费用', '≤4元', '上年结算'],
        ['效益指标', '经济效益指标', '病虫危害损失率', '因病虫减产的占比', '≤6%', '年度植保方案'],
        ['满意度指标', '服务对象满意度指标', '农户满意度', '抽样回访满意占比', '≥90%', '回访计划'],
      ],
    ),
    targets(
      '设施农业灾后修复',
      ['汛前修复上年雪灾受损的日光温室 40 座', '恢复设施蔬菜正常生产'],
      [
        ['产出指标', '数量指标', '修复温室数', '通过验收的温室', '≥40座', '灾损核查报告'],
        ['', '质量指标', '修复验收合格率', '一次验收合格的占比', '≥98%', '施工合同'],
        ['', '时效指标', '汛前完工率', '5 月底前完工的占比', '≥95%', '施工合同'],
        ['', '成本指标', '修复总费用', '全年支出', '≤28.00万元', '预算批复'],
        ['效益指标', '社会效益指标', '恢复生产率', '已恢复种植的占比', '≥95%', '灾损核查报告'],
        ['满意度指标', '服务对象满意度指标', '种植户满意度', '回访满意占比', '≥90%', '回访计划'],
      ],
    ),
  ],
};
