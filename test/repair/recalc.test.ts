import fc from 'fast-check';
import { sumCells } from '../../src/repair/sums';
import { proposeRecalculation, type Recalculation } from '../../src/repair/propose';
import type { Snapshot } from '../../src/model/snapshot';
import { withResults } from '../../src/model/stored-numbers';
import { addressOf } from '../../src/model/place';
import { FAULT_KINDS } from '../checks/fault-kinds';
import { runs } from '../property/seeded-runs';
import { checkBook, checkInput } from '../support/check-book';
import { editBook, type Edit } from '../support/edit-book';
import { LAYOUTS, type LayoutName } from '../support/layout';
import { officialBook } from '../support/official-book';
import { Picker } from '../support/picker';
import { FULL } from '../support/plans';
import { randomPlan } from '../support/random-plan';
import { SLIP_KINDS } from './single-slips';

const clean = officialBook(FULL).snapshot;

const set = (form: string, row: string, column: string, value: number | string | null): Edit => ({
  op: 'set',
  form,
  row,
  column,
  value,
});

function recalc(snapshot: Snapshot, formulas = false): Recalculation {
  return proposeRecalculation(checkInput(snapshot), checkBook(snapshot).findings, formulas);
}

function spoiled(...edits: Edit[]): Snapshot {
  return editBook(clean, edits).snapshot;
}

function named({ edits }: Recalculation): string[] {
  return edits.map(({ form, row, column, proposed }) => `${form} ${row} ${column} ${proposed}`);
}

/** The workbook with what is proposed written into its cells. */
function written(snapshot: Snapshot, { edits }: Recalculation): Snapshot {
  const grids = snapshot.grids.map((grid) => ({ ...grid, rows: [...grid.rows] }));
  for (const { write } of edits) {
    const grid = grids.find(({ name }) => name === write.sheet)!;
    const at = grid.rows.findIndex(({ index }) => index === write.row);
    const row = grid.rows[at]!;
    const others = row.cells.filter(({ column }) => column !== write.column);
    const own = { column: write.column, value: write.value };
    const cell = write.formula === undefined ? own : { ...own, formula: write.formula };
    const cells = write.value === null && write.formula === undefined ? others : [...others, cell];
    grid.rows[at] = { ...row, cells: cells.sort((a, b) => a.column - b.column) };
  }
  return { ...snapshot, grids };
}

function failing(snapshot: Snapshot): string[] {
  return checkBook(snapshot).findings.flatMap(({ id, verdict }) =>
    verdict === 'fail' ? [id] : [],
  );
}

function sumAddresses(snapshot: Snapshot): Set<string> {
  return new Set(
    sumCells(checkInput(snapshot)).map(
      ({ site: { row, cell } }) => `${row.sheet}!${addressOf(cell.row, cell.column)}`,
    ),
  );
}

function cellOf({ place }: Recalculation['edits'][number]): string {
  return `${place.sheet}!${place.address}`;
}

test('a wrong subtotal is worked out anew', () => {
  expect(named(recalc(spoiled(set('t3', '20103', 'project', 184.85))))).toEqual([
    't3 20103 project 148.85',
  ]);
});

test('blank subtotals are filled, all that hang together', () => {
  const blank = spoiled(
    set('t3', '20103', 'project', null),
    set('t3', '201', 'project', null),
    set('t5', 'total', 'total', null),
  );
  const proposal = recalc(blank);
  expect(proposal.edits).toHaveLength(3);
  expect(failing(written(blank, proposal))).toEqual([]);
});

test('a leaf that no other table prints was changed: all sums above follow', () => {
  const stale = spoiled(set('t9', 'vehicleOperation', 'general', 22.5));
  const proposal = recalc(stale);
  expect(proposal.edits.map(({ row, column }) => `${row} ${column}`)).toEqual(
    expect.arrayContaining(['vehicleOperation total', 'vehicle general', 'sangong total']),
  );
  expect(proposal.left).toEqual([]);
  const grave = checkBook(written(stale, proposal)).findings.filter(
    ({ severity }) => severity === 'error',
  );
  expect(grave).toEqual([]);
});

test('a wrong leaf is no reason to change the sums above it: it is left, with its candidates', () => {
  const { edits, left } = recalc(spoiled(set('t3', '2010302', 'project', 84.8)));
  expect(edits).toEqual([]);
  const rolled = left.find(({ finding }) => finding === 'T3-04/t3/20103/project');
  expect(rolled?.candidates[0]).toMatchObject({ row: '2010302', proposed: '88.40', role: 'part' });
  expect(rolled!.candidates[0]!.satisfies).toBeGreaterThan(1);
  expect(rolled!.candidates.some(({ role, breaks }) => role === 'sum' && breaks > 0)).toBe(true);
  const across = left.find(({ finding }) => finding.startsWith('X-11/'));
  expect(across?.candidates.some(({ role }) => role === 'counterpart')).toBe(true);
});

