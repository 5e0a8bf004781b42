import fc from 'fast-check';
import { checkBook, saying } from '../support/check-book';
import { LAYOUTS, type LayoutName } from '../support/layout';
import { officialBook } from '../support/official-book';
import { randomPlan } from '../support/random-plan';
import { runs } from './seeded-runs';

/**
 * Books that are correct but unusual raise no error and no warning. No warning is excepted: what a
 * correct book may have are notices, those of 'larger than', of figures that usually
 * but not always agree (X-16 to X-19, C-09), and of the swapped header that a layout puts there.
 */
const MAY_SAY = /^(X-1[2-46-9]|C-09)$/;

describe.each(Object.keys(LAYOUTS) as LayoutName[])('laid out as %s', (name) => {
  test('a correct book passes', () => {
    fc.assert(
      fc.property(randomPlan({ decimals: 2 }), (plan) => {
        const checked = checkBook(officialBook(plan, LAYOUTS[name]).snapshot);
        const unexpected = checked.findings.filter(
          (one) => one.severity !== 'notice' || !MAY_SAY.test(one.check),
        );
        expect(unexpected.map(saying)).toEqual([]);
        expect(checked.verdict).toBe('pass');
        expect(checked.book.edition.id).toBe(plan.edition);
      }),
      runs(15),
    );
  });
});

describe('figures that are exact to the 分', () => {
  test('pass in 元', () => {
    fc.assert(
      fc.property(randomPlan({ decimals: 6 }), fc.boolean(), (plan, blocks) => {
        const layout = blocks ? ({ unit: '元', units: 'blocks' } as const) : LAYOUTS.yuan;
        const checked = checkBook(officialBook(plan, layout).snapshot);
        const unexpected = checked.findings.filter((one) => !MAY_SAY.test(one.check));
        expect(unexpected.map(saying)).toEqual([]);
        expect(checked.verdict).toBe('pass');
      }),
      runs(40),
    );
  });

  test.each(['plain', 'messy', 'blocks', 'stacked'] as const)(
    'miss by 尾差 at most when each is rounded to 万元 by itself: %s',
    (name) => {
      fc.assert(
        fc.property(randomPlan({ decimals: 6 }), (plan) => {
          const checked = checkBook(officialBook(plan, LAYOUTS[name]).snapshot);
          const unexpected = checked.findings.filter(
            (one) => one.verdict !== 'rounding' && !MAY_SAY.test(one.check),
          );
          expect(unexpected.map(saying)).toEqual([]);
          expect(checked.findings.filter((one) => one.severity !== 'notice')).toEqual([]);
          expect(checked.verdict).toBe('pass');
        }),
        runs(25),
      );
    },
  );

  test('do show 尾差 where figures are rounded', () => {
    const [plan] = fc.sample(randomPlan({ decimals: 6 }), { seed: 11, numRuns: 1 });
    const { counts } = checkBook(officialBook(plan!, LAYOUTS.plain).snapshot);
    expect(counts.rounding).toBeGreaterThan(0);
  });
});
