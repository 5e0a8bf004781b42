import { readXlsx } from '../../src/formats/xlsx/read';
import { writeXlsx } from '../../src/formats/xlsx/write';
import { wan } from '../../src/model/amount';
import { changeOf, type Fact } from '../../src/model/fact';
import type { NewCell, NewSheet } from '../../src/model/new-workbook';
import { reason } from '../../src/model/reason';
import type { Summary } from '../../src/reports/summary';
import { summaryWorkbook } from '../../src/reports/summary-sheet';
import { openSnapshot } from '../../src/session/open';
import { summarise } from '../../src/session/summarise';
import { officialBook } from '../support/official-book';
import { FULL, inEdition } from '../support/plans';

const now = openSnapshot(officialBook(FULL).snapshot);
const before = openSnapshot(officialBook(inEdition(FULL, 'hebei-2021', 2021)).snapshot);
const compared = summarise(now, before);
const alone = summarise(now);

type Line = readonly (NewCell['value'] | undefined)[];

/** The lines of a sheet below its header, as values. */
function linesOf({ rows, frozenRows = 0 }: NewSheet): Line[] {
  return rows.slice(frozenRows).map((row) => (row ?? []).map((cell) => cell?.value));
}

const headerOf = ({ rows, frozenRows = 0 }: NewSheet): Line =>
  (rows[frozenRows - 1] ?? []).map((cell) => cell?.value);

const factOf = (id: string, size: number, more: Partial<Fact> = {}): Fact => ({
  ...{ id, label: id, unit: '万元', now: { size, parts: [] } },
  ...more,
});

const made = (facts: readonly Fact[], more: Partial<Summary> = {}): Summary => ({
  ...{ year: 2026, priorYear: 2025, verdict: 'pass', remarks: [], drivers: [], changes: [] },
  own: compared.own,
  ...{ entity: { ...now.book.entity, code: '710', name: '白鹭县渔业管理局' } },
  facts,
  ...more,
});

test('two sheets: what is asked for every year, and what it is part of', () => {
  const { sheets } = summaryWorkbook(compared);
  expect(sheets.map(({ name }) => name)).toEqual(['三公与机关运行经费汇总', '收支与增减构成']);
  for (const sheet of sheets) {
    expect(headerOf(sheet)).toEqual([
      ...['项目', '本年（2022年）', '上年（2021年）', '增减额', '增减', '取自'],
    ]);
    expect(sheet.page).toMatchObject({ orientation: 'landscape', repeatedRows: sheet.frozenRows });
  }
});

test('every fact of the summary stands in it once, as the number that it is', () => {
  const lines = summaryWorkbook(compared).sheets.flatMap(linesOf);
  const total = compared.facts.find(({ id }) => id === 'sangong.total')!;
  expect(lines).toContainEqual([
    '“三公”经费',
    Number(wan(total.now.size)),
    Number(wan(total.prior!.size)),
    Number(wan(changeOf(total)!.size)),
    changeOf(total)!.direction,
    expect.stringMatching(/^表9“/),
  ]);
  const cars = compared.facts.find(({ id }) => id === 'assets.vehicles.count')!;
  expect(lines.filter(([label]) => label === '车辆（辆）').map((line) => line[1])).toEqual([
    cars.now.size / 1_000_000,
  ]);
});

test('without last year there are no columns for it', () => {
  for (const sheet of summaryWorkbook(alone).sheets) {
    expect(headerOf(sheet)).toEqual(['项目', '本年（2022年）', '取自']);
    expect(sheet.page?.orientation).toBe('portrait');
    expect(linesOf(sheet).at(-1)?.[0]).toBe('没有上年的数，不列增减。');
  }
});

test('a verdict that is not 通过 is marked, and says to sum up again', () => {
  const line = (verdict: Summary['verdict']): NewCell | null | undefined =>
    summaryWorkbook({ ...alone, verdict }).sheets[0]!.rows[2]?.[0];
  expect(line('pass')).toMatchObject({ value: '核对结论：通过' });
  expect(line('pass')).not.toHaveProperty('marked');
  expect(line('fail')).toMatchObject({ marked: true });
  expect(line('fail')?.value).toMatch(/^核对结论：不通过；.*改正以后请再汇总$/);
  expect(line('incomplete')?.value).toMatch(/^核对结论：未能核对完全；/);
});

test('decimals are exact, down to a 分 and up to what a program shows', () => {
  const facts = [
    factOf('income.total', 12_345_678, { prior: { size: 12_345_679, parts: [] } }),
    factOf('income.other', 99_999_999_999_999, { prior: { size: -1, parts: [] } }),
  ];
  const { sheets } = summaryWorkbook(made(facts));
  expect(
    linesOf(sheets[0]!)
      .slice(1)
      .map((line) => line.slice(1, 5)),
  ).toEqual([
    [12.345678, 12.345679, -0.000001, '减少'],
    [99_999_999.999999, -0.000001, 100_000_000, '增加'],
  ]);
  // ¥ no: `+100,000,000.000000` has 19 characters, all of which must find room.
  expect(sheets[0]!.columns![1]).toBeGreaterThan(19);
});

test('what is not known is a dash, a remark stands beside its figure, the rest of a change is one sum', () => {
  const drivers = Array.from({ length: 13 }, (_, i) => ({
    ...{ fact: 'expenditure.total', label: `科目${String(i)}`, change: (13 - i) * 1_000_000 },
    places: [{ sheet: '支出总表', address: `C${String(i + 7)}` }],
  }));
  const facts = [
    factOf('expenditure.total', 91_000_000, { prior: { size: 0, parts: [] } }),
    factOf('operating.total', 1_000_000, { remark: reason('fact.only-institutions') }),
  ];
  const [first, second] = summaryWorkbook(made(facts, { drivers })).sheets;
  expect(linesOf(first!).at(-1)).toEqual([
    ...['operating.total', 1, '—', '—', '—'],
    '注意：都是事业单位，没有机关运行经费',
  ]);
  const lines = linesOf(second!);
  expect(lines).toContainEqual(['科目9', null, null, 4, '增加', '支出总表!C16']);
  expect(lines.at(-1)).toEqual(['另有 3 项', null, null, 6, '增加', null]);
  const changes = lines.slice(lines.findIndex(([label]) => label === '科目0'));
  expect(changes.reduce((sum, line) => sum + Number(line[3]), 0)).toBe(91);
});

test('a name that looks like a formula, or is longer than a cell, is a text all the same', async () => {
  const names = ['=1+1', '+1', '-1', '@SUM(A1)', '\u0000=2', '渔'.repeat(40_000)];
  const facts = names.map((label, i) => factOf(`project.${String(i)}`, 1_000_000, { label }));
  const workbook = summaryWorkbook(
    made(facts, { entity: { ...now.book.entity, name: '=HYPERLINK(1)' } }),
  );
  const { grids } = await readXlsx(await writeXlsx(workbook), 'x.xlsx');
  const cells = grids[0]!.rows.flatMap((row) => row.cells);
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  const texts = cells.filter(({ column, value }) => column === 0 && typeof value === 'string');
  const whole = texts.map(({ value }) => value).join('|');
  for (const name of names.slice(0, 4)) expect(whole).toContain(`|${name}|`);
  expect(whole).toContain('|=2|');
  expect(whole.replaceAll('|', '')).toContain('渔'.repeat(40_000));
});

test('a book without figures is a sheet that says so', () => {
  const { sheets } = summaryWorkbook(made([]));
  expect(sheets).toHaveLength(1);
  expect(linesOf(sheets[0]!)).toContainEqual(expect.arrayContaining(['没有可以汇总的数。']));
});
