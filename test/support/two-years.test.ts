import { EDITIONS } from '../../src/editions/in-use';
import { factsOf } from '../../src/facts/facts';
import { incomparable } from '../../src/facts/incomparable';
import { checkBook, saying } from './check-book';
import { SOURCES, type BookPlan } from './plan';
import { trueFigures } from './true-figures';
import { booksOf, twoYearsFrom, type TwoYears } from './two-years';

const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);
/** Notices of 'larger than', of what usually agrees, of a car without 采购; and 尾差 of exact 分. */
const MAY_SAY = /^(X-1[2-9]|X-20|C-09)$/;

describe.each([2, 6] as const)('books of two years, figures with %d decimals', (decimals) => {
  test.each(SEEDS)('pass and can be compared: %d', (seed) => {
    const pair = twoYearsFrom(seed, decimals);
    const { now, before } = booksOf(pair);
    const [own, last] = [now, before].map(({ snapshot }) => checkBook(snapshot));
    for (const checked of [own!, last!]) {
      const unexpected = checked.findings.filter(
        (one) =>
          !(one.severity === 'notice' && MAY_SAY.test(one.check)) && one.verdict !== 'rounding',
      );
      expect(unexpected.map(saying)).toEqual([]);
      expect(checked.verdict).toBe('pass');
    }
    expect(incomparable(own!.book, last!.book)).toBeNull();
  });
});

test('the tables state what the plans say, to the 分 where they are in 元', () => {
  let compared = 0;
  for (const seed of SEEDS) {
    const pair = twoYearsFrom(seed, 6);
    const { now } = booksOf({ ...pair, layout: { unit: '元' } });
    const { book, edition } = checkBook(now.snapshot);
    const truth = trueFigures(pair.now);
    for (const { id, now: figure } of factsOf(book, edition)) {
      const own = truth[id];
      if (!own) continue;
      expect([seed, id, own.times(1_000_000).toFixed()]).toEqual([seed, id, String(figure.size)]);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(SEEDS.length * 15);
});

/** What a generated pair is like, in words. */
function traits({ now, before }: TwoYears): string[] {
  const [own, last] = [trueFigures(now), trueFigures(before)];
  const zero = (id: string): boolean => own[id]?.isZero() ?? false;
  const natures = now.organisation?.map(({ nature }) => nature) ?? [];
  const institutions = natures.filter((one) => one === '事业').length;
  const codes = (plan: BookPlan): Set<string> => new Set(plan.leaves.map(({ code }) => code));
  const growth = own['expenditure.total']!.dividedBy(last['expenditure.total']!);
  const is: Readonly<Record<string, boolean>> = {
    ...Object.fromEntries(SOURCES.map((one) => [one, !zero(`income.${one}`)])),
    'carried in': !zero('income.carryover'),
    'carried out': now.leaves.some(({ sources }) => sources.general?.carryOut !== undefined),
    'other forms last year': now.edition !== before.edition,
    [now.edition]: true,
    [now.scope ?? '部门']: true,
    'no 机构': now.organisation === undefined,
    'no institution': natures.length > 0 && institutions === 0,
    'some institutions': institutions > 0 && institutions < natures.length,
    'institutions only': institutions > 0 && institutions === natures.length,
    'no 三公': zero('sangong.total'),
    'no 采购': zero('procurement.total'),
    'no project': zero('expenditure.project'),
    持平: Object.keys(own).every((id) => own[id]?.equals(last[id] ?? -1)),
    'new items': [...codes(now)].some((code) => !codes(before).has(code)),
    'items gone': [...codes(before)].some((code) => !codes(now).has(code)),
    'big change': growth.greaterThan(2) || growth.lessThan(0.5),
    'secret project': now.targets?.some(({ project }) => project.includes('涉密')) ?? false,
    'exact 分': own['expenditure.basic']!.decimalPlaces() > 2,
    car: !zero('sangong.vehicle.purchase'),
  };
  return Object.keys(is).filter((one) => is[one]);
}

test('pairs are of every kind', () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= 200; seed += 1) {
    traits(twoYearsFrom(seed, seed % 2 === 0 ? 2 : 6)).forEach((one) => seen.add(one));
  }
  const wanted = [...SOURCES, ...EDITIONS.slice(1).map(({ id }) => id), '部门', '单位', '持平'];
  wanted.push('carried in', 'carried out', 'other forms last year', 'no 机构', 'no institution');
  wanted.push('some institutions', 'institutions only', 'no 三公', 'no 采购', 'no project');
  wanted.push('new items', 'items gone', 'big change', 'secret project', 'exact 分', 'car');
  expect(wanted.filter((one) => !seen.has(one) && one !== 'affiliated')).toEqual([]);
});
