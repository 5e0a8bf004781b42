import Decimal from 'decimal.js';

/**
 * A department's budget as leaf figures only; every subtotal of the published tables is worked out
 * from it. Amounts are decimal text in 万元 with up to six decimals (exact 分).
 */

/** Where money comes from: columns of T2, rows of T1. The first three are 财政拨款. */
export const SOURCES = [
  ...(['general', 'fund', 'capital'] as const),
  ...(['account', 'business', 'operating', 'superior', 'affiliated', 'other'] as const),
];
export type Source = (typeof SOURCES)[number];
export const FISCAL = ['general', 'fund', 'capital'] as const;
export type Fiscal = (typeof FISCAL)[number];

/** What it is spent on: columns of T3. Fiscal money knows the first two only. */
export const KINDS = ['basic', 'project', 'operating', 'toSuperior', 'toAffiliated'] as const;
export type Kind = (typeof KINDS)[number];

/** Spending of one source on one item; `carryIn` is the part paid from last year, `carryOut` is left over. */
export type SourceFigures = Partial<Record<Kind | 'carryIn' | 'carryOut', string>>;

/** One functional item (项). Income is what spending and carry-out need beyond carry-in. */
export interface Leaf {
  readonly code: string;
  readonly sources: Partial<Record<Source, SourceFigures>>;
  /** Position in `units`. */
  readonly unit?: number;
}

export interface EconomicLeaf {
  readonly code: string;
  readonly personnel?: string;
  readonly publicUse?: string;
  readonly unit?: number;
}

/** A leaf row of T9, by the key of its printed row. */
export interface SangongLeaf {
  readonly row: string;
  readonly general?: string;
  readonly fund?: string;
  readonly capital?: string;
  readonly unit?: number;
}

export interface UnitPlan {
  readonly code: string;
  readonly name: string;
  readonly nature: string;
  readonly rank: string;
  readonly funding: string;
}

/** A detail row of 采购: values by column key; the fund columns add up to its total. */
export type ProcurementRow = Readonly<Record<string, string>> & { readonly project: string };

/** The head block of an 绩效目标表: amounts in 万元, the plan in percent by the ends of its four months. */
export interface TargetHead {
  readonly code: string;
  readonly budget: string;
  readonly fiscal: string;
  readonly otherFunds?: string;
  readonly plan: readonly [string, string, string, string];
}

export interface TargetTable {
  readonly project: string;
  readonly head?: TargetHead;
  readonly goals: readonly string[];
  /** Level 1 to 3, description, value, basis; a blank level 1 goes on from the row above. */
  readonly indicators: readonly (readonly string[])[];
}

export interface BookPlan {
  readonly edition: string;
  readonly year: number;
  /** 部门预算 unless said otherwise. */
  readonly scope?: '部门' | '单位';
  readonly entity: { readonly code: string; readonly name: string };
  readonly leaves: readonly Leaf[];
  readonly economic: readonly EconomicLeaf[];
  readonly sangong: readonly SangongLeaf[];
  readonly units?: readonly UnitPlan[];
  readonly organisation?: readonly UnitPlan[];
  readonly procurement?: readonly ProcurementRow[];
  readonly assets?: Readonly<
    Record<string, { readonly quantity?: string; readonly value?: string }>
  >;
  readonly targets?: readonly TargetTable[];
  /** Income rows that the form does not print: label and the part of 其他收入 that is shown there. */
  readonly extraIncome?: { readonly label: string; readonly amount: string };
  /** T9 rows that the form does not print, after a row: label and amount. */
  readonly extraSangong?: {
    readonly after: string;
    readonly label: string;
    readonly general: string;
  };
}

export function amount(text: string | undefined): Decimal {
  return new Decimal(text ?? 0);
}

export function sumOf(values: Iterable<Decimal>): Decimal {
  let sum = new Decimal(0);
  for (const value of values) sum = sum.plus(value);
  return sum;
}

export function spending(figures: SourceFigures | undefined): Decimal {
  return sumOf(KINDS.map((kind) => amount(figures?.[kind])));
}

/** This year's income of a source for an item. */
export function incomeOf(figures: SourceFigures | undefined): Decimal {
  return spending(figures).plus(amount(figures?.carryOut)).minus(amount(figures?.carryIn));
}

/** The part of a plan that is one unit's, as a plan of its own. */
export function planOfUnit(plan: BookPlan, unit: number): BookPlan {
  const head = plan.units?.[unit];
  if (!head) throw new Error(`no unit ${unit}`);
  const own = <T extends { unit?: number }>(all: readonly T[]): T[] =>
    all.filter((one) => one.unit === unit).map((one) => ({ ...one, unit: undefined }));
  return {
    edition: plan.edition,
    year: plan.year,
    scope: '单位',
    entity: { code: head.code, name: head.name },
    leaves: own(plan.leaves),
    economic: own(plan.economic),
    sangong: own(plan.sangong),
  };
}
