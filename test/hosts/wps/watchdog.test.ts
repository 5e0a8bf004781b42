import { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { HostEvent } from '../../../src/hosts/host-events';
import { boundedAreas } from '../../../src/hosts/snapshot-of';
import type { WorkbookHost } from '../../../src/hosts/port';
import { Workspace } from '../../../src/session/workspace/workspace';
import { until } from '../../session/workspace/settled';
import { memoryBook } from '../../session/workspace/workbench';
import { PROFILES } from '../../simulators/wps/et-profile';
import type { EtProfile } from '../../simulators/wps/et-profile';
import { opened } from './opened';
import type { OpenedPage } from './opened';

/** Accesses of one look. */
const LOOK_BUDGET = 16;

let page: OpenedPage;
let stops: (() => void)[] = [];
afterEach(async () => {
  for (const stop of stops) stop();
  stops = [];
  await page.listening();
  page.takeOut();
});

const one = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

/** Five small sheets, the first in front, with a formula that shows nothing and an error. */
function fiveSheets(): MemoryWorkbook {
  const book = new MemoryWorkbook('五张.xlsx');
  for (const name of ['甲', '乙', '丙', '丁', '戊']) {
    const sheet = new MemorySheet(name);
    sheet.set(0, 0, 1);
    sheet.set(1, 2, { formula: 'IF(A1=1,"",2)', result: '' });
    sheet.set(2, 1, { formula: '1/0', result: { error: '#DIV/0!' } });
    sheet.set(3, 0, -2146826265);
    book.sheets.push(sheet);
  }
  return book;
}

/** Read once, then every event gets lost. */
async function watched(book: MemoryWorkbook, profile?: EtProfile) {
  page = opened(book, profile);
  const host = page.host();
  await readAll(host);
  const heard: HostEvent[] = [];
  for (const kind of ['changed', 'sheets', 'activated'] as const) {
    stops.push(host.on(kind, (event) => heard.push(event)));
  }
  await page.listening();
  page.et.events.loses = () => true;
  return { host, heard };
}

async function readAll(host: WorkbookHost): Promise<void> {
  const { sheets } = await host.workbook();
  const { areas } = boundedAreas(sheets);
  await host.read([...areas].map(([sheet, rectangle]) => ({ sheet, rectangle, formulas: true })));
}

describe.each(Object.values(PROFILES))('the watchdog in $name', (profile) => {
  test('says nothing where nothing has happened, within its budget', async () => {
    const { host, heard } = await watched(fiveSheets(), profile);
    for (let looks = 0; looks < 12; looks++) {
      page.et.accesses = 0;
      page.look();
      expect(page.et.accesses).toBeLessThanOrEqual(LOOK_BUDGET);
      expect(page.et.accesses).toBeGreaterThan(0);
      if (looks === 6) await readAll(host);
    }
    expect(heard).toEqual([]);
  });

  test('a lost edit of the sheet in front is found by the next look, once', async () => {
    const { heard } = await watched(fiveSheets(), profile);
    page.user.type('甲', 0, 0, 2);
    page.look();
    page.look();
    expect(heard).toEqual([{ kind: 'changed', sheet: '甲' }]);
    page.user.type('甲', 30, 7, 'far away');
    page.look();
    expect(heard).toHaveLength(2);
  });

  test('a lost edit elsewhere is found within a round', async () => {
    const { heard } = await watched(fiveSheets(), profile);
    page.user.type('丁', 0, 0, 2);
    for (let looks = 0; looks < 4; looks++) page.look();
    expect(heard).toEqual([{ kind: 'changed', sheet: '丁' }]);
  });

  test('an edit of what the page has read since is no news', async () => {
    const { host, heard } = await watched(fiveSheets(), profile);
    page.look();
    page.user.type('甲', 0, 0, 2);
    await readAll(host);
    page.look();
    expect(heard).toEqual([]);
  });

  test('sheets that are added, deleted, renamed, hidden or shown', async () => {
    const { host, heard } = await watched(fiveSheets(), profile);
    const found = async (): Promise<unknown> => {
      for (let looks = 0; looks < 6 && heard.length === 0; looks++) page.look();
      await readAll(host);
      return heard.splice(0)[0];
    };
    page.user.addSheet('己');
    expect(await found()).toEqual({ kind: 'sheets' });
    page.user.deleteSheet('乙');
    expect(await found()).toEqual({ kind: 'sheets' });
    page.user.renameSheet('丁', '改名');
    expect(await found()).toEqual({ kind: 'sheets' });
    page.user.showSheet('丙', false);
    expect(await found()).toEqual({ kind: 'sheets' });
    page.user.showSheet('丙', true);
    expect(await found()).toEqual({ kind: 'sheets' });
    expect(await found()).toBeUndefined();
  });
});

test.each(Object.values(PROFILES))(
  'of a very large sheet only its top and its area are looked at, $name',
  async (profile) => {
    const book = fiveSheets();
    for (const sheet of book.sheets) sheet.set(9_999, 3, 'end');
    const { heard } = await watched(book, profile);
    page.et.accesses = 0;
    page.look();
    expect(page.et.accesses).toBeLessThanOrEqual(LOOK_BUDGET + 2);
    expect(heard).toEqual([]);
    page.user.type('甲', 9_000, 0, 'far below');
    page.look();
    expect(heard).toEqual([]);
    page.user.type('甲', 0, 0, 2);
    page.look();
    page.user.type('甲', 10_000, 0, 'longer');
    page.look();
    expect(heard).toEqual([
      { kind: 'changed', sheet: '甲' },
      { kind: 'changed', sheet: '甲' },
    ]);
  },
);

test('nothing is asked while a cell is open for typing but whether it still is', async () => {
  await watched(fiveSheets());
  page.et.front!.book.editing = true;
  page.et.accesses = 0;
  page.look();
  expect(page.et.accesses).toBe(1);
});

test('nothing is asked while the pane is not on the screen', async () => {
  await watched(fiveSheets());
  const world = globalThis as { document?: unknown };
  world.document = { visibilityState: 'hidden' };
  try {
    page.et.accesses = 0;
    page.look();
    expect(page.et.accesses).toBe(0);
  } finally {
    delete world.document;
  }
});

test('nothing is asked of the cells while the page is reading', async () => {
  const { host } = await watched(fiveSheets());
  // Two strips, with a breath in between.
  const rectangle = { row: 0, column: 0, rows: 2_000, columns: 100 };
  const reading = host.read([{ sheet: '甲', rectangle, formulas: false }]);
  page.et.accessesOf.clear();
  page.look();
  expect(page.et.accessesOf.get('Workbook.Worksheets')).toBeUndefined();
  await reading;
  page.look();
  expect(page.et.accessesOf.get('Workbook.Worksheets')).toBeGreaterThan(0);
});

test('a program that refuses to be looked at is left alone until the next time', async () => {
  const { heard } = await watched(fiveSheets());
  page.user.type('甲', 0, 0, 2);
  const { front } = page.et;
  Object.defineProperty(page.et, 'front', {
    configurable: true,
    get: () => {
      throw new Error('0x800AC472');
    },
  });
  expect(page.look).not.toThrow();
  Object.defineProperty(page.et, 'front', { value: front, writable: true, configurable: true });
  page.look();
  expect(heard).toEqual([{ kind: 'changed', sheet: '甲' }]);
});

test('the pane comes to the truth though every event is lost', async () => {
  const book = await memoryBook();
  page = opened(book);
  const workspace = new Workspace(page.host());
  stops.push(() => workspace.close());
  await workspace.open();
  await page.listening();
  page.et.events.loses = () => true;
  const before = workspace.state().check;
  const sheet = book.sheets.find(({ visible }) => visible)!;
  page.user.select(sheet.name, one(0, 0));
  page.user.type(sheet.name, 60, 1, 3.14);
  page.look();
  await until(() => workspace.state().check !== before);
});

describe('several workbooks', () => {
  async function two() {
    const { host, heard } = await watched(fiveSheets());
    page.et.events.loses = () => false;
    const other = fiveSheets();
    other.name = '另一本.xlsx';
    return { host, heard, other, first: page.et.front!.book };
  }

  test('what happens in another one is not told to this one', async () => {
    const { heard, other, first } = await two();
    page.user.open(other);
    page.user.type('甲', 0, 0, 7);
    page.user.addSheet('新');
    page.look();
    expect(heard).toEqual([]);
    page.user.switchTo(first);
    expect(heard).toEqual([{ kind: 'activated' }]);
    page.user.type('甲', 0, 0, 7);
    expect(heard.slice(1)).toContainEqual({ kind: 'changed', sheet: '甲' });
  });

  test('a switch that no event tells is seen by the next look', async () => {
    const { heard, other, first } = await two();
    page.et.events.loses = () => true;
    page.user.open(other);
    page.look();
    expect(heard).toEqual([]);
    page.user.switchTo(first);
    page.look();
    expect(heard).toEqual([{ kind: 'activated' }]);
  });

  test('with no workbook in front nobody is told anything', async () => {
    const { heard } = await two();
    page.user.close();
    page.look();
    expect(page.wps.front()).toBeNull();
    expect(heard).toEqual([]);
  });

  test('the session of a workbook in the background rests, and is right when it comes back', async () => {
    page = opened(await memoryBook());
    const first = page.et.front!.book;
    const workspace = new Workspace(page.host());
    stops.push(() => workspace.close());
    await workspace.open();
    await page.listening();
    const before = workspace.state().check;
    page.user.open(fiveSheets());
    page.user.type('甲', 0, 0, 7);
    // A macro, perhaps.
    const sheet = first.sheets.find(({ visible }) => visible)!;
    sheet.set(60, 1, 3.14);
    expect(workspace.state().check).toBe(before);
    page.user.switchTo(first);
    await until(() => workspace.state().check !== before);
  });
});
