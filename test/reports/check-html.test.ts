import { reason } from '../../src/model/reason';
import { createHash } from 'node:crypto';
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH } from '../../src/reports/page-script';
import { checkOpened } from '../../src/session/check';
import { openSnapshot } from '../../src/session/open';
import { placeOf } from '../support/edit-book';
import { officialBook } from '../support/official-book';
import { FULL } from '../support/plans';
import { pageOf, reportOf, textOf, unbalanced } from './report-of';

const cell = { form: 't3', row: '2010302', column: 'project' } as const;
const place = placeOf(officialBook(FULL).snapshot, cell);
const spoiled = reportOf(
  { op: 'set', ...cell, value: 987.65 },
  { op: 'set', form: 't2', row: '2010301', column: 'code', value: '20103O1' },
);
const page = pageOf(spoiled);

/** The rows of the first picture of a table, by their number in the sheet. */
function pictureRows(html: string, form: string): Map<string, string> {
  const picture = html.split('<div class="pic').find((one) => one.includes(`<b>${form}`)) ?? '';
  const rows = [
    ...picture.split('</table>')[0]!.matchAll(/<th scope="row">(\d+)<\/th>(.*?)<\/tr>/g),
  ];
  return new Map(rows.map(([, number = '', cells = '']) => [number, cells]));
}

