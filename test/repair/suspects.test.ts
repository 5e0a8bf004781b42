import fc from 'fast-check';
import type { Finding } from '../../src/model/finding';
import { suspectsOf } from '../../src/repair/suspects';
import type { GridSuspect } from '../../src/model/suspect';
import type { Snapshot } from '../../src/model/snapshot';
import { checkBook, checkInput } from '../support/check-book';
import { editBook, placeOf, type Edit } from '../support/edit-book';
import { LAYOUTS, type LayoutName } from '../support/layout';
import { officialBook } from '../support/official-book';
import { Picker } from '../support/picker';
import { FULL } from '../support/plans';
import { randomPlan } from '../support/random-plan';
import { measureKind, sumOfTallies } from './measure-suspects';
import { SLIP_KINDS } from './single-slips';

const clean = officialBook(FULL).snapshot;

function suspects(snapshot: Snapshot): GridSuspect[] {
  return suspectsOf(checkInput(snapshot), checkBook(snapshot).findings);
}

function spoiled(...edits: Edit[]): GridSuspect[] {
  return suspects(editBook(clean, edits).snapshot);
}

const set = (form: string, row: string, column: string, value: number | string | null): Edit => ({
  op: 'set',
  form,
  row,
  column,
  value,
});

/** The figures of all books and layouts: node scripts/suspects.mjs. */
test('of each kind of slip the wrong cell is nearly always first', () => {
  const names: LayoutName[] = ['plain', 'yuan', 'messy', 'blocks', 'paged', 'dashes'];
  const plans = fc.sample(randomPlan({ decimals: 2 }), { seed: 7, numRuns: 12 });
  const books = plans.map((plan, i) => {
    const layout = names[i % names.length]!;
    return { name: layout, snapshot: officialBook(plan, LAYOUTS[layout]).snapshot };
  });
  const single = SLIP_KINDS.filter(({ ambiguous }) => ambiguous !== true);
  const tallies = single.map((kind, n) => measureKind(kind, books, n + 1));
  for (const [n, { tried, silent, amongThree }] of tallies.entries()) {
    expect([single[n]?.kind, amongThree >= 0.8 * (tried - silent)]).toEqual([
      single[n]?.kind,
      true,
    ]);
  }
  const all = sumOfTallies(tallies);
  const seen = all.tried - all.silent;
  expect(seen).toBeGreaterThan(150);
  expect(all.firstRight / seen).toBeGreaterThan(0.9);
  expect(all.amongThreeRight / seen).toBeGreaterThan(0.95);
});

test('a transposed leaf: cell, both values in its own unit, what it settles', () => {
  const [first] = spoiled(set('t3', '2010302', 'project', 84.8));
  expect(first).toMatchObject({
    place: placeOf(clean, { form: 't3', row: '2010302', column: 'project' }),
    value: '84.8',
    proposed: '88.40',
    slipNumber: 1,
  });
  expect(first!.satisfies).toBe(first!.findings.length);
  expect(first!.findings).toEqual(
    expect.arrayContaining(['T3-01/t3/2010302/total', 'T3-04/t3/20103/project']),
  );
});

test('yuan tables are corrected in yuan', () => {
  const { snapshot } = officialBook(FULL, LAYOUTS.yuan);
  const edited = editBook(snapshot, [set('t3', '2010302', 'project', 848_000)]).snapshot;
  expect(suspects(edited)[0]).toMatchObject({ value: '848000', proposed: '884000' });
});

test('a value in the wrong column: both cells', () => {
  const at = { form: 't5', row: '2010302' };
  const [first] = spoiled({
    op: 'exchange',
    a: { ...at, column: 'basic' },
    b: { ...at, column: 'project' },
  });
  expect(first).toMatchObject({ slip: 'column', row: '2010302' });
  expect(new Set([first!.column, first!.belongs!.column])).toEqual(new Set(['basic', 'project']));
});

