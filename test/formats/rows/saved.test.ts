import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { FormatError } from '../../../src/formats/format-error';
import { readLook } from '../../../src/formats/xlsx/look/read-look';
import { readXlsx } from '../../../src/formats/xlsx/read';
import { RowRoom } from '../../../src/formats/xlsx/rows/row-room';
import { movedRow, type RowShift } from '../../../src/formats/xlsx/rows/row-shift';
import { saveBack } from '../../../src/formats/xlsx/save-back';
import { writeXlsx } from '../../../src/formats/xlsx/write';
import type { NewCell } from '../../../src/model/new-workbook';
import type { Snapshot } from '../../../src/model/snapshot';
import { relationships } from '../../support/leaky-workbook';
import { differingParts, partText } from '../../support/package-parts';
import { cellsOf } from '../edited-cells';
import { workbookBytes, type RawWorkbook } from '../sheet-bytes';

const rowOf = (row: number, cells: string): string =>
  `<row r="${String(row)}">${cells.replace(/@/g, String(row))}</row>`;
const CELLS = rowOf(2, '<c r="A@"><v>1</v></c><c r="B@"><f>A2*2</f><v>2</v></c>');
const FAR = rowOf(1, '<c r="A@"><f>表1!B2</f><v>2</v></c>');
const workbookPart = (rest: string): string =>
  `<workbook xmlns:r="urn:r"><sheets><sheet name="表1" sheetId="1" r:id="rId1"/><sheet name="表2" sheetId="2" r:id="rId2"/></sheets>${rest}</workbook>`;

test('names follow, the chain of calculation goes, all other parts stay', async () => {
  const names = (...rows: readonly number[]): string =>
    `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表1!$A$1:$B$${String(rows[0])}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">表1!$A:$A,表1!$${String(rows[1])}:$${String(rows[1])}</definedName><definedName name="率">'表2'!$A$2</definedName></definedNames>`;
  const bytes = workbookBytes({
    sheets: [CELLS, FAR],
    strings: ['<t>甲</t>'],
    parts: {
      'xl/workbook.xml': workbookPart(names(2, 2)),
      'xl/_rels/workbook.xml.rels': relationships({
        rId1: ['worksheet', 'worksheets/sheet1.xml'],
        rId2: ['worksheet', 'worksheets/sheet2.xml'],
        rId3: ['calcChain', 'calcChain.xml'],
        rId4: ['sharedStrings', 'sharedStrings.xml'],
      }),
      'xl/calcChain.xml': '<calcChain><c r="B2" i="1"/></calcChain>',
      'xl/styles.xml': '<styleSheet/>',
    },
  });
  const { bytes: saved } = await saveBack(bytes, { rows: [{ sheet: '表1', at: 1, count: 2 }] });
  expect(partText(saved, 'xl/workbook.xml')).toBe(
    workbookPart(`${names(4, 4)}<calcPr fullCalcOnLoad="1"/>`),
  );
  expect(differingParts(bytes, saved).sort()).toEqual([
    ...['xl/_rels/workbook.xml.rels', 'xl/calcChain.xml', 'xl/workbook.xml'],
    ...['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'],
  ]);
  expect(cellsOf(await readXlsx(saved, ''))).toEqual({
    '表1!A4': [1, null],
    '表1!B4': [2, 'A4*2'],
    '表2!A1': [2, '表1!B4'],
  });
});

test('what is edited besides stands where it stands in the end', async () => {
  const bytes = workbookBytes({ sheets: [CELLS, FAR] });
  const rows = [
    { sheet: '表1', at: 0, count: 3 },
    { sheet: '表1', at: 1, count: -1 },
  ];
  const cells = [
    { sheet: '表1', row: 1, column: 0, value: '新' },
    { sheet: '表1', row: 3, column: 1, value: 3, formula: 'A4*3' },
  ];
  const { bytes: saved } = await saveBack(bytes, { rows, cells });
  expect(cellsOf(await readXlsx(saved, ''))).toEqual({
    '表1!A2': ['新', null],
    '表1!A4': [1, null],
    '表1!B4': [3, 'A4*3'],
    '表2!A1': [2, '表1!B4'],
  });
});