test('尾差 is left alone', () => {
  const plans = fc.sample(randomPlan({ decimals: 6 }), { seed: 11, numRuns: 8 });
  const books = plans.map((plan) => officialBook(plan).snapshot);
  expect(books.some((book) => checkBook(book).counts.rounding > 0)).toBe(true);
  for (const book of books) expect(recalc(book)).toEqual({ edits: [], left: [] });
});

test('a sum that has its formula keeps it, and gets the result', () => {
  const { snapshot } = officialBook(FULL, LAYOUTS.formulas);
  const stale = editBook(snapshot, [set('t3', '20103', 'project', 99.99)]).snapshot;
  const [edit] = recalc(stale).edits;
  expect(edit).toMatchObject({ row: '20103', column: 'project', proposed: '148.85' });
  expect(edit!.write.formula).toMatch(/SUM|\+/);
  expect(failing(written(stale, recalc(stale)))).toEqual([]);
});

/** What the fault kinds do with cells, and the slips in single cells. */
const KINDS = [...FAULT_KINDS, ...SLIP_KINDS];
const LAYOUT_NAMES: LayoutName[] = ['plain', 'yuan', 'messy', 'blocks', 'formulas', 'dashes'];

test('of any faulty book: only sums change, the failing checks are a subset, no cell changes twice', () => {
  let changed = 0;
  fc.assert(
    fc.property(
      randomPlan({ decimals: 2 }),
      fc.constantFrom(...LAYOUT_NAMES),
      fc.array(fc.tuple(fc.nat(KINDS.length - 1), fc.nat()), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      (plan, layout, faults, formulas) => {
        const book = officialBook(plan, LAYOUTS[layout]).snapshot;
        const faulty = faults.reduce((snapshot, [kind, seed]) => {
          try {
            const made = KINDS[kind]!.make(new Picker(snapshot, seed));
            return editBook(snapshot, 'edits' in made ? made.edits : made).snapshot;
          } catch {
            return snapshot; // no such place in this book
          }
        }, book);
        const proposal = recalc(faulty, formulas);
        const after = written(faulty, proposal);
        const before = new Set(failing(faulty));
        expect(failing(after).filter((id) => !before.has(id))).toEqual([]);
        const sums = sumAddresses(faulty);
        for (const edit of proposal.edits) expect(sums).toContain(cellOf(edit));
        const once = new Set(proposal.edits.map(cellOf));
        expect(recalc(after, formulas).edits.filter((edit) => once.has(cellOf(edit)))).toEqual([]);
        changed += proposal.edits.length;
      },
    ),
    runs(60),
  );
  expect(changed).toBeGreaterThan(20);
});

test('formulas come to the number that stands there, to the last digit', () => {
  for (const layout of ['plain', 'yuan', 'blocks', 'oneSheet'] as const) {
    const { snapshot } = officialBook(FULL, LAYOUTS[layout]);
    const proposal = recalc(snapshot, true);
    expect(proposal.edits.length).toBeGreaterThan(50);
    expect(
      proposal.edits.every(({ write }) => /^ROUND\(SUM\(.+\),[24]\)$/.test(write.formula!)),
    ).toBe(true);
    // Results are worked out by our own calculator, from formulas without any.
    const bare = {
      ...proposal,
      edits: proposal.edits.map((one) => ({ ...one, write: { ...one.write, value: null } })),
    };
    const calculated = withResults(written(snapshot, bare));
    for (const { write } of proposal.edits) {
      const grid = calculated.grids.find(({ name }) => name === write.sheet)!;
      const row = grid.rows.find(({ index }) => index === write.row)!;
      const cell = row.cells.find(({ column }) => column === write.column);
      expect(cell?.value).toBe(write.value);
    }
    expect(checkBook(calculated).findings).toEqual(checkBook(snapshot).findings);
  }
});

test('a sum that is off by 尾差 gets no formula', () => {
  const [plan] = fc.sample(randomPlan({ decimals: 6 }), { seed: 11, numRuns: 1 });
  const { snapshot } = officialBook(plan!);
  const rounding = checkBook(snapshot).findings.filter(({ verdict }) => verdict === 'rounding');
  expect(rounding.length).toBeGreaterThan(0);
  const after = written(snapshot, recalc(snapshot, true));
  expect(checkBook(after).findings.filter(({ check }) => check === 'FMT-05')).toEqual([]);
});
