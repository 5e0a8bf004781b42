import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CellFormula } from '../../../src/hosts/edit';
import { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { WorkbookHost } from '../../../src/hosts/port';
import { readContent } from '../../../src/session/open';
import { Workspace } from '../../../src/session/workspace/workspace';
import { until } from '../../session/workspace/settled';
import { memoryBook } from '../../session/workspace/workbench';
import type { ApiEvents } from '../../simulators/wps/api-event';
import { PROFILES } from '../../simulators/wps/et-profile';
import type { EtProfile } from '../../simulators/wps/et-profile';
import { opened, pause } from './opened';

/** Accesses that opening may cost, until the findings stand. */
const openingBudget = (sheets: number): number => 10 * sheets + 20;
/** Accesses from an edit's event to the new findings. */
const EDIT_BUDGET = 15;

interface Cost {
  readonly opening: number;
  readonly edit: number;
  /** When the typing has stopped. */
  readonly afterwards: number;
}

interface Circumstances {
  readonly profile?: EtProfile;
  readonly wrap?: (host: WorkbookHost) => WorkbookHost;
  readonly spoil?: (events: ApiEvents) => void;
  /** Every sheet has a name of its own, such as its print area. */
  readonly named?: boolean;
  /** How long to look on after the edit, in milliseconds. */
  readonly after?: number;
}

async function costOf(
  book: MemoryWorkbook,
  { profile, wrap = (host) => host, spoil, named, after = 0 }: Circumstances = {},
): Promise<Cost> {
  // Loading it for the first time takes so long that listeners would be registered meanwhile.
  await import('../../../src/session/workspace/engine');
  const page = opened(book, profile);
  const { et } = page;
  spoil?.(et.events);
  for (const sheet of named ? book.sheets : []) {
    const refersTo = `='${sheet.name}'!$A$1:$C$9`;
    et.front?.names.push({ name: 'Print_Area', sheet, refersTo, visible: true });
  }
  // What the program has was asked when the page began, once for all workbooks.
  et.accesses = 0;
  const workspace = new Workspace(wrap(page.host()));
  try {
    await workspace.open();
    expect(workspace.state().check).not.toBeNull();
    const opening = et.accesses;
    await page.listening();
    const { sheet, row, column, amount } = anAmountIn(book);
    page.user.select(sheet, { row, column, rows: 1, columns: 1 });
    await idle(et);

    const before = workspace.state().check;
    et.accesses = 0;
    page.user.type(sheet, row, column, amount + 1);
    await until(() => workspace.state().check !== before);
    const edit = et.accesses;
    await pause(after);
    return { opening, edit, afterwards: et.accesses - edit };
  } finally {
    workspace.close();
    await page.listening();
    page.takeOut();
  }
}

/** Nothing is asked of ET any more. */
async function idle(et: { readonly accesses: number }): Promise<void> {
  for (let before = -1; before !== et.accesses; await pause(150)) before = et.accesses;
}

/** Some cell of the budget that is typed, not calculated. */
function anAmountIn({ sheets }: MemoryWorkbook) {
  for (const sheet of sheets) {
    for (const { index, cells } of sheet.grid().rows) {
      for (const { column, value, formula } of cells) {
        if (typeof value !== 'number' || formula !== undefined || !sheet.visible) continue;
        return { sheet: sheet.name, row: index, column, amount: value };
      }
    }
  }
  throw new Error('no amounts');
}

/** What must not come back: one call of the host, but inside it each cell alone. */
const byTheCell = (host: WorkbookHost): WorkbookHost => ({
  ...host,
  read: async (requests) =>
    Promise.all(
      requests.map(async ({ sheet, rectangle: { row, column, rows, columns }, formulas }) => {
        const cells = Array.from({ length: rows * columns }, (_, i) => ({
          ...{ sheet, formulas },
          rectangle: {
            ...{ row: row + Math.floor(i / columns), column: column + (i % columns) },
            ...{ rows: 1, columns: 1 },
          },
        }));
        const blocks = await host.read(cells);
        const lined = <T>(of: (i: number) => T): T[][] =>
          Array.from({ length: rows }, (_, r) =>
            Array.from({ length: columns }, (_, c) => of(r * columns + c)),
          );
        return {
          values: lined((i) => blocks[i]?.values[0]?.[0] ?? null),
          formulas: lined((i) => blocks[i]?.formulas?.[0]?.[0] ?? null),
        };
      }),
    ),
});

describe('accesses to ET', () => {
  test.each(Object.values(PROFILES))('of the sample, $name', async (profile) => {
    const book = await memoryBook();
    const cost = await costOf(book, { profile });
    expect(cost.opening).toBeLessThanOrEqual(openingBudget(book.sheets.length));
    expect(cost.edit).toBeLessThanOrEqual(EDIT_BUDGET);
  });

  test('of a workbook with names, down to one sheet', async () => {
    const book = await memoryBook();
    const many = await costOf(book, { named: true });
    expect(many.opening).toBeLessThanOrEqual(openingBudget(book.sheets.length));
    const single = await memoryBook();
    single.sheets = single.sheets.filter((sheet) => sheet.name === anAmountIn(single).sheet);
    const one = await costOf(single, { named: true });
    expect(one.opening).toBeLessThanOrEqual(openingBudget(1));
  });

  test('formulas in other sheets are read when the typing has stopped', async () => {
    const book = await memoryBook();
    const { sheet, row, column } = anAmountIn(book);
    const other = new MemorySheet('汇总');
    const formula = `'${sheet}'!${String.fromCharCode(65 + column)}${row + 1}`;
    const sum: CellFormula = { formula, result: 0 };
    other.set(0, 0, sum);
    book.sheets.push(other);
    // Even where nothing tells that they were calculated.
    const spoil = (events: ApiEvents): void => {
      events.loses = (name) => name.endsWith('Calculate');
    };
    const cost = await costOf(book, { spoil, after: 2_000 });
    expect(cost.edit).toBeLessThanOrEqual(EDIT_BUDGET);
    expect(cost.afterwards).toBeGreaterThan(book.sheets.length);
    expect(cost.afterwards).toBeLessThanOrEqual(openingBudget(book.sheets.length));
  });

  test('looking at another sheet costs no more than an edit', async () => {
    const book = await memoryBook();
    const page = opened(book);
    const workspace = new Workspace(page.host());
    try {
      await workspace.open();
      await page.listening();
      const shown = book.sheets.filter(({ visible }) => visible);
      for (const { name } of [shown.at(-1)!, shown[1]!]) {
        await idle(page.et);
        page.et.accesses = 0;
        page.user.select(name, { row: 0, column: 0, rows: 1, columns: 1 });
        await idle(page.et);
        expect(page.et.accesses).toBeGreaterThan(0);
        expect(page.et.accesses).toBeLessThanOrEqual(EDIT_BUDGET);
      }
    } finally {
      workspace.close();
      await page.listening();
      page.takeOut();
    }
  });

  test('events that come twice cost one access more', async () => {
    const spoil = (events: ApiEvents): void => void (events.doubles = true);
    const cost = await costOf(await memoryBook(), { spoil });
    expect(cost.edit).toBeLessThanOrEqual(EDIT_BUDGET);
  });

  test('a loop over cells breaks both budgets', async () => {
    const book = await memoryBook();
    const cost = await costOf(book, { wrap: byTheCell });
    expect(cost.opening).toBeGreaterThan(openingBudget(book.sheets.length));
    expect(cost.edit).toBeGreaterThan(EDIT_BUDGET);
  });
});

const SHARED = resolve(process.env['GOUJI_SHARED'] ?? join(__dirname, '../../../../shared'));
const folder = join(SHARED, 'workbooks');
const here = existsSync(folder);
if (!here) process.stdout.write('shared workbooks are not here: their budgets were left out\n');
const files = here
  ? readdirSync(folder).filter((name) => /^00[0-3]-\w+\.xlsx$/.test(name))
  : ['none'];

(here ? describe : describe.skip)('accesses to ET of real workbooks', () => {
  test.each(files)('%s', async (file) => {
    const content = await readContent(new Uint8Array(readFileSync(join(folder, file))), file);
    if (content.kind !== 'workbook') throw new Error(file);
    const book = MemoryWorkbook.fromSnapshot(content.snapshot);
    const cost = await costOf(book);
    expect(cost.opening).toBeLessThanOrEqual(openingBudget(book.sheets.length));
    expect(cost.edit).toBeLessThanOrEqual(EDIT_BUDGET);
    const looped = await costOf(MemoryWorkbook.fromSnapshot(content.snapshot), { wrap: byTheCell });
    expect(looped.opening).toBeGreaterThan(openingBudget(book.sheets.length));
    expect(looped.edit).toBeGreaterThan(EDIT_BUDGET);
  });
});