const sheetPart = (content: string): string =>
  `<worksheet xmlns:r="urn:r"><sheetData>${CELLS}</sheetData>${content}</worksheet>`;
const FIRST = 'xl/worksheets/sheet1.xml';
const SECOND = 'xl/worksheets/sheet2.xml';
const linked = (kind: string, target: string): Record<string, string> => ({
  'xl/worksheets/_rels/sheet2.xml.rels': relationships({ rId1: [kind, target] }),
});
const held: readonly [string, string, Partial<RawWorkbook>][] = [
  ['a picture', 'object', { parts: { [FIRST]: sheetPart('<drawing r:id="rId1"/>') } }],
  ['comments', 'object', { parts: { [FIRST]: sheetPart('<legacyDrawing r:id="rId1"/>') } }],
  ['a table', 'table', { parts: { [FIRST]: sheetPart('<tableParts count="1"/>') } }],
  ['protection', 'protected', { parts: { [FIRST]: sheetPart('<sheetProtection sheet="1"/>') } }],
  ['something newer', 'unusual', { parts: { [FIRST]: sheetPart('<extLst><ext/></extLst>') } }],
  ['views of others', 'unusual', { parts: { [FIRST]: sheetPart('<customSheetViews/>') } }],
  ['rows upside down', 'unusual', { sheets: [rowOf(3, '') + CELLS, ''] }],
  ['a cell of another row', 'unusual', { sheets: [rowOf(3, '<c r="A1"/>'), ''] }],
  ['its last rows', 'unusual', { sheets: [CELLS + rowOf(1_048_576, ''), ''] }],
  [
    'an array formula',
    'array',
    { sheets: [rowOf(1, '<c r="A1"><f t="array" ref="A1:A2">B1:B2</f></c>'), ''] },
  ],
  ['a what-if table', 'array', { sheets: [rowOf(1, '<c r="A1"><f t="dataTable"/></c>'), ''] }],
  ['a sum over sheets', 'elsewhere', { sheets: [CELLS, FAR.replace('表1!', '表1:表2!')] }],
  ['cells in no order', 'unusual', { sheets: [rowOf(1, '<c r="B1"/><c r="A1"/>'), ''] }],
  [
    'one thing or another by who reads it',
    'unusual',
    { parts: { [FIRST]: sheetPart('<sheetPr><mc:AlternateContent/></sheetPr>') } },
  ],
  [
    'a pivot of its own',
    'pivot',
    {
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships({ rId1: ['pivotTable', '../t.xml'] }),
        'xl/t.xml': '<t/>',
      },
    },
  ],
  [
    'a name over sheets',
    'elsewhere',
    {
      parts: {
        'xl/workbook.xml': workbookPart(
          '<definedNames><definedName name="n">表1:表2!$A$1</definedName></definedNames>',
        ),
      },
    },
  ],
  [
    'a control that cannot be looked into',
    'elsewhere',
    { parts: { ...linked('control', '../a.bin'), 'xl/a.bin': '\0' } },
  ],
  [
    'a control elsewhere',
    'elsewhere',
    { parts: { [SECOND]: sheetPart('<controlPr listFillRange="表1!A2:A3"/>') } },
  ],
  [
    'what is consolidated elsewhere',
    'elsewhere',
    { parts: { [SECOND]: sheetPart('<dataRef ref="A2" sheet="表1"/>') } },
  ],
  [
    'a chart elsewhere',
    'elsewhere',
    {
      parts: {
        ...linked('drawing', '../drawings/drawing1.xml'),
        'xl/drawings/drawing1.xml': '<a/>',
        'xl/drawings/_rels/drawing1.xml.rels': relationships({ rId1: ['chart', '../c.xml'] }),
        'xl/c.xml': '<c><f>表1!$A$1:$A$2</f></c>',
      },
    },
  ],
  [
    'a pivot elsewhere',
    'pivot',
    {
      parts: {
        'xl/_rels/workbook.xml.rels': relationships({
          rId1: ['worksheet', 'worksheets/sheet1.xml'],
          rId2: ['worksheet', 'worksheets/sheet2.xml'],
          rId3: ['pivotCacheDefinition', 'p.xml'],
        }),
        'xl/p.xml': '<p/>',
      },
    },
  ],
];

