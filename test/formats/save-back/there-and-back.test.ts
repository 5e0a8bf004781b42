import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readLook } from '../../../src/formats/xlsx/look/read-look';
import { readXlsx } from '../../../src/formats/xlsx/read';
import { saveBack, type CellFill } from '../../../src/formats/xlsx/save-back';
import { differingParts, partText } from '../../support/package-parts';

const ROOT = join(__dirname, '../../..');
const SHARED = resolve(process.env['GOUJI_SHARED'] ?? join(ROOT, '../shared'), 'workbooks');
const files = [join(ROOT, 'samples'), SHARED].flatMap((folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.xlsx'))
        .map((name) => [name, join(folder, name)])
    : [],
);

/** All that a session leaves in a workbook: marks, a sheet of its own, what it keeps. */
test.each(files)('%s, with everything of ours put in and taken out again', async (_, file = '') => {
  const bytes = new Uint8Array(readFileSync(file));
  const before = await readXlsx(bytes, 'x');
  const cells = before.grids.flatMap(({ name: sheet, rows }) =>
    rows.flatMap(({ index: row, cells: list }) =>
      list.map(({ column }) => ({ sheet, row, column })).filter((_cell, i) => (i + row) % 3 === 0),
    ),
  );
  const known = readLook(bytes);
  const painted = (fill: string | null): CellFill[] => cells.map((cell) => ({ ...cell, fill }));
  const rows = [[{ value: '清单', style: 'title' as const }], [{ value: 1, formula: 'SUM(1)' }]];
  const added = [{ name: '勾稽清单', merges: ['A1:C1'], rows }];
  const kept = new Map([['marks', [1, '2']]]);
  const full = await saveBack(bytes, { fills: painted('#FFEB9C'), added, kept });
  expect((await readXlsx(full.bytes, 'x')).grids).toEqual(before.grids);
  const fills = cells.map(({ sheet, row, column }) => {
    const at = known.sheets
      .get(sheet)
      ?.cells.find((cell) => cell.row === row && cell.column === column);
    return { sheet, row, column, fill: known.looks[at?.look ?? 0]?.fill ?? null };
  });
  const empty = await saveBack(full.bytes, { fills, removed: ['勾稽清单'], kept: new Map() });
  // What stays: looks that nothing has any more, and that formulas are to be worked out.
  const left = differingParts(bytes, empty.bytes);
  expect(left.filter((part) => !ALWAYS_THERE.has(part))).toEqual([]);
  const names = (text: string): string => text.replace(/ fullCalcOnLoad="1"|<calcPr[^>]*>/g, '');
  expect(names(partText(empty.bytes, 'xl/workbook.xml'))).toBe(
    names(partText(bytes, 'xl/workbook.xml')),
  );
});

const ALWAYS_THERE = new Set([
  ...['xl/styles.xml', 'xl/workbook.xml'],
  // Programs make the chain of calculation anew.
  ...['xl/calcChain.xml', 'xl/_rels/workbook.xml.rels', '[Content_Types].xml'],
]);
