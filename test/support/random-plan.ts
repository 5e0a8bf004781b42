import Decimal from 'decimal.js';
import fc from 'fast-check';
import { chooseEdition } from '../../src/editions/choose';
import type { Code, CodeFile } from '../../src/editions/classification';
import economicFile from '../../src/editions/codes/economic.json';
import functionalFile from '../../src/editions/codes/functional.json';
import { EDITIONS } from '../../src/editions/in-use';
import { sumOf, type BookPlan, type EconomicLeaf, type Leaf, type SangongLeaf } from './plan';

/** Departments that never were, all of them correct. */

type Budget = NonNullable<Code['budget']>;

/** Items of a budget that are sure, with their years: parents sure as well. */
function items(budget: Budget): Code[] {
  const all = (functionalFile as CodeFile).items;
  const sure = new Set(all.filter((code) => code.certainty === 'high').map(({ code }) => code));
  return all.filter(
    ({ code, budget: own, certainty }) =>
      own === budget &&
      certainty === 'high' &&
      code.length === 7 &&
      sure.has(code.slice(0, 3)) &&
      sure.has(code.slice(0, 5)) &&
      code.slice(0, 3) !== '234',
  );
}

const ITEMS = { general: items('general'), fund: items('fund'), capital: items('capital') };
const ECONOMIC = (economicFile as CodeFile).items.filter(
  ({ code, kind, certainty }) => code.length === 5 && kind !== undefined && certainty === 'high',
);
const PERSONNEL = ECONOMIC.filter(({ kind }) => kind === 'personnel');
const PUBLIC_USE = ECONOMIC.filter(({ kind }) => kind === 'publicUse');

export interface PlanOptions {
  /** Decimals of the leaf figures in 万元: 2 as published, 6 for exact 分. */
  readonly decimals: 2 | 6;
}

const NAMES = ['青禾县水务局', '云台县文化馆', '白鹭区信访中心', '石门镇人民政府'];
const NO_BASIC = /^一般行政管理事务$/;
const NO_PROJECT = /^行政运行$/;

/** @returns plans of the years 2019–2028, each in the edition that its year is read by */
export function randomPlan(options: PlanOptions): fc.Arbitrary<BookPlan> {
  const scale = 10 ** options.decimals;
  // Not below 100 元: a figure that rounds to nothing leaves its sum without visible parts.
  const money = fc
    .integer({ min: Math.max(1, scale / 50), max: scale * 3000 })
    .map((n) => new Decimal(n).dividedBy(scale).toFixed(options.decimals));
  const codes = (budget: Budget, least: number, most: number): fc.Arbitrary<Code[]> =>
    fc.uniqueArray(fc.constantFrom(...ITEMS[budget]), {
      minLength: least,
      maxLength: most,
      selector: ({ code }) => code,
    });
  const carry = fc.record({ in: fc.boolean(), out: fc.boolean() });
  const general = fc
    .record({ code: fc.constantFrom(...ITEMS.general), unit: fc.nat(1), carry, own: fc.nat(5) })
    .chain(({ code, unit, carry: c, own }) =>
      fc.tuple(money, money, money, money).map(([basic, project, carried, extra]) => {
        const figures = {
          ...(NO_BASIC.test(code.name) ? {} : { basic }),
          ...(NO_PROJECT.test(code.name) ? {} : { project }),
        };
        const spent = sumOf(Object.values(figures).map((one) => new Decimal(one)));
        const leaf: Leaf = {
          code: code.code,
          unit,
          sources: {
            general: {
              ...figures,
              ...(c.in ? { carryIn: Decimal.min(carried, spent).toFixed() } : {}),
              ...(c.out ? { carryOut: extra } : {}),
            },
            ...ownIncome(own, extra, code.name),
          },
        };
        return leaf;
      }),
    );
  return fc
    .record({
      year: fc.integer({ min: 2019, max: 2028 }),
      name: fc.constantFrom(...NAMES),
      code: fc.constantFrom('102', '318', '607001', '9'.padStart(3, '0')),
      general: fc.uniqueArray(general, { minLength: 1, maxLength: 12, selector: (l) => l.code }),
      fund: codes('fund', 0, 3),
      capital: codes('capital', 0, 2),
      figures: fc.array(money, { minLength: 12, maxLength: 12 }),
      personnel: fc.uniqueArray(fc.constantFrom(...PERSONNEL), {
        minLength: 1,
        maxLength: 8,
        selector: ({ code }) => code,
      }),
      publicUse: fc.uniqueArray(fc.constantFrom(...PUBLIC_USE), {
        minLength: 1,
        maxLength: 8,
        selector: ({ code }) => code,
      }),
      ownIncome: fc.boolean(),
      sangong: fc.record({
        abroad: fc.boolean(),
        cars: fc.boolean(),
        meeting: fc.boolean(),
        none: fc.boolean(),
      }),
      split: fc.integer({ min: 1, max: 9 }),
      extra: fc.boolean(),
    })
    .map((seed) => {
      const { edition } = chooseEdition(EDITIONS, seed.year);
      const units = UNITS.map((unit, i) => ({
        ...unit,
        code: `${seed.code}00${i + 1}`,
      }));
      const funds = [
        ...seed.fund.map((code, i) => fiscalLeaf(code, 'fund', seed.figures[i]!)),
        ...seed.capital.map((code, i) => fiscalLeaf(code, 'capital', seed.figures[i + 4]!)),
      ];
      const own = seed.ownIncome
        ? seed.general
        : seed.general.map((leaf) => ({ ...leaf, sources: { general: leaf.sources.general! } }));
      const leaves = [...own, ...funds];
      const economic = economicLeaves(leaves, seed, options.decimals);
      return {
        edition: edition.id,
        year: seed.year,
        entity: { code: seed.code, name: seed.name },
        units,
        organisation: units,
        leaves,
        economic,
        sangong: seed.sangong.none ? sangongOf(economic, {}) : sangongOf(economic, seed.sangong),
        ...(seed.extra && other(leaves).greaterThan(0)
          ? { extraIncome: { label: '十、其他专项收入', amount: other(leaves).toFixed() } }
          : {}),
      };
    });
}

