import type { BookRow } from '../../src/model/book';
import type { Finding } from '../../src/model/finding';
import { parseAddress } from '../../src/model/place';
import { checkBook, saying, type CheckedBook } from '../support/check-book';
import { editBook, type Edited } from '../support/edit-book';
import { LAYOUTS, type LayoutName } from '../support/layout';
import { officialBook } from '../support/official-book';
import { FISCAL_ONLY, FULL, inEdition, LEFT_OVER } from '../support/plans';
import { Picker } from '../support/picker';
import { FAULT_KINDS, type FaultKind } from './fault-kinds';

/** Every kind of fault, somewhere at random, in every edition and layout. */

const EDITIONS = [2020, 2021, 2022, 2023, 2025];
const PLANS = [FULL, FISCAL_ONLY, LEFT_OVER];
const LAYOUT_NAMES: readonly LayoutName[] = [
  ...(['plain', 'messy', 'yuan', 'blocks', 'hidden', 'paged', 'blankRows', 'dashes'] as const),
];
const TRIES = 24;

interface Miss {
  readonly book: string;
  readonly edits: string;
  readonly why: string;
}

const books = EDITIONS.flatMap((year) =>
  LAYOUT_NAMES.map((layout, i) => {
    const plan = inEdition(PLANS[(i + year) % PLANS.length]!, `hebei-${year}`, year);
    const { snapshot } = officialBook(plan, LAYOUTS[layout]);
    return { name: `${year} ${layout}`, snapshot, clean: new Set(lines(checkBook(snapshot))) };
  }),
);

function lines(checked: CheckedBook): string[] {
  return checked.findings.map((finding) => `${finding.verdict} ${finding.id}`);
}

/** `sheet!row` of what a finding names. */
function namedRows(finding: Finding): string[] {
  const places = [...finding.cells.map(({ place }) => place), ...finding.terms.map((t) => t.place)];
  return places.flatMap((place) =>
    place && 'address' in place ? [`${place.sheet}!${parseAddress(place.address)?.row ?? ''}`] : [],
  );
}

function missed(kind: FaultKind, edited: Edited, clean: ReadonlySet<string>): string | null {
  const checked = checkBook(edited.snapshot);
  const fresh = checked.findings.filter((one) => !clean.has(`${one.verdict} ${one.id}`));
  if (kind.outcome === 'nothing') {
    return fresh.length === 0 ? null : fresh.map(saying).join('; ');
  }
  const grave = fresh.filter((one) => one.severity !== 'notice');
  const told = `${checked.verdict}: ${fresh.slice(0, 4).map(saying).join('; ')}`;
  if (grave.length === 0) return `no error, no warning (${told})`;
  if (kind.outcome === 'error' && checked.verdict === 'pass') return `passes (${told})`;
  if (kind.names === undefined) return null;
  const sheets = new Set(edited.places.map((place) => place.sheet));
  if (kind.names === 'form') {
    const namesForm = grave.some((one) =>
      namedRows(one).some((row) => sheets.has(row.slice(0, row.lastIndexOf('!')))),
    );
    return namesForm ? null : `does not name the table (${told})`;
  }
  const rows = new Set(
    edited.places.map(({ sheet, address }) => `${sheet}!${parseAddress(address)?.row ?? ''}`),
  );
  return grave.some((one) => namedRows(one).some((row) => rows.has(row)))
    ? null
    : `does not name the row (${told})`;
}

function tryKind(kind: FaultKind, n: number): { found: number; misses: Miss[] } {
  const misses: Miss[] = [];
  let found = 0;
  for (let i = 0; i < TRIES; i += 1) {
    const book = books[(i * 7 + n) % books.length]!;
    const edits = kind.make(new Picker(book.snapshot, n * 1000 + i));
    const why = missed(kind, editBook(book.snapshot, edits), book.clean);
    if (why === null) found += 1;
    else misses.push({ book: book.name, edits: JSON.stringify(edits), why });
  }
  return { found, misses };
}

test('the books are without fault before', () => {
  const faulty = books.filter(({ snapshot }) => checkBook(snapshot).verdict !== 'pass');
  expect(faulty.map(({ name }) => name)).toEqual([]);
});

test(`all of ${FAULT_KINDS.length} kinds are found, ${TRIES} times each`, () => {
  const results = FAULT_KINDS.map((kind, n) => ({ kind: kind.kind, ...tryKind(kind, n) }));
  const short = results.filter(({ misses }) => misses.length > 0);
  if (short.length > 0) {
    const table = results.map(({ kind, found, misses }) => `${found}\t${misses.length}\t${kind}`);
    process.stdout.write(`found\tnot\tkind\n${table.join('\n')}\n`);
    for (const { kind, misses } of short) {
      for (const { book, edits, why } of misses.slice(0, 3)) {
        process.stdout.write(`\n${kind} [${book}]\n  ${edits}\n  ${why}\n`);
      }
    }
  }
  expect(short.map(({ kind, misses }) => `${kind}: ${misses.length}`)).toEqual([]);
});

test('stale results of formulas are found where they stand', () => {
  for (const [n, year] of EDITIONS.entries()) {
    const plan = inEdition(FULL, `hebei-${year}`, year);
    const { snapshot } = officialBook(plan, LAYOUTS.formulas);
    for (let i = 0; i < TRIES / 4; i += 1) {
      const pick = new Picker(snapshot, 9000 + n * 100 + i);
      const form = pick.form(['t2', 't3', 't5', 't6', 't1', 't4', 't9']);
      const sums = form.rows.filter((row) => /^(total|class|section)$/.test(row.kind));
      const row = pick.row(form, (one) => sums.length === 0 || sums.includes(one));
      const { ref, fen } = pick.figure(form, sums.length > 0 ? row : lastSum(form.rows));
      const value = pick.stored(form.form, fen + 5_000_000);
      const { findings } = checkBook(editBook(snapshot, [{ op: 'set', ...ref, value }]).snapshot);
      const id = `FMT-05/${form.form}/${ref.row}/${ref.column}`;
      expect(findings.map((one) => one.id)).toContain(id);
    }
  }
});

/** A row of a printed form that is a sum in every edition. */
function lastSum(rows: readonly BookRow[]): BookRow {
  return rows.find((row) => /^(incomeTotal|total)$/.test(row.key))!;
}

test('uncalculated formulas are no blank totals', () => {
  for (const year of EDITIONS) {
    const plan = inEdition(FULL, `hebei-${year}`, year);
    expect(checkBook(officialBook(plan, LAYOUTS.uncalculated).snapshot).findings).toEqual([]);
  }
});

// Of a visible table with a wrong year and a hidden old draft with the right one, the draft is checked.
test('a wrong year in a caption does not bring a hidden draft to the fore', () => {
  const { snapshot } = officialBook(FULL, LAYOUTS.hidden);
  const find = '预算年度：2022';
  const edits = [{ op: 'text', form: 't3', find, replace: '预算年度：2021' }] as const;
  const { book } = checkBook(editBook(snapshot, edits).snapshot);
  expect(book.forms.find((one) => one.form === 't3')?.sheet).not.toBe('旧稿');
});

// A 款 whose only 项 is missing still states its amount, and no check asks for rows below it.
test('the only item of a section is missing from T7', () => {
  const { snapshot } = officialBook(FULL);
  const edited = editBook(snapshot, [{ op: 'deleteRow', form: 't7', row: '2120803' }]);
  const grave = checkBook(edited.snapshot).findings.filter((one) => one.severity !== 'notice');
  expect(grave.filter((one) => !one.id.startsWith('STR-07'))).not.toEqual([]);
});
