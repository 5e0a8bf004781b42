import { indexHtml } from '../../src/reports/index-html';
import { checkedRow, refusedRow } from '../../src/reports/index-row';
import { reason } from '../../src/model/reason';
import { pageOf, reportOf, unbalanced } from './report-of';

/** Everything that a file can hold is text for a page, whatever it looks like. */

const SCRIPT = `<script>alert(1)</script>`;
const QUOTES = `"><img src=x onerror='alert(2)'>`;
const TURNED = '\u202e00.1\u202c';

const hostile = reportOf(
  { op: 'set', form: 't5', row: '2010302', column: 'project', value: SCRIPT },
  { op: 'set', form: 't3', row: '2010302', column: 'name', value: QUOTES },
  { op: 'set', form: 't6', row: '30101', column: 'total', value: TURNED },
  { op: 'set', form: 't2', row: '2010302', column: 'name', value: '长'.repeat(30_000) },
  { op: 'set', form: 't7', row: '2120803', column: 'total', value: '\u0000\u0001\ud800' },
);
const entity = { ...hostile.book.entity, name: SCRIPT + QUOTES, code: QUOTES };
const report = {
  ...hostile,
  book: { ...hostile.book, entity },
  remarks: [reason('narrative.not-passed', { verdict: SCRIPT })],
};

function expectHarmless(page: string): void {
  const body = page.slice(page.indexOf('<body>'));
  expect(body).not.toContain('<script>alert');
  expect(body).not.toContain('<img');
  expect(body).not.toMatch(/<[^>"]*(?:"[^"]*"[^>"]*)*\sonerror=/);
  expect(page.match(/[\p{Cc}\p{Cs}\p{Bidi_C}]/gu)?.filter((char) => char !== '\n') ?? []).toEqual(
    [],
  );
  expect(unbalanced(page)).toEqual([]);
}

test('a report', () => {
  const page = pageOf(report, `${QUOTES}\u202e.xlsx`);
  expectHarmless(page);
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).toContain('\ufffd00.1\ufffd');
  expect(page.length).toBeLessThan(200_000);
});

test('an index', () => {
  const rows = [
    checkedRow(`${SCRIPT}.xlsx`, `a"b'c <i>.html`, report),
    refusedRow(QUOTES, reason('file.unreadable', { reason: SCRIPT })),
  ];
  const page = indexHtml(rows, { date: SCRIPT });
  expectHarmless(page);
  expect(page).toContain('href="a%22b&#39;c%20%3Ci%3E.html"');
});