test.each(held)('rows are held by %s (%s)', async (_, by, raw) => {
  const bytes = workbookBytes({ sheets: [CELLS, FAR], ...raw });
  expect(new RowRoom(bytes).fixedBy('表1')).toBe(by);
  const save = saveBack(bytes, { rows: [{ sheet: '表1', at: 0, count: 1 }] });
  await expect(save).rejects.toThrow(new FormatError('rows-fixed', { sheet: '表1', by }));
});

test('a chart elsewhere that is of other sheets holds nothing', () => {
  const parts = { ...linked('drawing', '../drawings/d.xml'), 'xl/drawings/d.xml': '<a>表2</a>' };
  const room = new RowRoom(workbookBytes({ sheets: [CELLS, FAR], parts }));
  expect(room.fixedBy('表1')).toBe(null);
  expect(room.fixedBy('表3')).toBe('unusual');
});

test('a chart holds the rows of a sheet however it writes the name', () => {
  const parts = {
    'xl/workbook.xml': workbookPart('').replace('表1', 'Ab'),
    ...linked('drawing', '../drawings/d.xml'),
    'xl/drawings/d.xml': '<a>AB</a>',
  };
  const room = new RowRoom(workbookBytes({ sheets: [CELLS, FAR], parts }));
  expect(room.fixedBy('Ab')).toBe('elsewhere');
});

test('more rows than a sheet has room for do not come in', async () => {
  const save = saveBack(workbookBytes({ sheets: [CELLS, ''] }), {
    rows: [6_000, 6_000].map((count) => ({ sheet: '表1', at: 1, count })),
  });
  await expect(save).rejects.toThrow(
    new FormatError('rows-fixed', { sheet: '表1', by: 'unusual' }),
  );
});

const NAMES = ['表 1', '收支'];
const HEIGHT = 14;
const cell: fc.Arbitrary<NewCell | null> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: fc.integer({ min: -99, max: 99 }).map((value) => ({ value })) },
  {
    weight: 3,
    arbitrary: fc
      .record({
        sheet: fc.constantFrom('', "'表 1'!", '收支!'),
        column: fc.constantFrom('A', '$B', 'C'),
        rows: fc.tuple(fc.nat(HEIGHT), fc.nat(HEIGHT)),
        form: fc.constantFrom('one', 'sum', 'two'),
      })
      .map(({ sheet, column, rows: [one, two], form }) => {
        const area = `${sheet}${column}${String(Math.min(one, two) + 1)}:${column}$${String(Math.max(one, two) + 1)}`;
        const first = area.split(':')[0] ?? '';
        const formula = { one: `N(${first})`, sum: `SUM(${area})`, two: `COUNT(${area})+1` }[form];
        return { value: null, formula };
      }),
  },
);
/** Formulas stand in columns of their own, so that none leads to itself. */
const lines = fc
  .array(fc.tuple(cell, cell, cell, cell, cell, cell), { maxLength: HEIGHT })
  .map((rows) =>
    rows.map((line): (NewCell | null)[] => {
      const [a, b, c, ...rest] = line.map((one) => one);
      const plain = [a, b, c].map((one) => (one?.formula === undefined ? (one ?? null) : null));
      return [...plain, ...rest.map((one) => one ?? null)];
    }),
  );
const workbook = fc
  .tuple(lines, lines)
  .map((sheets) => ({ sheets: sheets.map((rows, i) => ({ name: NAMES[i] ?? '', rows })) }));
