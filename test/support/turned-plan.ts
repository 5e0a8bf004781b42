import Decimal from 'decimal.js';
import {
  amount,
  SOURCES,
  spending,
  sumOf,
  type BookPlan,
  type EconomicLeaf,
  type Leaf,
  type SangongLeaf,
  type SourceFigures,
} from './plan';
import { isSpent } from './random-lists';

/** A department's figures of one year made into those of another, both of them right. */

/** How an item stands in the other year: its figures times a factor, or the least more. */
export type Factor = '1' | '1.03' | '0.9' | '1.5' | '10' | '0.1' | 'least';

export interface Turn {
  /** `new`: this year only. `gone`: last year only. */
  readonly life: 'stays' | 'new' | 'gone';
  readonly basic: Factor;
  readonly project: Factor;
  /** Whether last year carried money over as well. */
  readonly carried: boolean;
}

/** What is never printed as nothing beside a sum that it is part of: 万元. */
const LEAST = new Decimal('0.02');

function times(value: string, factor: Factor, decimals: number): string {
  const own = new Decimal(value);
  if (own.isZero() || factor === '1') return value;
  const other = factor === 'least' ? own.plus(Decimal.pow(10, -decimals)) : own.times(factor);
  return Decimal.max(LEAST, other.toDecimalPlaces(decimals)).toFixed();
}

/** Last year's figures of the items that were there. */
export function turned(leaves: readonly Leaf[], turns: readonly Turn[], decimals: number): Leaf[] {
  return leaves.map((leaf, i) => {
    const turn = turns[i];
    if (!turn) return leaf;
    const sources = Object.entries(leaf.sources).map(([source, figures]) => {
      const kinds = Object.entries(figures)
        .filter(([kind]) => turn.carried || !kind.startsWith('carry'))
        .map(([kind, value]) => {
          const factor = kind === 'basic' ? turn.basic : turn.project;
          return [kind, times(value, factor, decimals)] as const;
        });
      return [source, withinSpending(Object.fromEntries(kinds))] as const;
    });
    return { ...leaf, sources: Object.fromEntries(sources) };
  });
}

/** What is carried in pays for something: it is never more than what is spent. */
function withinSpending(figures: SourceFigures): SourceFigures {
  const { carryIn, ...rest } = figures;
  if (carryIn === undefined) return rest;
  return { ...rest, carryIn: Decimal.min(amount(carryIn), spending(rest)).toFixed() };
}

/** A plan's items without any project; items that are nothing else are left out. */
export function withoutProjects(leaves: readonly Leaf[]): Leaf[] {
  return leaves
    .map((leaf) => ({
      ...leaf,
      sources: Object.fromEntries(
        SOURCES.flatMap((source) => {
          const rest: SourceFigures = { ...leaf.sources[source], project: '0' };
          const spent = spending(rest).greaterThan(0);
          return spent ? [[source, withinSpending(rest)] as const] : [];
        }),
      ),
    }))
    .filter(isSpent);
}

/**
 * Economic items that add up, in every unit, to the unit's 一般公共预算 basic expenditure: as they
 * are where they do, else the last ones give way or the first one takes the rest.
 */
export function balanced(
  economic: readonly EconomicLeaf[],
  leaves: readonly Leaf[],
): EconomicLeaf[] {
  const units = new Set([...leaves, ...economic].map(({ unit }) => unit));
  return [...units].flatMap((unit) => {
    const wanted = sumOf(
      leaves
        .filter((leaf) => leaf.unit === unit)
        .map((leaf) => amount(leaf.sources.general?.basic)),
    );
    return adjusted(
      economic.filter((one) => one.unit === unit),
      wanted,
      unit,
    );
  });
}

const sizeOf = (one: EconomicLeaf): Decimal => amount(one.personnel ?? one.publicUse);
const sized = (one: EconomicLeaf, size: Decimal): EconomicLeaf =>
  one.personnel === undefined
    ? { ...one, publicUse: size.toFixed() }
    : { ...one, personnel: size.toFixed() };

function adjusted(
  own: readonly EconomicLeaf[],
  wanted: Decimal,
  unit: number | undefined,
): EconomicLeaf[] {
  const kept = [...own];
  let missing = wanted.minus(sumOf(own.map(sizeOf)));
  let last: EconomicLeaf = {
    code: '30101',
    personnel: '0',
    ...(unit === undefined ? {} : { unit }),
  };
  while (missing.lessThan(0)) {
    last = kept.pop()!;
    missing = missing.plus(sizeOf(last));
  }
  if (missing.isZero()) return kept;
  const [first, ...others] = kept;
  // A rest that would print as nothing joins an item that is there.
  if (first && (missing.lessThan(LEAST) || sizeOf(last).isZero())) {
    return [sized(first, sizeOf(first).plus(missing)), ...others];
  }
  return [...kept, sized(last, missing)];
}

/** 三公 codes become others where a department spends nothing on them. */
export function withoutSangong(economic: readonly EconomicLeaf[]): EconomicLeaf[] {
  return recoded(economic, /^302(?:12|17|31)$/, '30299');
}

/** Cars are bought by projects, where 采购 lists them. */
export function withoutCars(economic: readonly EconomicLeaf[]): EconomicLeaf[] {
  return recoded(economic, /^31013$/, '31002');
}

function recoded(economic: readonly EconomicLeaf[], codes: RegExp, code: string): EconomicLeaf[] {
  return economic.map((one) => (codes.test(one.code) ? { ...one, code } : one));
}

/** What projects pay of each item of 表9, beyond basic expenditure; 万元. */
export type FromProjects = Partial<
  Record<
    'abroadTeaching' | 'abroadOther' | 'vehiclePurchase' | 'vehicleOperation' | 'reception',
    string
  >
>;

const IN_BASIC = [
  { row: 'abroadOther', code: '30212' },
  { row: 'vehicleOperation', code: '30231' },
  { row: 'reception', code: '30217' },
] as const;

/** 表9 of a plan: what 表6 has of each item, and what projects pay, which is the first unit's. */
export function sangongFor(
  { economic, leaves }: Pick<BookPlan, 'economic' | 'leaves'>,
  wanted: FromProjects,
): SangongLeaf[] {
  const projects = sumOf(leaves.map((leaf) => amount(leaf.sources.general?.project)));
  const asked = sumOf(Object.values(wanted).map(amount));
  const paid = asked.greaterThan(projects) ? {} : wanted;
  const basic = economic.flatMap(({ code, unit, publicUse }): SangongLeaf[] => {
    const item = IN_BASIC.find((one) => one.code === code);
    if (!item || publicUse === undefined) return [];
    return [{ row: item.row, general: publicUse, ...(unit === undefined ? {} : { unit }) }];
  });
  const first = economic[0]?.unit;
  const extra = Object.entries(paid).map(([row, general]): SangongLeaf => ({
    row,
    general,
    ...(first === undefined ? {} : { unit: first }),
  }));
  return [...basic, ...extra];
}
