import fc from 'fast-check';
import { chooseEdition } from '../../src/editions/choose';
import { EDITIONS } from '../../src/editions/in-use';
import type { Layout } from './layout';
import { officialBook, type OfficialBook } from './official-book';
import type { BookPlan, Leaf, UnitPlan } from './plan';
import {
  assetsWorth,
  garageOf,
  isSpent,
  namesFor,
  procurementOf,
  projectsIn,
  targetsOf,
  type ProjectNames,
} from './random-lists';
import { randomPlan } from './random-plan';
import {
  balanced,
  sangongFor,
  turned,
  withoutCars,
  withoutProjects,
  withoutSangong,
  type FromProjects,
  type Turn,
} from './turned-plan';

/**
 * Two consistent official books of one entity that never was, this year's and last year's. The plans
 * hold the true figures: `trueFigures` works them out without the tables.
 */
export interface TwoYears {
  readonly now: BookPlan;
  readonly before: BookPlan;
  /** How both are laid out. */
  readonly layout: Layout;
}

/** @returns pairs whose later year is 2021 to 2025, each book in the edition that its year is read by */
export function twoYears(decimals: 2 | 6 = 2): fc.Arbitrary<TwoYears> {
  return fc.record({ base: randomPlan({ decimals }), shape: SHAPE }).map(({ base, shape }) => {
    const entity = shape.scope === '单位' ? unitOf(base.entity) : base.entity;
    const units = shape.scope === '单位' ? undefined : natured(base.units ?? [], shape.natures);
    const owned = { ...base, leaves: base.leaves.map((leaf) => ownedBy(leaf, shape.scope)) };
    const all = shape.projects
      ? owned.leaves
      : (nonEmpty(withoutProjects(owned.leaves)) ?? owned.leaves);
    const economic = withoutCars(owned.economic).map((one) => ownedBy(one, shape.scope));
    const names = namesFor(all, shape.secret);
    const turns = all.map((_, i) => turnOf(shape, i));
    const there = (life: Turn['life']): Leaf[] => all.filter((_, i) => turns[i]?.life !== life);
    const year = (leaves: readonly Leaf[], of: 'now' | 'before'): BookPlan =>
      planOf({ ...base, entity, year: shape.year - (of === 'now' ? 0 : 1) }, leaves, {
        ...{ shape, of, names, units, decimals },
        economic: balanced(economic, leaves),
      });
    const before = turned(all, turns, decimals).filter((_, i) => turns[i]?.life !== 'new');
    return {
      now: year(there('gone'), 'now'),
      before: year(shape.equal ? there('gone') : before, 'before'),
      layout: shape.layout === 'yuan' ? { unit: '元' } : layoutOf(shape),
    };
  });
}

/** The pair of a seed, the same one every time. */
export function twoYearsFrom(seed: number, decimals: 2 | 6 = 2): TwoYears {
  return fc.sample(twoYears(decimals), { seed, numRuns: 1 })[0]!;
}

/** Both books, to be written with `writeXlsx(workbook)` or bound from their snapshots right away. */
export function booksOf({ now, before, layout }: TwoYears): {
  readonly now: OfficialBook;
  readonly before: OfficialBook;
} {
  return { now: officialBook(now, layout), before: officialBook(before, layout) };
}

const factor = fc.constantFrom(
  ...(['1', '1', '1', '1.03', '0.9', '1.5', '10', '0.1', 'least'] as const),
);
const turn: fc.Arbitrary<Turn> = fc.record({
  life: fc.constantFrom(...(['stays', 'stays', 'stays', 'stays', 'new', 'gone'] as const)),
  ...{ basic: factor, project: factor, carried: fc.boolean() },
});
const some = fc.constantFrom(undefined, '0.5', '1.5', '3', '12.86');
const fromProjects: fc.Arbitrary<FromProjects> = fc
  .record({
    ...{ abroadTeaching: some, abroadOther: some, vehicleOperation: some, reception: some },
    vehiclePurchase: fc.constantFrom(undefined, undefined, '18'),
  })
  .map((items) => Object.fromEntries(Object.entries(items).filter(([, value]) => value)));
const NATURES = [
  [],
  ['行政', '行政'],
  ['行政', '事业'],
  ['参公', '事业'],
  ['事业', '事业'],
] as const;
type Natures = (typeof NATURES)[number];

