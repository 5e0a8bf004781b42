import fc from 'fast-check';
import type { Finding } from '../../src/model/finding';
import type { Snapshot } from '../../src/model/snapshot';
import { checkBook } from '../support/check-book';
import { bookOf, editBook, type CellRef, type Edit } from '../support/edit-book';
import { LAYOUTS, type Layout, type LayoutName } from '../support/layout';
import { officialBook } from '../support/official-book';
import type { BookPlan } from '../support/plan';
import { figures } from '../support/picker';
import { randomPlan } from '../support/random-plan';
import { runs } from './seeded-runs';

/** A slip: which figure, counted through the book, and by how many hundred 元 it is off. */
const slips = fc.array(
  fc.record({ at: fc.nat(), by: fc.integer({ min: -90_000, max: 90_000 }).filter((n) => n !== 0) }),
  { minLength: 1, maxLength: 3 },
);

/** Figures of a book that are the same cells in every layout. */
function amounts(snapshot: Snapshot): { ref: CellRef; fen: number }[] {
  return bookOf(snapshot)
    .forms.filter((form) => /^t\d$/.test(form.form) && form.instance === '')
    .flatMap((form) =>
      form.rows.flatMap((row) =>
        figures(row).map((column) => ({
          ref: { form: form.form, row: row.key, column },
          fen: row.cells[column]?.amount?.fen ?? 0,
        })),
      ),
    );
}

type Slip = { at: number; by: number };

function faulty(plan: BookPlan, layout: Layout, wanted: readonly Slip[]): readonly Finding[] {
  const { snapshot } = officialBook(plan, layout);
  const all = amounts(snapshot);
  const edits = wanted.map(({ at, by }): Edit => {
    const { ref, fen } = all[at % all.length]!;
    const wan = (fen + by * 10_000) / 1_000_000;
    return {
      op: 'set',
      ...ref,
      value: Number((layout.unit === '元' ? wan * 1e4 : wan).toFixed(2)),
    };
  });
  return checkBook(editBook(snapshot, edits).snapshot).findings;
}

/** Ids with what they say, without where it stands. */
function said(findings: readonly Finding[]): string[] {
  return findings
    .filter((one) => one.check !== 'FMT-05' && one.check !== 'STR-05')
    .map((one) => [one.id, one.severity, one.verdict, one.actual, one.expected].join(' '))
    .sort();
}

const OTHER_LAYOUTS = [
  ...(['messy', 'yuan', 'oneSheet', 'formulas', 'paged', 'blankRows', 'hidden'] as const),
] satisfies LayoutName[];

test.each(OTHER_LAYOUTS)('a faulty book says the same laid out as plain and as %s', (name) => {
  fc.assert(
    fc.property(randomPlan({ decimals: 2 }), slips, (plan, wanted) => {
      const plain = said(faulty(plan, LAYOUTS.plain, wanted));
      expect(said(faulty(plan, LAYOUTS[name], wanted))).toEqual(plain);
    }),
    runs(15),
  );
});

test('ids are unique, causes are there and are causes themselves', () => {
  fc.assert(
    fc.property(
      randomPlan({ decimals: 2 }),
      fc.constantFrom(...OTHER_LAYOUTS, 'blocks' as const, 'stacked' as const),
      slips,
      (plan, layout, wanted) => {
        const findings = faulty(plan, LAYOUTS[layout], wanted);
        const ids = new Map(findings.map((one) => [one.id, one]));
        expect(ids.size).toBe(findings.length);
        for (const { id, rootCause } of findings) {
          if (rootCause === null) continue;
          expect(rootCause).not.toBe(id);
          expect(ids.get(rootCause)).toMatchObject({ rootCause: null });
        }
      },
    ),
    runs(60),
  );
});

test('the same book says the same twice', () => {
  fc.assert(
    fc.property(randomPlan({ decimals: 2 }), slips, (plan, wanted) => {
      expect(faulty(plan, LAYOUTS.plain, wanted)).toEqual(faulty(plan, LAYOUTS.plain, wanted));
    }),
    runs(10),
  );
});

test('one slip in one figure is found, whatever its size', () => {
  fc.assert(
    fc.property(
      randomPlan({ decimals: 2 }),
      fc.nat(),
      fc.integer({ min: 100, max: 90_000 }),
      (plan, at, by) => {
        const findings = faulty(plan, LAYOUTS.plain, [{ at, by }]);
        const { findings: before } = checkBook(officialBook(plan).snapshot);
        const known = new Set(before.map(({ id }) => id));
        expect(findings.some((one) => one.severity === 'error' && !known.has(one.id))).toBe(true);
      },
    ),
    runs(60),
  );
});
