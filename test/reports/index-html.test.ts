import { reason } from '../../src/model/reason';
import { indexHtml } from '../../src/reports/index-html';
import { checkedRow, refusedRow, worstFirst } from '../../src/reports/index-row';
import { reportOf, textOf, unbalanced } from './report-of';

const slip = { op: 'set', form: 't3', row: '2010302', column: 'total', value: 1.11 } as const;
const passed = reportOf();
const failed = reportOf(slip);
const worse = reportOf(slip, { ...slip, row: '2010301' });
const incomplete = reportOf({ op: 'dropForm', form: 't8' }, { op: 'dropForm', form: 't9' });

const rows = [
  checkedRow('通过.xlsx', '通过.html', passed),
  checkedRow('缺表.xlsx', '缺表.html', incomplete),
  checkedRow('错.xlsx', '错.html', failed),
  checkedRow('更错.xlsx', '更错 #1.html', worse),
  refusedRow('加密.xlsx', reason('format.encrypted')),
];
const page = indexHtml(rows, { date: '2026年1月12日' });

test('worst first', () => {
  expect([incomplete.verdict, failed.verdict, passed.verdict]).toEqual([
    'incomplete',
    'fail',
    'pass',
  ]);
  expect(worstFirst(rows).map(({ file }) => file)).toEqual([
    '加密.xlsx',
    '更错.xlsx',
    '错.xlsx',
    '缺表.xlsx',
    '通过.xlsx',
  ]);
  const listed = [...page.matchAll(/data-kind="(\w+)"/g)].map(([, kind]) => kind);
  expect(listed).toEqual(['refused', 'fail', 'fail', 'incomplete', 'pass']);
});

test('the same order whatever order the files came in', () => {
  expect(indexHtml([...rows].reverse(), { date: '2026年1月12日' })).toBe(page);
});

test('totals, what is missing, why not, and what to do', () => {
  const text = textOf(page);
  expect(page).toContain('<li class="fail"><b>2</b>');
  expect(page).toContain('<li class="refused"><b>1</b>');
  expect(text).toContain('表8、表9');
  expect(text).toContain('文件设了打开密码');
  expect(text).toContain('先改表3');
  const errors = failed.findings.filter((one) => one.severity === 'error').length;
  expect(page).toContain(`<td class="n"><b>${errors}</b></td>`);
  expect(unbalanced(page)).toEqual([]);
});

test('every checked file leads to its page, a refused one to none', () => {
  const links = [...page.matchAll(/<a href="([^"]+)"/g)].map(([, href = '']) =>
    decodeURIComponent(href),
  );
  expect(links.sort()).toEqual(['更错 #1.html', '缺表.html', '错.html', '通过.html'].sort());
});