test('every finding is there with its sentence, its figures and its cell', () => {
  const text = textOf(page);
  expect(spoiled.findings.length).toBeGreaterThan(3);
  for (const { sentence, cells } of spoiled.findings) {
    expect(text).toContain(sentence);
    for (const one of cells) if ('address' in one.place) expect(text).toContain(one.place.address);
  }
  const first = spoiled.findings.find((one) => one.check === 'T3-01')!;
  for (const figure of [first.expected, first.actual, first.difference]) {
    expect(page).toContain(`<dd>${figure}</dd>`);
  }
  for (const group of spoiled.groups) expect(page).toContain(`<p class="clause">${group.check}`);
  expect([...page.matchAll(/<section class="group /g)]).toHaveLength(spoiled.groups.length);
});

test('the groups stand 必改, 应说明, 建议看, and the overview leads to each', () => {
  const order = [...page.matchAll(/<section class="group (\w+)" id="(g\d+)"/g)];
  expect(order.map(([, severity]) => severity)).toEqual(spoiled.groups.map((one) => one.severity));
  for (const [, , id] of order) expect(page).toContain(`href="#${id}"`);
});

test('the picture shows the rows in question as the sheet has them, never the whole table', () => {
  const row = String(Number(/\d+/.exec(place.address)![0]));
  const total = spoiled.findings.find((one) => one.id.startsWith('T3-01/t3/2010302'))!;
  expect(total.cells[0]?.place).toEqual({ ...place, address: `D${row}` });
  const rows = pictureRows(page, '表3');
  expect(rows.get(row)).toMatch(/<td class="w"><b>①<\/b>[\d.]+<\/td>/);
  expect(rows.get(row)).toContain('<td class="q"><b>？</b>987.65</td>');
  const t3 = spoiled.book.forms.find((one) => one.form === 't3')!;
  expect(rows.size).toBeGreaterThan(2);
  expect(rows.size).toBeLessThan(t3.rows.length / 2);
  for (const [number, cells] of rows) {
    const own = t3.rows.find((one) => String(one.index + 1) === number);
    if (own) expect(cells).toContain(`>${own.label}<`);
  }
  expect(page).toContain('⋮');
});

test('a table with two sides shows the side that is spoken of', () => {
  const report = reportOf({ op: 'set', form: 't1', row: '201', column: 'expenseAmount', value: 1 });
  const heads = pageOf(report)
    .split('<div class="pic')
    .find((one) => one.includes('<b>表1'))!;
  expect(heads).toContain('<th scope="col">D</th>');
  expect(heads).not.toContain('<th scope="col">B</th>');
});

test('findings that need the same rows share a picture', () => {
  const edits = ['2010301', '2010302', '2010350'].map((row) => ({
    op: 'set' as const,
    form: 't3',
    row,
    column: 'total',
    value: 1.11,
  }));
  const report = reportOf(...edits);
  const own = report.groups.find((one) => one.check === 'T3-01')!;
  expect(own.findings.length).toBe(3);
  const section = pageOf(report)
    .split('<section class="group ')
    .find((one) => one.includes('>T3-01<'))!;
  expect([...section.matchAll(/<div class="pic/g)]).toHaveLength(1);
  for (const sign of ['①', '②', '③'])
    expect(section).toContain(`<td class="w q"><b>${sign}？</b>1.11`);
});

test('a suspect is named with its proposal and marked in the picture', () => {
  const finding = spoiled.findings.find((one) => one.check === 'T3-01')!;
  const suspect = {
    place,
    form: 't3',
    instance: '',
    row: '一般行政管理事务',
    column: '项目支出',
    rowLabel: '一般行政管理事务',
    columnLabel: '项目支出',
    slipNumber: 1,
    value: '987.65',
    proposed: '123.45',
    satisfies: 4,
    findings: [finding.id],
    slip: 'digit' as const,
  };
  const html = pageOf({ ...spoiled, suspects: [suspect] });
  expect(textOf(html)).toContain('987.65 → 123.45');
  expect(textOf(html)).toContain('4 处不符消失');
  expect(html).toContain('<td class="q"><b>？</b>987.65</td>');
});

test('what could not be checked, and remarks, are said at the end', () => {
  const report = reportOf({ op: 'dropForm', form: 't5' });
  const text = textOf(pageOf({ ...report, remarks: [reason('text.no-tables')] }));
  expect(report.verdict).toBe('incomplete');
  expect(text).toContain('未能核对完全');
  expect(text.slice(text.lastIndexOf('未核对的内容'))).toMatch(/没有表5[^]*只和文中的数核对/);
});

test('a book without findings says so', () => {
  const report = reportOf();
  expect(report.findings).toEqual([]);
  expect(textOf(pageOf(report))).toContain('没有发现问题');
});

test('the page is whole, in one file, and asks nothing of any other place', () => {
  expect(unbalanced(page)).toEqual([]);
  expect(unbalanced('<p><b></p>')).not.toEqual([]);
  expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
  expect(page).not.toMatch(/https?:|url\(|@import|\ssrc=|data:|javascript:|<link|<iframe|<object/i);
  expect([...page.matchAll(/<h1/g)]).toHaveLength(1);
  expect(page).not.toMatch(/\sstyle="|\son\w+="/);
});

test('only the script of the page may run', () => {
  const digest = createHash('sha256').update(PAGE_SCRIPT).digest('base64');
  expect(PAGE_SCRIPT_HASH).toBe(`sha256-${digest}`);
  expect(page).toContain(`script-src '${PAGE_SCRIPT_HASH}'`);
  expect(page).toContain(`<script>${PAGE_SCRIPT}</script>`);
  expect(page.indexOf("default-src 'none'")).toBeLessThan(page.indexOf('<style>'));
});

test('three hundred findings make a page of a fair size', () => {
  const { snapshot } = officialBook(FULL);
  let n = 0;
  const grids = snapshot.grids.map((grid) => ({
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      cells: row.cells.map((one) => {
        const isAmount = typeof one.value === 'number' && one.column > 1 && row.index > 4;
        return isAmount && (n += 1) % 3 === 0 ? { ...one, value: 100_000 + n } : one;
      }),
    })),
  }));
  const report = checkOpened(openSnapshot({ ...snapshot, grids }));
  const { length } = report.findings;
  expect(length).toBeGreaterThan(100);
  const bytes = new TextEncoder().encode(pageOf(report)).length;
  expect((bytes / length) * 300).toBeLessThan(1_000_000);
});
