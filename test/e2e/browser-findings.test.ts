/** What is wrong with a workbook is the same in the grid and on the command line, before and after edits. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { CATALOGUE } from '../../src/checks/catalogue';
import { readWorkbook } from '../../src/formats/read-workbook';
import { sniff } from '../../src/formats/sniff';
import { readLook } from '../../src/formats/xlsx/look/read-look';
import { patchXlsx } from '../../src/formats/xlsx/patch';
import type { CellContent } from '../../src/hosts/edit';
import type { JsonValue } from '../../src/model/json-value';
import { checkOpened } from '../../src/session/check';
import { openWorkbook } from '../../src/session/open';
import { checkView } from '../../src/session/workspace/check-view';
import { Explained } from '../../src/session/workspace/explanations';
import { gouji } from '../cli/gouji';
import { eventually, openGrid, untilSteady, type OpenGrid } from '../simulators/browser/grid-bench';
import { newResults } from '../support/new-results';
import { userEdits, type UserEdit } from '../support/user-edits';
import { xlsBytes } from '../support/xls-bytes';
import { launchChromium } from './chromium';

const SHARED = join(process.env['GOUJI_SHARED'] ?? '../shared', 'workbooks');
const BESIDE = existsSync(SHARED) ? SHARED : null;
if (!BESIDE) process.stdout.write('shared workbooks are not here: their findings were left out\n');
const FILES = ['samples', ...(BESIDE ? [BESIDE] : [])].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.xlsx?$/.test(name))
    .map((name) => join(folder, name)),
);
const folder = mkdtempSync(join(tmpdir(), 'gouji-findings-'));

let browser: Browser;
let grid: OpenGrid;
beforeAll(async () => {
  browser = await launchChromium();
  grid = await openGrid(browser);
}, 600_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await browser?.close();
});
afterEach(() => expect(grid.trouble).toEqual([]));

type Printed = Readonly<Record<string, JsonValue>>;

/** All that the command line prints of files, but for their names and how long it took. */
function printed(...files: readonly string[]): Printed[] {
  const { out } = gouji('check', '--format', 'json', ...files);
  const lines = files.length === 1 ? [out] : out.trim().split('\n');
  return lines.map((line) => untimed(JSON.parse(line)));
}

function untimed(answer: Printed): Printed {
  const entries = Object.entries(answer);
  return Object.fromEntries(entries.filter(([key]) => !/^(workbook|timings)$/.test(key)));
}

/** The same of what stands in the grid. */
async function inGrid(): Promise<Printed> {
  return untimed((await grid.page.evaluate(() => window.gridPage.check())) as Printed);
}

/** What the pane beside the grid comes to show. */
async function inPane(expected: unknown): Promise<unknown> {
  const text = JSON.stringify(expected);
  return eventually(
    async () => {
      const state = await grid.page.evaluate(() => window.gridPage.pane());
      return state?.check ? { ...state.check, at: 0 } : null;
    },
    (shown) => JSON.stringify(shown) === text,
  );
}

/** What a pane has to show of a file, by the report that the command line writes of it. */
async function paneOf(bytes: Uint8Array, name: string): Promise<unknown> {
  const opened = await openWorkbook(bytes, name);
  const view = checkView(checkOpened(opened), CATALOGUE, new Explained([]), opened.snapshot, 0);
  return JSON.parse(JSON.stringify(view));
}

/** Types it as the user does: by the keyboard, into the cell that is selected. */
async function type({ sheet, row, column, keys, value, formula, undone }: UserEdit): Promise<void> {
  const { keyboard } = grid.page;
  const holds = (): Promise<CellContent> =>
    grid.page.evaluate(([s, r, c]) => window.gridPage.memory.sheet(s)?.content(r, c) ?? null, [
      sheet,
      row,
      column,
    ] as const);
  const becomes = async (wanted: CellContent): Promise<void> => {
    const text = JSON.stringify(wanted);
    expect(await eventually(holds, (now) => JSON.stringify(now) === text)).toEqual(wanted);
  };
  const before = await holds();
  await grid.page.evaluate(
    ([s, r, c]) => {
      const rectangle = { row: r, column: c, rows: 1, columns: 1 };
      return window.gridPage.call('select', [{ sheet: s, rectangle }]);
    },
    [sheet, row, column] as const,
  );
  if (keys === null) await keyboard.press('Delete');
  else {
    await keyboard.type(keys);
    await keyboard.press('Enter');
  }
  await becomes(formula === undefined ? value : { formula, result: value });
  if (!undone) return;
  await keyboard.press('Control+z');
  await becomes(before);
}

/** Opens it, holds both against each other, edits it by hand and holds them again. */
async function compare(path: string): Promise<readonly string[]> {
  const name = basename(path);
  const file = new Uint8Array(readFileSync(path));
  const read = await readWorkbook(file, name);
  const looks = sniff(file) === 'zip' ? readLook(file) : null;
  expect(await grid.open(name, file)).toEqual({});
  await untilSteady(grid);
  await grid.page.evaluate(() => window.gridPage.watch());
  const [before] = printed(path);
  expect(await inGrid()).toEqual(before);
  const shown = await paneOf(file, name);
  expect(await inPane(shown)).toEqual(shown);

  const edits = userEdits(read, ({ sheet, row, column }) => {
    const at = looks?.sheets.get(sheet)?.cells.find((c) => c.row === row && c.column === column);
    return at !== undefined && looks?.looks[at.look]?.numberFormat === '@';
  });
  for (const edit of edits) await type(edit);
  const saved = await grid.save();
  writeFileSync(join(folder, `saved-${name}`), saved);
  const kept = edits.filter(({ undone }) => !undone);
  const copies = [`saved-${name}`];
  if (looks) {
    const same = [...kept, ...newResults(read, kept)];
    writeFileSync(join(folder, `copy-${name}`), (await patchXlsx(file, same)).bytes);
    copies.push(`copy-${name}`);
  }
  const after = printed(...copies.map((copy) => join(folder, copy)));
  expect(after).not.toContainEqual(before);
  const now = await inGrid();
  for (const one of after) expect(one).toEqual(now);
  const shownNow = await paneOf(saved, name);
  expect(await inPane(shownNow)).toEqual(shownNow);
  return [...new Set(edits.map(({ kind }) => kind))];
}

test.each(FILES)('%s', async (path) => {
  expect((await compare(path)).length).toBeGreaterThan(5);
});

test('a workbook with formulas', async () => {
  const path = join(folder, 'formulas.xlsx');
  const { exit } = gouji('recalc', 'samples/clean.xlsx', '--formulas', '--out', path);
  expect(exit).toBe(0);
  expect(await compare(path)).toContain('a number over a formula');
});

test('an .xls', async () => {
  const path = join(folder, 'old.xls');
  const sample = await readWorkbook(new Uint8Array(readFileSync('samples/spoiled.xlsx')), '');
  writeFileSync(path, xlsBytes(sample));
  expect((await compare(path)).length).toBeGreaterThan(5);
});
