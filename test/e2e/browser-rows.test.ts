/** Whole rows come and go in the grid of the workbench, and in the file that is saved. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { readLook } from '../../src/formats/xlsx/look/read-look';
import { readWorkbook } from '../../src/formats/read-workbook';
import { writeXlsx } from '../../src/formats/xlsx/write';
import type { Cells } from '../formats/edited-cells';
import { cellsOf } from '../formats/edited-cells';
import { workbookBytes } from '../formats/sheet-bytes';
import { checkBook } from '../support/check-book';
import {
  eventually,
  gridBench,
  openGrid,
  untilSteady,
  type OpenGrid,
} from '../simulators/browser/grid-bench';
import { launchChromium } from './chromium';

const SHEET = '收支 总表';
let browser: Browser;
let grid: OpenGrid;
let file: Uint8Array;

beforeAll(async () => {
  browser = await launchChromium();
  grid = await openGrid(browser);
  file = await writeXlsx({
    sheets: [
      {
        name: SHEET,
        merges: ['A1:C1', 'A3:A4'],
        rows: [
          [{ value: '标题', style: 'title' }],
          [
            { value: '科目', style: 'header' },
            { value: '金额', style: 'header' },
          ],
          [
            { value: '201', style: 'code' },
            { value: 1.5, style: 'amount' },
            { value: 3, formula: 'B3*2' },
          ],
          [null, { value: 2.5, style: 'amount' }, { value: 5, formula: 'B4*2' }],
          [
            { value: '202', style: 'code' },
            { value: 4, style: 'amount' },
            { value: 8, formula: 'SUM(B3:B5)' },
          ],
          [
            { value: '合计' },
            { value: 8, formula: 'SUM(B3:B5)+说明!A1' },
            { value: 4, formula: '$B$5' },
          ],
        ],
      },
      {
        name: '说明',
        rows: [
          [{ value: 0 }, { value: 4, formula: `'${SHEET}'!B5` }],
          [{ value: 8, formula: `SUM('${SHEET}'!B3:B5)` }],
        ],
      },
    ],
  });
}, 600_000);
afterAll(() => browser?.close());
const openBook = async (): Promise<void> => {
  expect(await grid.open('预算.xlsx', file)).toEqual({});
  await untilSteady(grid);
  await grid.page.evaluate(() => window.gridPage.refused());
};
beforeEach(openBook);
afterEach(() => expect(grid.trouble).toEqual([]));

const select = (row: number, rows = 1, sheet = SHEET): Promise<unknown> =>
  grid.page.evaluate(
    ([name, rectangle]) => window.gridPage.call('select', [{ sheet: name, rectangle }]),
    [sheet, { row, column: 0, rows, columns: 1 }] as const,
  );
const run = (id: string, params: object = {}): Promise<unknown> =>
  grid.page.evaluate(([name, given]) => window.gridPage.grid.executeCommand(name, given), [
    `sheet.command.${id}`,
    params,
  ] as const);
const undo = (): Promise<unknown> => grid.page.evaluate(() => window.gridPage.grid.undo());
const redo = (): Promise<unknown> => grid.page.evaluate(() => window.gridPage.grid.redo());
const dirty = (): Promise<boolean> => grid.page.evaluate(() => window.gridPage.dirty());
const held = async (): Promise<Cells> =>
  cellsOf(await grid.page.evaluate(() => window.gridPage.snapshot()));
const merges = (): Promise<unknown> =>
  grid.page.evaluate(
    (sheet) =>
      window.gridPage.grid
        .getActiveWorkbook()
        ?.getSheetByName(sheet)
        ?.getMergeData()
        .map((range) => range.getA1Notation())
        .sort(),
    SHEET,
  );
const same = async (): Promise<boolean> => Buffer.from(await grid.save()).equals(file);

/** The file that is saved holds what memory holds, which holds what the grid shows. */
async function agrees(): Promise<Uint8Array> {
  // Saving waits until all is worked out.
  const saved = await grid.save();
  const shown = await grid.page.evaluate(() => {
    const book = window.gridPage.grid.getActiveWorkbook();
    return book?.getSheets().map((sheet) => [
      sheet.getSheetName(),
      sheet
        .getRange(0, 0, 20, 5)
        .getFormulas()
        .map((line) => line.map((formula) => formula.replace(/^=/, ''))),
      sheet
        .getRange(0, 0, 20, 5)
        .getCellDatas()
        .map((line) => line.map((cell) => cell?.v ?? null)),
    ]);
  });
  const cells = cellsOf(await readWorkbook(saved, ''));
  expect(await held()).toEqual(cells);
  for (const [name, formulas, values] of shown as [string, string[][], unknown[][]][]) {
    const letters = 'ABCDE';
    for (const [key, [value, formula]] of Object.entries(cells)) {
      if (!key.startsWith(`${name}!`)) continue;
      const address = key.slice(name.length + 1);
      const [row, column] = [Number(address.slice(1)) - 1, letters.indexOf(address.charAt(0))];
      expect([key, formulas[row]?.[column] || null]).toEqual([key, formula]);
      if (typeof value !== 'object') expect([key, values[row]?.[column]]).toEqual([key, value]);
    }
  }
  return saved;
}

