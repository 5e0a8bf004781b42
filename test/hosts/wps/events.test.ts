import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { HostEvent, HostEventKind } from '../../../src/hosts/host-events';
import { HOST_EVENT_KINDS } from '../../../src/hosts/host-events';
import type { WorkbookHost } from '../../../src/hosts/port';
import { OpenWorkbook } from '../../../src/hosts/wps/open-workbook';
import { SheetList } from '../../../src/hosts/wps/sheet-list';
import { boundedAreas } from '../../../src/hosts/snapshot-of';
import { ledger } from '../../contract/ledger';
import { PROFILES } from '../../simulators/wps/et-profile';
import type { EtProfile } from '../../simulators/wps/et-profile';
import { opened, pause } from './opened';
import type { OpenedPage } from './opened';

const WINDOWS = PROFILES['win-12.1'];
const one = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

let page: OpenedPage;
let stops: (() => void)[] = [];
afterEach(async () => {
  for (const stop of stops) stop();
  stops = [];
  await page.listening();
  page.takeOut();
});

function openPage(profile?: EtProfile): WorkbookHost {
  page = opened(MemoryWorkbook.fromSnapshot(ledger), profile);
  return page.host();
}

async function heardBy(
  host: WorkbookHost,
  kinds: readonly HostEventKind[] = HOST_EVENT_KINDS,
): Promise<HostEvent[]> {
  const heard: HostEvent[] = [];
  for (const kind of kinds) stops.push(host.on(kind, (event) => heard.push(event)));
  await page.listening();
  return heard;
}

/** Reads all of it, as a session does. */
async function readAll(host: WorkbookHost): Promise<void> {
  const { sheets } = await host.workbook();
  const { areas } = boundedAreas(sheets);
  await host.read([...areas].map(([sheet, rectangle]) => ({ sheet, rectangle, formulas: true })));
}

const kindsIn = (heard: readonly HostEvent[]) => [...new Set(heard.map(({ kind }) => kind))].sort();

describe.each(Object.values(PROFILES))('events of $name', (profile) => {
  test('what a user does is told as the kind that it is', async () => {
    const host = openPage(profile);
    await readAll(host);
    const heard = await heardBy(host);
    const { user, et } = page;
    const told = async (work: () => void): Promise<HostEventKind[]> => {
      heard.length = 0;
      work();
      await et.events.settled();
      return kindsIn(heard);
    };
    const { name } = et.front!.book.sheets[0]!;
    expect(await told(() => user.type(name, 0, 0, 'a'))).toEqual(['calculated', 'changed']);
    expect(heard).toContainEqual({ kind: 'changed', sheet: name });
    expect(await told(() => user.paste(name, 0, 0, [[1, 2]]))).toContain('changed');
    expect(await told(() => user.insertRows(name, 1, 2))).toContain('changed');
    expect(await told(() => user.addSheet('加表'))).toEqual(['activated', 'selection', 'sheets']);
    expect(await told(() => user.deleteSheet('加表'))).toContain('sheets');
    expect(await told(() => user.select(name, one(3, 3)))).toContain('selection');
  });

  test('one native listener an event, gone when nobody listens', async () => {
    const host = openPage(profile);
    const first = await heardBy(host, ['changed']);
    const second = await heardBy(host, ['changed']);
    expect(page.et.events.count('SheetChange')).toBe(1);
    expect(page.et.events.count('SheetSelectionChange')).toBe(0);
    page.user.type('一格', 0, 0, 1);
    await page.et.events.settled();
    expect([first.length, second.length]).toEqual([1, 1]);

    stops.pop()!();
    await page.listening();
    expect(page.et.events.count('SheetChange')).toBe(1);
    stops.pop()!();
    await page.listening();
    expect(page.et.events.count('SheetChange')).toBe(0);
    expect(page.looks).toBe(false);
  });
});

