/**
 * A seeded fault of every kind, typed by hand into a workbook that is open in the simulated Excel: the pane lists
 * just what a check of such a workbook lists, and nothing once it is typed back.
 */
import type { Browser } from 'playwright-core';
import type { OfficialBook } from '../../support/official-book';
import type { CellContent } from '../../../src/hosts/edit';
import { MemoryHost } from '../../../src/hosts/memory/memory-host';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { Snapshot } from '../../../src/model/snapshot';
import { Workspace } from '../../../src/session/workspace/workspace';
import { seededBooks } from '../../checks/seeded-book';
import { SEEDED_FAULTS, type SeededFault } from '../../checks/seeded-faults';
import { openExcel, PRODUCTION_PANE } from '../../simulators/excel/open-excel';
import type { OpenExcel } from '../../simulators/excel/open-excel';
import type { ExcelPages } from '../../simulators/excel/serve-excel';
import { editBook } from '../../support/edit-book';
import { typedCells } from '../../support/typed-cells';
import { launchChromium } from '../chromium';
import { excelPages } from '../excel-pages';
import { eventually } from '../pane-driver';

let browser: Browser;
let pages: ExcelPages;
/** One Excel for each kind of book. */
const open = new Map<string, Promise<OpenExcel>>();

beforeAll(async () => {
  [pages, browser] = await Promise.all([excelPages(), launchChromium()]);
}, 600_000);
afterAll(() => browser?.close());

function excelOf({ plan = 'FULL', layout = 'plain' }: SeededFault, { snapshot }: OfficialBook) {
  const key = `${plan} ${layout}`;
  const known = open.get(key) ?? openExcel(browser, pages, snapshot, { pane: PRODUCTION_PANE });
  open.set(key, known);
  return known;
}

/** The groups that a check lists, by their keys. */
async function groupsOf(snapshot: Snapshot): Promise<readonly string[]> {
  const workspace = new Workspace(new MemoryHost(MemoryWorkbook.fromSnapshot(snapshot)));
  await workspace.open();
  workspace.close();
  return (workspace.state().check?.groups ?? []).map(({ key }) => key).sort();
}

async function groupsShown({ addin }: OpenExcel): Promise<readonly string[]> {
  const more = addin.getByRole('button', { name: /^另有 \d+/ });
  if ((await more.count()) > 0) await more.first().click();
  const keys = await addin
    .locator('[data-group]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-group') ?? ''));
  return keys.sort();
}

/** Excel calculates: a result that differs from its own formula cannot be typed. */
const NOT_IN_A_PROGRAM = 'FMT-05';

/** A fault of every kind. All of them are typed in test/session/workspace, where that takes no time. */
const TYPED = SEEDED_FAULTS.filter(
  ({ check }, i, all) =>
    check !== NOT_IN_A_PROGRAM && all.findIndex((other) => other.check === check) === i,
)
  .map((fault) => {
    const { clean, faulty } = seededBooks(fault);
    const { snapshot } = editBook(faulty.snapshot, fault.edits);
    return { fault, clean, snapshot, cells: typedCells(clean.snapshot, snapshot) };
  })
  .filter(({ cells }) => cells.length > 0);

test.each(TYPED)('$fault.id', async ({ fault, clean, snapshot, cells }) => {
  const excel = await excelOf(fault, clean);
  const before = await groupsOf(clean.snapshot);
  // What was typed, as the sheets hold it then: a sheet that was dropped is an emptied one.
  const grids = clean.snapshot.grids.map(
    ({ name, visible }) =>
      snapshot.grids.find((grid) => grid.name === name) ?? { name, visible, rows: [] },
  );
  const after = await groupsOf({ ...snapshot, grids });
  expect(after).not.toEqual(before);
  for (const { sheet, row, column, after: typed } of cells)
    await excel.user.type(sheet, row, column, asTyped(typed));
  await eventually(async () => expect(await groupsShown(excel)).toEqual(after));
  for (const { sheet, row, column, before: was } of cells)
    await excel.user.type(sheet, row, column, asTyped(was));
  await eventually(async () => expect(await groupsShown(excel)).toEqual(before));
});

/** A text with an apostrophe before it stays one, whatever it looks like. */
function asTyped(content: CellContent): CellContent {
  return typeof content === 'string' && content !== '' ? `'${content}` : content;
}