test('a row comes in; all follows it, in the grid as in the file', async () => {
  await select(3);
  await run('insert-row-before', { value: 2 });
  expect(await grid.page.evaluate(() => window.gridPage.refused())).toEqual([]);
  expect(await dirty()).toBe(true);
  const saved = await agrees();
  expect(await held()).toMatchObject({
    [`${SHEET}!A7`]: ['202', null],
    [`${SHEET}!C6`]: [5, 'B6*2'],
    [`${SHEET}!C7`]: [8, 'SUM(B3:B7)'],
    [`${SHEET}!C8`]: [4, '$B$7'],
    '说明!B1': [4, `'${SHEET}'!B7`],
    '说明!A2': [8, `SUM('${SHEET}'!B3:B7)`],
  });
  const look = readLook(saved).sheets.get(SHEET);
  expect(await merges()).toEqual(['A1:C1', 'A3:A6']);
  expect(look?.merges.map(({ row, rows }) => [row, rows])).toEqual([
    [0, 1],
    [2, 4],
  ]);
  const lookAt = (row: number): unknown =>
    look?.cells.find((cell) => cell.row === row && cell.column === 1)?.look;
  expect([lookAt(3), lookAt(4)]).toEqual([lookAt(2), lookAt(2)]);
  await undo();
  expect(await dirty()).toBe(false);
  expect(await same()).toBe(true);
  await redo();
  expect(await dirty()).toBe(true);
  await agrees();
});

test('rows go, and come back as they were', async () => {
  const before = await held();
  await select(2, 2);
  await run('remove-row');
  await eventually(held, (now) => now['说明!A2']?.[0] === 4);
  await agrees();
  expect(await held()).toMatchObject({
    [`${SHEET}!A3`]: ['202', null],
    [`${SHEET}!C3`]: [4, 'SUM(B3)'],
    '说明!B1': [4, `'${SHEET}'!B3`],
  });
  expect(await merges()).toEqual(['A1:C1']);
  await undo();
  await eventually(held, (now) => JSON.stringify(now) === JSON.stringify(before));
  expect(await held()).toEqual(before);
  expect(await dirty()).toBe(false);
  expect(await same()).toBe(true);
});

test('rows above and below, several, at the top and among hidden ones; all of it taken back', async () => {
  await select(0);
  await run('insert-multi-rows-above', { value: 2 });
  await select(7, 1);
  await run('insert-multi-rows-after', { value: 3 });
  await select(2, 2);
  await run('insert-row-after');
  await agrees();
  await select(5, 2);
  await run('set-rows-hidden');
  await select(4, 5);
  await run('remove-row');
  await agrees();
  for (let i = 0; i < 5; i += 1) await undo();
  expect(await dirty()).toBe(false);
  expect(await same()).toBe(true);
  for (let i = 0; i < 5; i += 1) await redo();
  await agrees();
});