const SHAPE = fc.record({
  year: fc.integer({ min: 2021, max: 2025 }),
  scope: fc.constantFrom(...(['部门', '部门', '部门', '单位'] as const)),
  /** 单位性质 in 机构; none: the book has no such table. */
  natures: fc.constantFrom<Natures>(...NATURES),
  layout: fc.constantFrom(...(['plain', 'blocks', 'stacked', 'yuan'] as const)),
  /** 持平 everywhere. */
  equal: fc.nat(5).map((n) => n === 0),
  projects: fc.nat(7).map((n) => n > 0),
  secret: fc.nat(3).map((n) => n === 0),
  sangong: fc.nat(4).map((n) => n > 0),
  fromProjects: fc.tuple(fromProjects, fc.option(fromProjects, { freq: 2 })),
  procurement: fc.constantFrom(...(['some', 'some', 'zero', 'absent'] as const)),
  targets: fc.constantFrom(...(['heads', 'plain', 'absent'] as const)),
  assets: fc.option(fc.tuple(fc.integer({ min: 1, max: 900_000 }), fc.nat(9))),
  turns: fc.array(turn, { minLength: 20, maxLength: 20 }),
});
type Shape = typeof SHAPE extends fc.Arbitrary<infer T> ? T : never;

/** The first item stays: no year is without a figure. */
function turnOf({ turns, equal }: Shape, i: number): Turn {
  const own = turns[i % turns.length]!;
  if (equal) return { ...own, life: 'stays' };
  return i === 0 ? { ...own, life: 'stays' } : own;
}

function layoutOf({ layout, scope }: Shape): Layout {
  if (scope === '单位' || layout === 'plain' || layout === 'yuan') return { unit: '万元' };
  return { unit: '万元', units: layout };
}

function nonEmpty(leaves: readonly Leaf[]): readonly Leaf[] | null {
  return leaves.length > 0 ? leaves : null;
}

function unitOf({ code, name }: BookPlan['entity']): BookPlan['entity'] {
  return { code: `${code}001`.slice(0, 6), name };
}

function natured(units: readonly UnitPlan[], natures: Natures): UnitPlan[] {
  return units.map((unit, i) => ({ ...unit, nature: natures[i] ?? '行政' }));
}

/** A unit's own book does not say whose an item is. */
function ownedBy<T extends { readonly unit?: number }>(item: T, scope: '部门' | '单位'): T {
  return scope === '部门' ? item : { ...item, unit: undefined };
}

interface Year {
  readonly shape: Shape;
  readonly of: 'now' | 'before';
  readonly names: ProjectNames;
  readonly units: readonly UnitPlan[] | undefined;
  readonly decimals: number;
  readonly economic: BookPlan['economic'];
}

function planOf(
  { entity, year }: Pick<BookPlan, 'entity' | 'year'>,
  leaves: readonly Leaf[],
  { shape, of, names, units, economic }: Year,
): BookPlan {
  const { scope, natures, procurement, targets, assets } = shape;
  const [own, other] = shape.fromProjects;
  const wanted = of === 'now' || shape.equal ? own : (other ?? own);
  const spent = leaves.filter(isSpent);
  const paid = shape.sangong ? economic : withoutSangong(economic);
  const projects = projectsIn(spent, names);
  const { vehiclePurchase, ...noCar } = wanted;
  const buysCar = procurement !== 'zero' && garageOf(projects, vehiclePurchase) !== undefined;
  const bought = buysCar ? wanted : noCar;
  const sangong = shape.sangong ? sangongFor({ economic: paid, leaves: spent }, bought) : [];
  const base = { year, economic: paid, sangong };
  const itself = { ...entity, nature: natures[1] ?? '行政', rank: '正科级', funding: '财政拨款' };
  const organisation = natures.length === 0 ? undefined : (units ?? [itself]);
  return {
    ...base,
    ...{ edition: chooseEdition(EDITIONS, year).edition.id, scope, entity, leaves: spent },
    ...(units ? { units } : {}),
    ...(organisation ? { organisation } : {}),
    ...(procurement === 'absent'
      ? {}
      : { procurement: procurement === 'zero' ? [] : procurementOf(base, projects) }),
    ...(targets === 'absent' ? {} : { targets: targetsOf(projects, targets === 'heads') }),
    ...(assets ? { assets: assetsWorth(assets[0] + (of === 'now' ? 13 : 0), assets[1]) } : {}),
  };
}
