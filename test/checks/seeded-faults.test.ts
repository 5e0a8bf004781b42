import { CATALOGUE, findCheck } from '../../src/checks/catalogue';
import { isImplemented } from '../../src/checks/check';
import type { Finding } from '../../src/model/finding';
import { addressOf, type SheetPlace } from '../../src/model/place';
import type { Snapshot } from '../../src/model/snapshot';
import { checkBook } from '../support/check-book';
import { editBook, formOf, placeOf } from '../support/edit-book';
import { seededBooks } from './seeded-book';
import { SEEDED_FAULTS, type SeededFault } from './seeded-faults';

/** FMT-04 speaks of what the sums found; where they find nothing it has nothing to count. */
const PASSES_IN_SILENCE = new Set(['FMT-04']);

/** It compares two sources: test/session/with-narrative.test.ts. */
const OF_TWO_SOURCES = 'STR-11';

const GROUPS = /^(STR|FMT|T\d|X|C|P|A|F)-/;

const named = ({ id, what }: SeededFault): string => `${id} ${what}`;

function places(finding: Finding): string[] {
  const all = [...finding.cells.map(({ place }) => place), ...finding.terms.map((t) => t.place)];
  return all.flatMap((place) =>
    place && 'address' in place ? [`${place.sheet}!${place.address}`] : [],
  );
}

function wanted(fault: SeededFault, after: Snapshot, edited: readonly SheetPlace[]): string | null {
  const { names } = fault;
  if (names === 'nothing') return null;
  if (names && 'title' in names) {
    const form = formOf(after, names.title, names.instance);
    return `${form.sheet}!${addressOf(form.range!.top, form.range!.left)}`;
  }
  const place = names ? placeOf(after, names) : edited[0];
  return place ? `${place.sheet}!${place.address}` : null;
}

describe('every check', () => {
  // Checks on a text are held against texts: test/proofreading.
  const implemented = CATALOGUE.filter(
    (check) => isImplemented(check) && check.reading === undefined && GROUPS.test(check.id),
  );

  test('has a seeded fault', () => {
    const covered = new Set(SEEDED_FAULTS.map((fault) => fault.check));
    expect(implemented.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([
      OF_TWO_SOURCES,
    ]);
    expect([...covered].filter((id) => !findCheck(id))).toEqual([]);
  });

  describe.each(SEEDED_FAULTS)('$id: $what', (fault) => {
    const check = findCheck(fault.check)!;
    const { clean, faulty } = seededBooks(fault);
    const { snapshot, places: edited } = editBook(faulty.snapshot, fault.edits);

    test('passes without the fault', () => {
      const { counts, findings } = checkBook(clean.snapshot, [check]);
      expect(findings).toEqual([]);
      if (PASSES_IN_SILENCE.has(check.id)) {
        expect(checkBook(clean.snapshot).findings).toEqual([]);
      } else {
        expect(counts.passed).toBeGreaterThan(0);
      }
    });

    test('finds it, by its id, and names the cell', () => {
      const { findings, verdict } = checkBook(snapshot);
      const finding = findings.find(({ id }) => id === fault.id);
      expect(finding).toMatchObject({
        check: fault.check,
        severity: fault.severity,
        verdict: fault.verdict ?? 'fail',
      });
      const place = wanted(fault, snapshot, edited);
      if (place !== null) expect(places(finding!)).toContain(place);
      if (fault.severity === 'error') expect(verdict).toBe('fail');
    });
  });

  test('is told apart from the others by its id alone', () => {
    const ids = SEEDED_FAULTS.map(named);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