/** Deeds as they come, and the same done to a list of rows: what stands in column B, unless worked out. */
test.each([1, 2, 3])(
  'many deeds at once, taken back and done again, faster than results come (%i)',
  async (seed) => {
    const deeds = fc.sample(
      fc.array(
        fc.record({
          deed: fc.constantFrom('insert', 'insert', 'remove', 'type', 'undo', 'undo', 'redo'),
          at: fc.nat(9),
          count: fc.integer({ min: 1, max: 3 }),
        }),
        { minLength: 12, maxLength: 12 },
      ),
      { seed, numRuns: 1 },
    )[0]!;
    const column = (cells: Cells): (string | number)[] =>
      Object.entries(cells)
        .filter(([key, [, formula]]) => key.startsWith(`${SHEET}!B`) && formula === null)
        .map(([key, [value]]) => `${key.slice(SHEET.length + 1)} ${String(value)}`);
    let rows: (number | string | null)[] = [null, '金额', 1.5, 2.5, 4, 'formula'];
    const past: (typeof rows)[] = [];
    const future: (typeof rows)[] = [];
    const next = (now: typeof rows): void => {
      past.push(rows);
      future.length = 0;
      rows = now;
    };
    deeds.forEach(({ deed, at, count }, i) => {
      const wide = [...rows, ...Array.from({ length: 12 }, () => null)];
      if (deed === 'insert') {
        next([
          ...wide.slice(0, at),
          ...Array.from({ length: count }, () => null),
          ...wide.slice(at),
        ]);
      } else if (deed === 'remove') next([...wide.slice(0, at), ...wide.slice(at + count)]);
      else if (deed === 'type') next(wide.map((one, row) => (row === at ? i + 100 : one)));
      else {
        const [from, to] = deed === 'undo' ? [past, future] : [future, past];
        const there = from.pop();
        if (there) to.push(rows);
        rows = there ?? rows;
      }
    });
    await grid.page.evaluate(
      async ([name, list]) => {
        const { grid: api } = window.gridPage;
        const sheet = api.getActiveWorkbook()?.getSheetByName(name);
        for (const [i, { deed, at, count }] of list.entries()) {
          if (deed === 'insert') sheet?.insertRowsBefore(at, count);
          else if (deed === 'remove') sheet?.deleteRows(at, count);
          else if (deed === 'type') sheet?.getRange(at, 1).setValue(i + 100);
          else await (deed === 'undo' ? api.undo() : api.redo());
        }
      },
      [SHEET, deeds] as const,
    );
    const saved = await agrees();
    expect(column(cellsOf(await readWorkbook(saved, '')))).toEqual(
      rows.flatMap((one, row) =>
        one === null || one === 'formula' ? [] : [`B${String(row + 1)} ${String(one)}`],
      ),
    );
    for (let i = 0; i < 12; i += 1) await undo();
    expect(await dirty()).toBe(false);
    expect(await same()).toBe(true);
  },
);

test('what is typed into a new row, and rows that are taken out by hand again', async () => {
  await select(4);
  await run('insert-row-before', { value: 1 });
  const bench = gridBench(grid, '预算.xlsx');
  await bench.type(SHEET, 4, 0, '20199');
  await bench.type(SHEET, 4, 1, 0.5);
  await bench.type(SHEET, 4, 2, { formula: 'B5*2' });
  await eventually(held, (now) => now[`${SHEET}!C6`]?.[0] === 8.5);
  const saved = await agrees();
  expect(cellsOf(await readWorkbook(saved, ''))).toMatchObject({
    [`${SHEET}!C5`]: [1, 'B5*2'],
    [`${SHEET}!C6`]: [8.5, 'SUM(B3:B6)'],
  });
  await select(4);
  await run('remove-row');
  await eventually(held, (now) => now[`${SHEET}!C5`]?.[0] === 8);
  expect(await dirty()).toBe(false);
  expect(await same()).toBe(true);
});

test('a row that came is taken back after it was saved; one that went is gone for good', async () => {
  await select(3);
  await run('insert-row-before', { value: 1 });
  await grid.save();
  await grid.page.evaluate(() => window.gridPage.saved());
  expect(await dirty()).toBe(false);
  await undo();
  expect(await dirty()).toBe(true);
  const less = await agrees();
  expect(cellsOf(await readWorkbook(less, ''))).toEqual(cellsOf(await readWorkbook(file, '')));
  expect(readLook(less)).toEqual(readLook(file));
  await grid.page.evaluate(() => window.gridPage.saved());
  await undo();
  expect(await dirty()).toBe(false);
  expect(Buffer.from(await grid.save()).equals(less)).toBe(true);
});

test('a row that is taken back while the file is being saved is taken out of it again', async () => {
  await select(3);
  await run('insert-row-before', { value: 1 });
  await grid.save();
  await undo();
  await grid.page.evaluate(() => window.gridPage.saved());
  expect(await dirty()).toBe(true);
  expect(cellsOf(await readWorkbook(await agrees(), ''))).toEqual(
    cellsOf(await readWorkbook(file, '')),
  );
});

