import Decimal from 'decimal.js';
import {
  amount,
  KINDS,
  SOURCES,
  sumOf,
  type BookPlan,
  type Leaf,
  type ProcurementRow,
  type TargetTable,
} from './plan';

/** Projects of a made department, and the lists that name them: 采购, 绩效, 资产. */

/** What money for projects buys, an item a project; amounts in 万元, exact. */
export interface PlannedProject {
  readonly name: string;
  readonly budget: Decimal;
  /** The part paid by 一般公共预算. */
  readonly general: Decimal;
  readonly fiscal: Decimal;
}

/** Names by functional item, so that an item's project is called the same every year. */
export type ProjectNames = ReadonlyMap<string, string>;

const POOL = [
  ...['河道清淤整治', '农村供水管网改造', '文化下乡演出', '信访矛盾化解', '防汛物资储备'],
  ...['公共场馆免费开放', '水质监测', '移民后期扶持', '乡村道路养护', '档案数字化'],
  ...['普法宣传', '基层服务站点运转', '古籍修复', '灌区节水改造', '应急演练'],
  ...['人才培训', '智慧服务平台运维', '老旧小区排水改造'],
];

/** @param secret gives the first project a name that says that it is secret */
export function namesFor(leaves: readonly Leaf[], secret: boolean): ProjectNames {
  const pool = secret ? ['涉密网络运行保障', ...POOL] : POOL;
  const codes = leaves.filter((leaf) => projectOf(leaf).greaterThan(0)).map(({ code }) => code);
  return new Map(codes.map((code, i) => [code, pool[i] ?? `${String(i + 1)}号专项工作`]));
}

function projectOf({ sources }: Leaf, only: readonly (keyof Leaf['sources'])[] = SOURCES): Decimal {
  return sumOf(only.map((source) => amount(sources[source]?.project)));
}

/** Every project of a plan; together they are its 项目支出. */
export function projectsIn(leaves: readonly Leaf[], names: ProjectNames): PlannedProject[] {
  return leaves.flatMap((leaf) => {
    const budget = projectOf(leaf);
    return budget.isZero()
      ? []
      : [
          {
            name: names.get(leaf.code) ?? leaf.code,
            budget,
            general: projectOf(leaf, ['general']),
            fiscal: projectOf(leaf, ['general', 'fund', 'capital']),
          },
        ];
  });
}

const printed = (value: Decimal): string => value.toDecimalPlaces(2).toFixed(2);

/** What a project buys, the number of the catalogue as it was until 2022 and after. */
const PURCHASES = [
  { item: '台式计算机', old: 'A02010104', now: 'A02010105', unit: '台', quantity: 2 },
  { item: '检测服务', old: 'C1999', now: 'C19990000', unit: '批', quantity: 1 },
  { item: '房屋修缮工程', old: 'B07', now: 'B07000000', unit: '项', quantity: 1 },
  { item: '会议桌', old: 'A0602', now: 'A05010201', unit: '张', quantity: 5 },
] as const;
const CAR = { item: '轿车', code: 'A02030501', unit: '辆' } as const;
/** Years whose form asks for eight digits. */
const NEW_CATALOGUE = 2023;

/** What is bought for a secret project is in no table. */
function mayBuy({ name, general }: PlannedProject): boolean {
  return general.greaterThan(1) && !/涉密/.test(name);
}

/** The project that pays for a car; none: nothing is bought, or no project can pay for it. */
export function garageOf(
  projects: readonly PlannedProject[],
  car: string | undefined,
): PlannedProject | undefined {
  const price = amount(car);
  if (price.isZero()) return undefined;
  return projects.find((one) => mayBuy(one) && one.general.greaterThan(price));
}

