import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addressOf } from '../../../src/model/place';
import type { FormatError } from '../../../src/formats/format-error';
import { readLook } from '../../../src/formats/xlsx/look/read-look';
import { readXlsx } from '../../../src/formats/xlsx/read';
import { saveBack, type CellEdit } from '../../../src/formats/xlsx/save-back';
import { differingParts, partText } from '../../support/package-parts';
import { cellsOf, withEdits } from '../edited-cells';
import { workbookBytes } from '../sheet-bytes';

const SHEET = 'xl/worksheets/sheet1.xml';
const edit = (row: number, column: number, rest: Partial<CellEdit>): CellEdit => ({
  ...{ sheet: '表1', row, column, value: null },
  ...rest,
});
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'accepted',
    (problem: { code: string }) => problem.code,
  );

async function rowsAfter(rows: string, cells: readonly CellEdit[]): Promise<string> {
  const { bytes } = await saveBack(workbookBytes({ sheets: [rows] }), { cells });
  return partText(bytes, SHEET).replace(/^.*<sheetData>|<\/sheetData>.*$/gs, '');
}

test('nothing was done: the same file', async () => {
  const bytes = workbookBytes({ sheets: ['<row r="1"><c r="A1"><v>1</v></c></row>'] });
  expect(await saveBack(bytes, {})).toEqual({ bytes, changedParts: [] });
});

test('truths and errors are stored as such, also as results', async () => {
  expect(
    await rowsAfter('<row r="1"><c r="A1" s="2" t="str"><v>0</v></c></row>', [
      edit(0, 0, { value: true }),
      edit(0, 1, { value: false, formula: 'A1=2' }),
      edit(0, 2, { value: { error: '#REF!' } }),
      edit(0, 3, { value: { error: '#DIV/0!' }, formula: '1/0' }),
    ]),
  ).toBe(
    '<row r="1"><c r="A1" s="2" t="b"><v>1</v></c><c r="B1" s="2" t="b"><f>A1=2</f><v>0</v></c><c r="C1" s="2" t="e"><v>#REF!</v></c><c r="D1" s="2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
  );
});

test('a result that no file can state is left to the next program; a typed one is refused', async () => {
  const spilt = { value: { error: '#SPILL!' } };
  expect(await rowsAfter('', [edit(0, 0, { ...spilt, formula: 'B1:B2' })])).toBe(
    '<row r="1"><c r="A1"><f>B1:B2</f></c></row>',
  );
  expect(await codeOf(rowsAfter('', [edit(0, 0, spilt)]))).toBe('bad-edit');
});

test.each([
  ['array-formula', '<f t="array" ref="A1:B1">C1:D1</f><v>1</v>', 1],
  ['bad-edit', '<v>1</v>', -1],
])('refused as when patched: %s', async (code, inner, column) => {
  const rows = `<row r="1"><c r="A1">${inner}</c></row>`;
  expect(await codeOf(rowsAfter(rows, [edit(0, column, { value: 2 })]))).toBe(code);
});

test('two edits of one cell, a sheet that is not there, a file that is none', async () => {
  const one = edit(0, 0, { value: 1 });
  expect(await codeOf(rowsAfter('', [one, one]))).toBe('bad-edit');
  expect(await codeOf(rowsAfter('', [{ ...one, sheet: '表2' }]))).toBe('no-such-sheet');
  expect(await codeOf(saveBack(new Uint8Array(9), {}))).toBe('truncated');
});

const ROOT = join(__dirname, '../../..');
const SHARED = resolve(process.env['GOUJI_SHARED'] ?? join(ROOT, '../shared'), 'workbooks');
const workbooksIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.xlsx'))
        .map((name) => join(folder, name))
    : [];
const files = [...workbooksIn(join(ROOT, 'samples')), ...workbooksIn(SHARED)];

/** Parts that edits of cells may touch. */
const TOUCHED =
  /^(?:xl\/worksheets\/[^/]+\.xml|xl\/workbook\.xml|xl\/calcChain\.xml|xl\/_rels\/workbook\.xml\.rels|\[Content_Types\]\.xml)$/;

test.each(files.map((file) => [file.slice(file.lastIndexOf('/') + 1), file]))(
  'whatever is edited in %s, only that is another afterwards',
  async (_, file) => {
    const bytes = new Uint8Array(readFileSync(file));
    const before = await readXlsx(bytes, 'x');
    const cells = cellsOf(before);
    const looks = readLook(bytes);
    const names = before.grids.map(({ name }) => name);
    let done = 0;
    await fc.assert(
      fc.asyncProperty(someEdits(names), async (edits) => {
        const saved = await saveBack(bytes, { cells: edits }).catch(({ code }: FormatError) => {
          expect(['array-formula', 'shared-formula', 'table-header']).toContain(code);
        });
        if (!saved) return;
        done += 1;
        const { bytes: after, changedParts } = saved;
        expect(cellsOf(await readXlsx(after, 'x'))).toEqual(withEdits(cells, edits));
        expect(differingParts(bytes, after).sort()).toEqual([...changedParts].sort());
        expect(changedParts.filter((part) => !TOUCHED.test(part))).toEqual([]);
        const kept = readLook(after);
        expect(kept.looks).toEqual(looks.looks);
        for (const [name, { cells: list, ...look }] of looks.sheets) {
          const { cells: now, ...rest } = kept.sheets.get(name) ?? { cells: [] };
          expect(rest).toEqual(look);
          // Cells that came to be look like those beside them; of the others none changed.
          const lookOf = new Map(now.map((cell) => [addressOf(cell.row, cell.column), cell.look]));
          expect(
            list.filter(({ row, column, look: was }) => lookOf.get(addressOf(row, column)) !== was),
          ).toEqual([]);
        }
      }),
      { numRuns: 3 },
    );
    expect(done).toBeGreaterThan(0);
  },
);

function someEdits(sheets: readonly string[]): fc.Arbitrary<CellEdit[]> {
  const what: fc.Arbitrary<Pick<CellEdit, 'value' | 'digits' | 'formula'>> = fc.oneof(
    fc
      .integer({ min: -1e9, max: 1e9 })
      .map((n) => ({ value: n / 100, digits: (n / 100).toFixed(2) })),
    fc.record({ value: fc.string({ unit: 'grapheme', maxLength: 9 }) }),
    fc.record({ value: fc.constantFrom(null, true, { error: '#N/A' }) }),
    fc.record({ value: fc.integer(), formula: fc.constantFrom('A1', 'SUM(B2:C3)', '"<&"&A1') }),
  );
  const place = { sheet: fc.constantFrom(...sheets), row: fc.nat(40), column: fc.nat(12) };
  return fc.uniqueArray(
    fc.tuple(fc.record(place), what).map(([at, content]): CellEdit => ({ ...at, ...content })),
    { maxLength: 20, selector: ({ sheet, row, column }) => `${sheet}!${row},${column}` },
  );
}