const UNITS = [
  { name: '本级机关', nature: '行政', rank: '正科级', funding: '财政拨款' },
  { name: '服务保障中心', nature: '事业', rank: '股级', funding: '财政性资金基本保证' },
];

function ownIncome(kind: number, amount: string, name: string): Leaf['sources'] {
  if (kind === 0 && !NO_BASIC.test(name)) return { business: { basic: amount } };
  if (kind === 1) return { operating: { operating: amount } };
  if (kind === 2) return { superior: { toSuperior: amount } };
  if (kind === 3) return { other: { toAffiliated: amount } };
  return NO_PROJECT.test(name) ? {} : { account: { project: amount } };
}

function fiscalLeaf(code: Code, budget: 'fund' | 'capital', amount: string): Leaf {
  return { code: code.code, unit: 0, sources: { [budget]: { project: amount } } };
}

function other(leaves: readonly Leaf[]): Decimal {
  return sumOf(leaves.map((leaf) => new Decimal(leaf.sources.other?.toAffiliated ?? 0)));
}

/** Splits the basic expenditure of each unit over economic codes. */
function economicLeaves(
  leaves: readonly Leaf[],
  seed: { personnel: readonly Code[]; publicUse: readonly Code[]; split: number },
  decimals: number,
): EconomicLeaf[] {
  return [0, 1].flatMap((unit) => {
    const basic = sumOf(
      leaves
        .filter((leaf) => leaf.unit === unit)
        .map((leaf) => new Decimal(leaf.sources.general?.basic ?? 0)),
    );
    const codes = [...seed.personnel, ...seed.publicUse];
    let rest = basic;
    return codes.flatMap((code, i): EconomicLeaf[] => {
      const share = rest.times(seed.split).dividedBy(10).toDecimalPlaces(decimals);
      const own = i === codes.length - 1 ? rest : share;
      // Shares below 50 元 would print as nothing.
      if (own.lessThan('0.01') || (i < codes.length - 1 && rest.minus(own).lessThan('0.01'))) {
        if (i < codes.length - 1 || own.isZero()) return [];
      }
      rest = rest.minus(own);
      return [{ code: code.code, unit, [code.kind!]: own.toFixed() }];
    });
  });
}

function sangongOf(
  economic: readonly EconomicLeaf[],
  wanted: { abroad?: boolean; cars?: boolean; meeting?: boolean },
): SangongLeaf[] {
  const spent = (code: string, unit: number): Decimal =>
    sumOf(
      economic
        .filter((one) => one.code === code && one.unit === unit)
        .map((one) => new Decimal(one.publicUse ?? 0)),
    );
  return [0, 1].flatMap((unit): SangongLeaf[] => [
    {
      row: 'abroadOther',
      unit,
      general: spent('30212', unit)
        .plus(wanted.abroad ? 1 : 0)
        .toFixed(),
    },
    {
      row: 'vehicleOperation',
      unit,
      general: spent('30231', unit)
        .plus(wanted.cars ? 2 : 0)
        .toFixed(),
    },
    {
      row: 'reception',
      unit,
      general: spent('30217', unit).toFixed(),
      fund: wanted.cars ? '0.5' : '0',
    },
    ...(wanted.meeting
      ? [
          { row: 'meeting', unit, general: spent('30215', unit).plus(3).toFixed() },
          { row: 'training', unit, general: '1.25' },
        ]
      : []),
  ]);
}