test('marks move with their rows, and come off', async () => {
  const { host, fill } = gridBench(grid, '预算.xlsx');
  await host.mark([2, 3].map((row) => ({ sheet: SHEET, row, column: 1, fill: '#FFC7CE' })));
  await select(3);
  await run('insert-row-before', { value: 1 });
  const colours = (): Promise<readonly unknown[]> =>
    Promise.all([2, 3, 4, 5].map((row) => fill(SHEET, row, 1)));
  expect(await colours()).toEqual(['#FFC7CE', '#FFC7CE', '#FFC7CE', null]);
  const saved = await agrees();
  await select(2);
  await run('remove-row');
  await undo();
  await host.unmark();
  expect(await colours()).toEqual([null, null, null, null]);
  await undo();
  expect(await dirty()).toBe(false);
  expect(await grid.open('再开.xlsx', saved)).toEqual({});
  const again = gridBench(grid, '再开.xlsx');
  expect(await again.fill(SHEET, 4, 1)).toBe('#FFC7CE');
  await again.host.unmark();
  expect(await Promise.all([2, 3, 4].map((row) => again.fill(SHEET, row, 1)))).toEqual([
    null,
    null,
    null,
  ]);
});

test('a sheet of ours keeps its rows', async () => {
  const add = { kind: 'add-sheet', sheet: '汇总', contents: [['三公经费', 4.25]] };
  await grid.page.evaluate((one) => window.gridPage.call('write', [[one], '插入']), add);
  await select(0, 1, '汇总');
  await run('insert-row-before', { value: 1 });
  await run('remove-row');
  expect(await grid.page.evaluate(() => window.gridPage.refused())).toContain('rows-own');
  expect((await held())['汇总!A1']).toEqual(['三公经费', null]);
});

test('names of sheets keep their quotes', async () => {
  const formula = "SUM('一、收支'!A1:A2)";
  const name = '一、收支';
  const bytes = await writeXlsx({
    sheets: [
      { name, rows: [[{ value: 1 }], [{ value: 2 }]] },
      { name: '汇总', rows: [[{ value: 3, formula }]] },
    ],
  });
  expect(await grid.open('名.xlsx', bytes)).toEqual({});
  await select(1, 1, name);
  await run('insert-row-before', { value: 1 });
  const saved = cellsOf(await readWorkbook(await grid.save(), ''));
  expect(saved['汇总!A1']).toEqual([3, "SUM('一、收支'!A1:A3)"]);
  expect(await held()).toEqual(saved);
});

test('what holds rows is said when they are to move; formulas of a protected sheet follow', async () => {
  const sheet = (rows: string, rest: string): string =>
    `<worksheet xmlns:r="urn:r"><sheetData>${rows}</sheetData>${rest}</worksheet>`;
  const one = '<row r="1"><c r="A1"><v>7</v></c></row>';
  const bytes = workbookBytes({
    sheets: [one, '', ''],
    parts: {
      'xl/worksheets/sheet2.xml': sheet(
        '<row r="1"><c r="A1"><f>表1!A1</f><v>7</v></c></row>',
        '<sheetProtection sheet="1"/>',
      ),
      'xl/worksheets/sheet3.xml': sheet(one, '<drawing r:id="rId1"/>'),
    },
  });
  expect(await grid.open('护.xlsx', bytes)).toEqual({});
  for (const [name, deed] of [
    ['表2', 'rows-protected'],
    ['表3', 'rows-object'],
  ] as const) {
    await select(0, 1, name);
    for (const command of ['insert-row-before', 'insert-row-after', 'remove-row']) {
      await run(command, { value: 1 });
      const refused = await grid.page.evaluate(() => window.gridPage.refused());
      expect(refused.slice(0, 1)).toEqual([deed]);
    }
  }
  expect(await dirty()).toBe(false);
  await select(0, 1, '表1');
  await run('insert-row-before', { value: 2 });
  expect(await grid.page.evaluate(() => window.gridPage.refused())).toEqual([]);
  const saved = cellsOf(await readWorkbook(await grid.save(), ''));
  expect(await held()).toEqual(saved);
  expect(saved).toMatchObject({ '表1!A3': [7, null], '表2!A1': [7, '表1!A3'] });
  await undo();
  expect(Buffer.from(await grid.save()).equals(bytes)).toBe(true);
});