const comings = fc.array(
  fc.record({
    sheet: fc.constantFrom(...NAMES),
    at: fc.nat(HEIGHT + 2),
    count: fc.integer({ min: 1, max: 4 }),
  }),
  { minLength: 1, maxLength: 3 },
);

test('rows that come and go again leave all that a workbook holds', async () => {
  await fc.assert(
    fc.asyncProperty(workbook, comings, async (raw, rows) => {
      const bytes = await writeXlsx(raw);
      const back = [...rows].reverse().map((one) => ({ ...one, count: -one.count }));
      const wide = await saveBack(bytes, { rows });
      const narrow = await saveBack(wide.bytes, { rows: back });
      const once = await saveBack(bytes, { rows: [...rows, ...back] });
      for (const { bytes: now } of [narrow, once]) {
        expect(await readXlsx(now, '')).toEqual(await readXlsx(bytes, ''));
        expect(readLook(now)).toEqual(readLook(bytes));
      }
    }),
    { numRuns: 20 },
  );
});

const here = spawnSync('soffice', ['--version']).status === 0;
if (!here) process.stdout.write('LibreOffice is not here: what it works out was left out\n');

/** Workbooks as LibreOffice writes them again, with all results worked out by it. */
async function workedOut(files: readonly Uint8Array[]): Promise<readonly Snapshot[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  const paths = files.map((bytes, i) => {
    const path = join(folder, `${String(i)}.xlsx`);
    writeFileSync(path, bytes);
    return path;
  });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const args = ['--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), ...paths];
  expect(spawnSync('soffice', [profile, ...args]).status).toBe(0);
  return Promise.all(
    files.map((_, i) => readXlsx(readFileSync(join(folder, 'out', `${String(i)}.xlsx`)), '')),
  );
}

/** What cells hold, by where they would stand after the rows have come. */
function valuesAfter(snapshot: Snapshot, rows: readonly RowShift[]): Record<string, unknown> {
  return Object.fromEntries(
    snapshot.grids.flatMap(({ name, rows: all }) =>
      all.flatMap(({ index, cells }) => {
        const row = rows
          .filter(({ sheet }) => sheet === name)
          .reduce<number | null>((at, one) => (at === null ? null : movedRow(at, one)), index);
        return cells.map(({ column, value }) => [
          `${name} ${String(row)} ${String(column)}`,
          value,
        ]);
      }),
    ),
  );
}

(here ? test : test.skip)(
  'another program works out the same after empty rows have come and gone',
  async () => {
    const samples = fc.sample(fc.tuple(workbook, comings), { numRuns: 12, seed: 7 });
    const books = await Promise.all(
      samples.map(async ([raw, rows]) => {
        const bytes = await writeXlsx(raw);
        const wide = await saveBack(bytes, { rows });
        // Of the rows that came, the first ones go again: nothing stands in them.
        const narrow = { ...(rows[rows.length - 1] as RowShift), count: -1 };
        const less = await saveBack(wide.bytes, { rows: [narrow] });
        return { rows: [rows, [...rows, narrow]], files: [bytes, wide.bytes, less.bytes] };
      }),
    );
    const read = await workedOut(books.flatMap(({ files }) => files));
    let results = 0;
    books.forEach(({ rows }, i) => {
      const [before, ...after] = read.slice(i * 3, i * 3 + 3) as [Snapshot, ...Snapshot[]];
      after.forEach((now, at) => {
        expect(valuesAfter(now, [])).toEqual(valuesAfter(before, rows[at] ?? []));
      });
      const formulas = before.grids
        .flatMap((grid) => grid.rows.flatMap(({ cells }) => cells))
        .filter(({ formula }) => formula !== undefined);
      expect(formulas.filter(({ value }) => typeof value !== 'number')).toEqual([]);
      results += formulas.length;
    });
    expect(results).toBeGreaterThan(60);
  },
  120_000,
);