test('several slips: each has its own suspects, none stands under another', () => {
  const own = spoiled(
    set('t3', '2010302', 'project', 84.8),
    set('t6', '30211', 'publicUse', 99.9),
    set('t1', 'incomeTotal', 'incomeAmount', 837.57),
  );
  const firsts = own.filter(
    ({ slipNumber }, i) => own.findIndex((one) => one.slipNumber === slipNumber) === i,
  );
  expect(new Set(firsts.map(({ form, row }) => `${form} ${row}`))).toEqual(
    new Set(['t3 2010302', 't6 30211', 't1 incomeTotal']),
  );
});

test('with every suspect corrected alone, what it promises holds and nothing else fails', () => {
  let proved = 0;
  SLIP_KINDS.forEach(({ make }, n) => {
    const edited = editBook(clean, make(new Picker(clean, n)).edits).snapshot;
    const { findings } = checkBook(edited);
    const before = failing(findings);
    for (const suspect of suspects(edited)) {
      const cells = suspect.belongs ? [suspect, suspect.belongs] : [suspect];
      const edits = cells.map(({ form, row, column, proposed }) =>
        set(form, row, column, proposed === '' ? null : Number(proposed)),
      );
      const after = checkBook(editBook(edited, edits).snapshot).findings;
      const grave = failing(after.filter(({ severity }) => severity !== 'notice'));
      expect([...grave].filter((id) => !before.has(id))).toEqual([]);
      expect(suspect.findings.filter((id) => failing(after).has(id))).toEqual([]);
      proved += 1;
    }
  });
  expect(proved).toBeGreaterThan(SLIP_KINDS.length);
});

function failing(findings: readonly Finding[]): Set<string> {
  return new Set(findings.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id));
}

describe('nobody is suspected', () => {
  test('in a correct book, in any layout', () => {
    for (const layout of Object.values(LAYOUTS)) {
      expect(suspects(officialBook(FULL, layout).snapshot)).toEqual([]);
    }
  });

  test('of 尾差', () => {
    const plans = fc.sample(randomPlan({ decimals: 6 }), { seed: 11, numRuns: 6 });
    const books = plans.map((plan) => officialBook(plan).snapshot);
    expect(books.some((book) => checkBook(book).counts.rounding > 0)).toBe(true);
    for (const book of books) expect(suspects(book)).toEqual([]);
  });

  test('where a name or a code is wrong', () => {
    expect(spoiled(set('t5', '2010302', 'name', '机关服务'))).toEqual([]);
  });

  test('where a cell is no amount: that is said of the cell itself', () => {
    const place = placeOf(clean, { form: 't5', row: '2010302', column: 'project' });
    const own = spoiled(set('t5', '2010302', 'project', '88.4O'));
    expect(own.map((one) => one.place)).not.toContainEqual(place);
  });

  test('among the rows of a secret project', () => {
    const form = checkInput(clean).book.forms.find((one) => one.form === 'proc')!;
    const { key } = form.rows.find(({ kind }) => kind === 'detail')!;
    const { snapshot } = editBook(clean, [
      set('proc', key, 'total', 99),
      set('proc', key, 'project', '某涉密项目'),
    ]);
    expect(checkBook(snapshot).findings.some(({ check }) => /^P-0[23]$/.test(check))).toBe(true);
    expect(suspects(snapshot).filter((one) => /涉密/.test(JSON.stringify(one)))).toEqual([]);
  });
});

test('what a check without a formula would then refuse is no suspect', () => {
  // 房屋 made 600 smaller would mend the total, and be less than the 办公用房 in it.
  const found = spoiled(set('asset', 'total', 'value', 686.421));
  const rows = found
    .filter(({ form }) => form === 'asset')
    .map(({ row, proposed }) => [row, proposed]);
  expect(rows[0]).toEqual(['total', '1286.4210']);
  expect(rows.map(([row]) => row)).not.toContain('buildings');
});