const SHARED = join(process.env['GOUJI_SHARED'] ?? '../shared', 'workbooks');
if (!existsSync(SHARED)) {
  process.stdout.write('shared workbooks are not here: moving their rows was left out\n');
}
const FILES = ['samples', ...(existsSync(SHARED) ? [SHARED] : [])].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(folder, name)),
);
const findings = (snapshot: Parameters<typeof checkBook>[0]): readonly unknown[] =>
  checkBook(snapshot).findings;

test.each(FILES)('a row comes into every form of %s', async (path) => {
  const bytes = new Uint8Array(readFileSync(path));
  const read = await readWorkbook(bytes, '某.xlsx');
  expect(await grid.open('某.xlsx', bytes)).toEqual({});
  const bound = new Set(checkBook(read).book.forms.map(({ sheet }) => sheet));
  for (const { name, rows } of read.grids.filter((one) => bound.has(one.name) && one.visible)) {
    await select(rows[Math.floor((rows.length * 2) / 3)]?.index ?? 1, 1, name);
    await run('insert-row-before', { value: 1 });
  }
  expect(await grid.page.evaluate(() => window.gridPage.refused())).toEqual([]);
  const saved = await grid.save();
  const { clipped, ...now } = await grid.page.evaluate(() => window.gridPage.snapshot());
  const after = await readWorkbook(saved, '某.xlsx');
  expect([clipped, now]).toEqual([[], after]);
  expect(findings(now)).toEqual(findings(after));
  for (let i = 0; i < bound.size; i += 1) await undo();
  expect(Buffer.from(await grid.save()).equals(bytes)).toBe(true);
});

/** Codes of items whose 款 has no row of its own in the table of income: what C-04 says. */
test('the row that the sample lacks is put in, and the finding goes', async () => {
  const bytes = new Uint8Array(readFileSync('samples/spoiled.xlsx'));
  expect(await grid.open('样例.xlsx', bytes)).toEqual({});
  const before = checkBook(await readWorkbook(bytes, '样例.xlsx'));
  const orphans = before.findings.filter(({ check }) => check === 'C-04');
  const place = orphans[0]?.cells[0]?.place;
  const form = before.book.forms.find(
    (one) => place && 'address' in place && one.sheet === place.sheet,
  );
  const first = form?.rows.find(({ code }) => code === orphans[0]?.id.split('/')[2]);
  if (!form || !first) throw new Error('the sample has no such finding');
  const code = first.code?.slice(0, 5) ?? '';
  const items = form.rows.filter((row) => row.code?.startsWith(code));
  await select(first.index, 1, form.sheet);
  await run('insert-row-before', { value: 1 });
  const bench = gridBench(grid, '样例.xlsx');
  const column = (role: string): number =>
    form.columns.find((one) => one.role === role)?.column ?? -1;
  await bench.type(form.sheet, first.index, column('code'), code);
  await bench.type(form.sheet, first.index, column('label'), '行政事业单位医疗');
  const number = Number(form.rows[form.rows.indexOf(first) - 1]?.sequence?.raw) + 1;
  await bench.type(form.sheet, first.index, column('sequence'), number);
  for (const { key, column: at } of form.columns.filter(({ role }) => role === 'amount')) {
    const letter = String.fromCharCode(65 + at);
    const [top, bottom] = [first.index + 2, first.index + 1 + items.length];
    if (items.some((row) => row.cells[key]?.kind === 'amount')) {
      const formula = `SUM(${letter}${top}:${letter}${bottom})`;
      await bench.type(form.sheet, first.index, at, { formula });
    }
  }
  const shown = (): ReturnType<typeof window.gridPage.snapshot> =>
    grid.page.evaluate(() => window.gridPage.snapshot());
  const idsOf = (book: Parameters<typeof checkBook>[0]): string[] =>
    checkBook(book).findings.map(({ id }) => id);
  const gone = [...orphans.map(({ id }) => id), `X-03/${form.form}/${code}/total`];
  await eventually(shown, (now) => gone.every((id) => !idsOf(now).includes(id)));
  const { clipped, ...now } = await shown();
  const saved = await readWorkbook(await grid.save(), '样例.xlsx');
  expect([clipped, now]).toEqual([[], saved]);
  expect(findings(saved)).toEqual(findings(now));
  const ids = idsOf(saved);
  expect(gone.length).toBeGreaterThan(1);
  expect(gone.filter((id) => ids.includes(id))).toEqual([]);
  const known = before.findings.map(({ id }) => id);
  expect(ids.filter((id) => !known.includes(id))).toEqual([]);
});
