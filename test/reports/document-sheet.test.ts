import fc from 'fast-check';
import { readXlsx } from '../../src/formats/xlsx/read';
import { writeXlsx } from '../../src/formats/xlsx/write';
import type { Document } from '../../src/model/document';
import type { NewCell, NewSheet } from '../../src/model/new-workbook';
import { Refusal } from '../../src/model/reason';
import { documentSheet } from '../../src/reports/document-sheet';
import { runs } from '../property/seeded-runs';
import { documentOf, narrative, paragraph, table } from '../support/written-document';

/** Cells with something in them, in reading order. */
function filled(sheet: NewSheet): NewCell[] {
  return sheet.rows.flatMap((row) =>
    (row ?? []).flatMap((cell) => (cell && cell.value !== null ? [cell] : [])),
  );
}

const find = (sheet: NewSheet, value: NewCell['value']): NewCell | undefined =>
  filled(sheet).find((cell) => cell.value === value);

test('headings, titles, notes and gaps are told apart, each over the whole width', () => {
  const sheet = documentSheet(narrative());
  const last = String.fromCharCode(64 + sheet.columns!.length);
  expect(sheet.merges).toContain(`A1:${last}1`);
  expect(find(sheet, '一、部门职责和机构设置')).toMatchObject({ style: 'heading' });
  expect(find(sheet, '（一）部门职责')).toMatchObject({ style: 'subheading' });
  expect(find(sheet, '部门机构设置情况表')).toMatchObject({ style: 'subheading', align: 'center' });
  expect(find(sheet, '注：规格以批复为准。')).toMatchObject({ style: 'note' });
  expect(
    filled(sheet)
      .filter((cell) => cell.marked)
      .map((cell) => cell.value),
  ).toEqual(['\u3000\u3000【请填写：渔政执法大队的职责】']);
});

test('a long paragraph is rows that a program can show, and loses nothing', () => {
  const text = '负责渔港码头的维修；'.repeat(500);
  const sheet = documentSheet(documentOf(paragraph(text)));
  expect(sheet.rows.length).toBeGreaterThan(3);
  expect(Math.max(...sheet.heights!.map(Number))).toBeLessThanOrEqual(409);
  expect(
    filled(sheet)
      .map((cell) => cell.value)
      .join(''),
  ).toBe(`\u3000\u3000${text}`);
});

test('tables of different widths share the columns; amounts are numbers, codes and targets are not', () => {
  const sheet = documentSheet(narrative());
  expect(find(sheet, 123_456_789)).toMatchObject({ style: 'amount' });
  expect(find(sheet, 'B08010200')).toMatchObject({ style: 'text' });
  expect(find(sheet, '12')).toMatchObject({ style: 'text' });
  expect(find(sheet, '一级指标')).toMatchObject({ style: 'header' });
  const row = sheet.rows.findIndex((line) =>
    line?.some((cell) => cell?.value === '白鹭县水产技术推广站'),
  );
  // 股级 holds for two units, one below the other.
  const shared = sheet.merges!.filter((range) => range.endsWith(String(row + 2)));
  expect(shared.filter((range) => range.includes(`${String(row + 1)}:`))).toHaveLength(2);
  // Ten columns are too many for an upright page, four are not.
  expect(sheet.page?.orientation).toBe('landscape');
  expect(documentSheet(documentOf(table([['甲', '乙', '丙', '丁']]))).page?.orientation).toBe(
    'portrait',
  );
  const wide = documentOf(table([['甲']], { wide: true }));
  expect(documentSheet(wide).page?.orientation).toBe('landscape');
});

test('an amount always has the room that its digits need', () => {
  const amounts = Array.from({ length: 20 }, () => '-999999999999.99');
  const sheet = documentSheet(
    documentOf(table([amounts], { widths: amounts.map((_, i) => 1 + i) })),
  );
  for (const width of sheet.columns!)
    expect(width).toBeGreaterThan('-999,999,999,999.99'.length * 1.1);
});

const entry = fc.oneof(
  fc.constantFrom(
    '↑' as const,
    '',
    '合计',
    '1284.60',
    '-0.00',
    '=SUM(A1)',
    '\u0001',
    '长'.repeat(900),
  ),
  fc.record({ text: fc.constantFrom('甲', '12.00'), span: fc.integer({ min: 1, max: 4 }) }),
);
const anyTable = fc
  .record({
    rows: fc.array(fc.array(entry, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }),
    widths: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 }),
    headRows: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ rows, ...more }) => table(rows, more));
const anyDocument: fc.Arbitrary<Document> = fc
  .array(
    fc.oneof(
      anyTable,
      fc.string({ unit: 'binary', maxLength: 60 }).map((text) => paragraph(text)),
    ),
    {
      maxLength: 6,
    },
  )
  .map((blocks) => documentOf(...blocks));

test('whatever the document, its sheet can be written and is read as it was meant', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      const sheet = documentSheet(document);
      const { grids } = await readXlsx(await writeXlsx({ sheets: [sheet] }), 'x.xlsx');
      const cells = grids[0]!.rows.flatMap((row) => row.cells);
      expect(cells.map(({ value }) => value)).toEqual(filled(sheet).map(({ value }) => value));
      expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    }),
    runs(40),
  );
});

test('a cell that no row can hold goes on below; what no cell can hold is cut in pieces', () => {
  const vast = '渔'.repeat(40_000);
  const sheet = documentSheet(
    documentOf(
      table([
        ['甲', vast],
        ['↑', '乙'],
        ['↑', '↑'],
      ]),
    ),
  );
  expect(
    filled(sheet)
      .map(({ value }) => value)
      .join(''),
  ).toBe(`甲${vast}乙`);
  for (const { value } of filled(sheet)) expect(String(value).length).toBeLessThanOrEqual(32_767);
  expect(Math.max(...sheet.heights!.map(Number))).toBeLessThanOrEqual(409);
});

test('more columns than a sheet has are refused', () => {
  const wide = documentOf(table([Array.from({ length: 16_385 }, () => '1')]));
  expect(() => documentSheet(wide)).toThrow(Refusal);
});