/** Rows of 采购: paper of 公用经费, a car where 表9 has one, and what the first projects buy. */
export function procurementOf(
  plan: Pick<BookPlan, 'year' | 'economic' | 'sangong'>,
  projects: readonly PlannedProject[],
): ProcurementRow[] {
  const rows: ProcurementRow[] = [];
  const publicUse = sumOf(plan.economic.map((one) => amount(one.publicUse)));
  const row = (
    project: string,
    projectBudget: Decimal,
    bought: { item: string; code: string; unit: string; quantity: number; price: Decimal },
  ): void => {
    const { item, code, unit, quantity, price } = bought;
    const general = price.times(quantity).toFixed(2);
    rows.push({
      ...{ project, projectBudget: projectBudget.toFixed(), item, catalog: code, unit },
      ...{ quantity: String(quantity), price: price.toFixed(2), general },
      ...(bought.item === CAR.item ? {} : { smeReserved: general }),
    });
  };
  if (publicUse.greaterThan(2)) {
    const paper = { item: '复印纸', code: plan.year < NEW_CATALOGUE ? 'A090101' : 'A05040101' };
    row('运转类公用项目经费', publicUse, {
      ...{ ...paper, unit: '箱', quantity: 50, price: new Decimal('0.02') },
    });
  }
  const car = sumOf(
    plan.sangong.filter((one) => one.row === 'vehiclePurchase').map((one) => amount(one.general)),
  );
  const open = projects.filter(mayBuy);
  const garage = garageOf(projects, car.toFixed());
  if (garage) {
    row(garage.name, garage.budget, { ...CAR, quantity: 1, price: car });
  }
  open
    .filter((project) => project !== garage)
    .slice(0, PURCHASES.length)
    .forEach(({ name, budget, general }, i) => {
      const bought = PURCHASES[i]!;
      const price = general.dividedBy(10).toDecimalPlaces(2, Decimal.ROUND_DOWN);
      row(name, budget, {
        ...bought,
        code: plan.year < NEW_CATALOGUE ? bought.old : bought.now,
        price,
      });
    });
  return rows;
}

/** An 绩效目标表 a project. @param heads prints the block with its budget above the columns */
export function targetsOf(projects: readonly PlannedProject[], heads: boolean): TargetTable[] {
  return projects.map(({ name, budget, fiscal }, i) => {
    const shown = printed(budget);
    const own = printed(fiscal);
    return {
      project: name,
      ...(heads
        ? {
            head: {
              code: `9000010000${String(i + 1).padStart(2, '0')}`,
              ...{ budget: shown, fiscal: own },
              otherFunds: new Decimal(shown).minus(own).toFixed(2),
              plan: ['10.00', '40.00', '80.00', '100.00'] as const,
            },
          }
        : {}),
      goals: [`按计划完成${name}各项任务`],
      indicators: [
        ['产出指标', '数量指标', `${name}任务数`, '全年完成的任务', `≥${String(i + 3)}项`, '计划'],
        ['', '质量指标', `${name}验收合格率`, '一次验收合格的占比', '≥95%', '年度计划'],
        ['', '时效指标', `${name}按期完成率`, '按期完成的占比', '≥96%', '年度计划'],
        ['', '成本指标', `${name}总成本`, '全年支出', `≤${shown}万元`, '预算批复'],
        ['效益指标', '社会效益指标', `${name}受益面`, '受益的占比', '≥80%', '年度计划'],
        ['满意度指标', '服务对象满意度指标', `${name}群众满意度`, '回访满意占比', '≥90%', '回访'],
      ],
    };
  });
}

/** 资产 whose kinds add up to their total; values with four decimals. */
export function assetsWorth(
  thousandths: number,
  vehicles: number,
): NonNullable<BookPlan['assets']> {
  const part = (share: number): Decimal => new Decimal(thousandths).times(share).dividedBy(1000);
  const [buildings, cars, equipment, others] = [7, vehicles > 0 ? 1 : 0, 2, 3].map(part);
  const value = (one: Decimal | undefined): { value: string } => ({
    value: amount(one?.toFixed()).toFixed(4),
  });
  return {
    total: value(sumOf([buildings!, cars!, equipment!, others!])),
    buildings: { quantity: '3200', ...value(buildings) },
    offices: { quantity: '1200', ...value(buildings?.dividedBy(2).toDecimalPlaces(4)) },
    vehicles: vehicles > 0 ? { quantity: String(vehicles), ...value(cars) } : {},
    equipment: { quantity: '4', ...value(equipment) },
    otherAssets: { quantity: '860', ...value(others) },
  };
}

/** Whether an item spends anything; one that does not is in no table. */
export function isSpent({ sources }: Leaf): boolean {
  return SOURCES.some((one) => KINDS.some((kind) => amount(sources[one]?.[kind]).greaterThan(0)));
}