test('a workbook hears nothing while another one is in front, and once that it is there again', async () => {
  const host = openPage();
  await readAll(host);
  const heard = await heardBy(host, ['changed', 'activated']);
  const mine = page.et.front!.book;
  const other = MemoryWorkbook.fromSnapshot({ ...ledger, name: '另一本.xlsx' });
  page.et.bring(other);
  expect(page.wps.front()).toContain('另一本');
  page.user.type('一格', 0, 0, 1);
  page.look();
  expect(heard).toEqual([]);
  page.et.bring(mine);
  page.look();
  page.look();
  expect(heard).toEqual([{ kind: 'activated' }]);
});

test('on macOS events are found on the older root', async () => {
  const mac = PROFILES['mac-12.1'];
  expect(mac.absent).toContain('Application.ApiEvent');
  const host = openPage(mac);
  await heardBy(host, ['changed']);
  expect(page.et.events.count('SheetChange')).toBe(1);
});

test('a build without events is looked at, and so is one that does not know their names', async () => {
  const without = { ...WINDOWS, absent: ['Application.ApiEvent', 'wps.ApiEvent'] };
  const ignorant = { ...WINDOWS, absent: ['ApiEvent.SheetChange', 'ApiEvent.AfterCalculate'] };
  for (const profile of [without, ignorant]) {
    const host = openPage(profile);
    await readAll(host);
    const heard = await heardBy(host, ['changed']);
    page.user.type('一格', 0, 0, '改');
    expect(heard).toEqual([]);
    while (heard.length === 0) page.look();
    expect(heard).toEqual([{ kind: 'changed', sheet: '一格' }]);
    if (profile === without) page.takeOut();
  }
});

test('other names that are known are listened to all the same', async () => {
  const host = openPage({ ...WINDOWS, absent: ['ApiEvent.SheetCalculate'] });
  const heard = await heardBy(host, ['calculated']);
  page.user.type('一格', 0, 0, 1);
  expect(heard).toEqual([{ kind: 'calculated' }]);
});

test('events that come twice are hints twice', async () => {
  const host = openPage();
  const heard = await heardBy(host, ['changed']);
  page.et.events.doubles = true;
  page.user.type('一格', 0, 0, 1);
  expect(heard).toHaveLength(2);
});

test.each([
  ['nothing', []],
  ['null', [null]],
  ['a text', ['一格']],
  ['an object without a name', [{}]],
  [
    'an object whose name throws',
    [
      {
        get Name() {
          throw new Error('0x80010108');
        },
      },
    ],
  ],
])('an event that hands over %s hints without a sheet', async (_, told) => {
  const host = openPage();
  const heard = await heardBy(host, ['changed']);
  page.et.events.oddly = () => told;
  page.user.type('一格', 0, 0, 1);
  expect(heard).toEqual([{ kind: 'changed' }]);
});

test('a sheet that was renamed since it was read is not named', async () => {
  const host = openPage();
  await readAll(host);
  const heard = await heardBy(host, ['changed']);
  page.user.renameSheet('一格', '改名');
  page.user.type('改名', 0, 0, 1);
  expect(heard).toEqual([{ kind: 'changed' }]);
});

test('what a listener throws does not reach ET', async () => {
  const host = openPage();
  stops.push(
    host.on('changed', () => {
      throw new Error('ours');
    }),
  );
  await page.listening();
  page.user.type('一格', 0, 0, 1);
  expect(page.et.events.thrown).toEqual([]);
});

describe('own writes', () => {
  test('are told as own until the next turn of the page', async () => {
    openPage();
    const { application, events } = page.wps;
    const open = new OpenWorkbook(application, page.wps.front()!);
    const own = events.of(open, new SheetList(open));
    const heard: HostEvent[] = [];
    stops.push(own.on('changed', (event) => heard.push(event)));
    await page.listening();
    const sheet = page.et.front!.book.sheet('一格')!;
    const tellWrite = () => page.et.told({ kind: 'cells', sheet, area: one(0, 0), by: 'addin' });
    expect(own.own(() => (tellWrite(), 5))).toBe(5);
    await Promise.resolve();
    tellWrite();
    expect(heard.map((event) => event.own)).toEqual([true, true]);
    await pause(5);
    tellWrite();
    expect(heard.at(-1)).toEqual({ kind: 'changed', sheet: '一格' });
  });
});
