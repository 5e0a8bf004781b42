/** What the self-check finds of each build that the fake can be, and what it leaves behind: nothing. */
import { MemoryWorkbook } from '../../../../src/hosts/memory/memory-workbook';
import { injectedInto } from '../../../../src/hosts/wps/et-application';
import { SelfCheck } from '../../../../src/hosts/wps/self-check/self-check';
import { verdictOn } from '../../../../src/hosts/wps/self-check/verdict';
import { PROBE_IDS } from '../../../../src/model/self-check';
import type { ProbeId, ProbeResult } from '../../../../src/model/self-check';
import { selfCheckReport } from '../../../../src/wording/self-check/report';
import { ledger } from '../../../contract/ledger';
import { PROFILES } from '../../../simulators/wps/et-profile';
import type { EtProfile, ProfileName } from '../../../simulators/wps/et-profile';
import { fakeEt } from '../../../simulators/wps/fake-et';
import type { FakeEt } from '../../../simulators/wps/fake-et';
import { surroundings } from './surroundings';

jest.setTimeout(120_000);

/** Everything of the user's has this in it: nothing of it may be in the report. */
const MARK = 'Zhangsan2099';

interface Checked {
  readonly et: FakeEt;
  readonly results: readonly ProbeResult[];
  readonly report: string;
}

/** Two workbooks are open; the first one is in front. */
function opened(profile: EtProfile): FakeEt {
  const mine = MemoryWorkbook.fromSnapshot({ ...ledger, name: `${MARK} 预算.xlsx` });
  for (const sheet of mine.sheets) sheet.name = `${MARK}${sheet.name}`;
  mine.sheets[0]?.set(0, 0, MARK);
  mine.selection = {
    sheet: mine.sheets[0]!.name,
    rectangle: { row: 4, column: 2, rows: 2, columns: 1 },
  };
  const et = fakeEt(mine, profile);
  et.program.bring(new MemoryWorkbook(`另一本${MARK}.xlsx`));
  et.program.bring(mine);
  for (const book of et.program.books) book.folder = `C:\\Users\\${MARK}\\Desktop\\`;
  return et;
}

async function checked(
  et: FakeEt,
  during?: (check: SelfCheck, id: ProbeId) => void,
  late?: number,
): Promise<Checked> {
  const takeOut = et.inject();
  try {
    const at = surroundings(injectedInto(globalThis), late);
    const check: SelfCheck = new SelfCheck(at, undefined, (id) => during?.(check, id));
    const results = await check.run();
    return { et, results, report: selfCheckReport('1.2.3', results, verdictOn(results)) };
  } finally {
    takeOut();
  }
}

function expectUntouched({ program }: FakeEt, fills: number): void {
  expect(program.books).toHaveLength(2);
  const [mine, other] = program.books;
  expect(program.front).toBe(mine);
  expect(program.books.map(({ book }) => book.dirty)).toEqual([false, false]);
  expect(mine?.book.selection?.rectangle).toEqual({ row: 4, column: 2, rows: 2, columns: 1 });
  expect(mine?.book.sheets).toHaveLength(ledger.grids.length);
  expect([mine?.parts, mine?.names, other?.names]).toEqual([[], [], []]);
  expect(program.disk.files.size).toBe(fills);
  expect(program.displayAlerts).toBe(true);
  expect(program.asked).toEqual([]);
}

const find = ({ results }: Checked, id: ProbeId): ProbeResult =>
  results.find((result) => result.id === id)!;

/** Those that are otherwise than on Windows 12.1. */
const differing = ({ results }: Checked): Record<string, string> =>
  Object.fromEntries(
    results
      .filter(({ id, outcome }) => outcome !== 'ok' && id !== 'editing' && !id.startsWith('time-'))
      .map(({ id, outcome }) => [id, outcome]),
  );

const DIFFERENCES: Readonly<Record<ProfileName, Readonly<Record<string, string>>>> = {
  'win-12.1': {},
  'uos-12.8': { 'value-row': 'odd', 'value-empty': 'odd', 'value-empty-block': 'odd' },
  'mac-12.1': {
    'service-ApiEvent': 'odd',
    address: 'odd',
    'sheet-states': 'odd',
    events: 'odd',
  },
  'old-11.8': {
    'service-DebugTools': 'missing',
    'service-Enum': 'missing',
    ready: 'missing',
    'members-workbook': 'odd',
    'value-column': 'odd',
    'value-empty': 'odd',
    'value-empty-block': 'odd',
    'value-error': 'odd',
    'formula-constant': 'odd',
    'undo-group': 'missing',
    'xml-parts': 'missing',
    'workbook-copy': 'missing',
  },
};

describe.each(Object.keys(PROFILES) as ProfileName[])('%s', (name) => {
  let check: Checked;
  beforeAll(async () => (check = await checked(opened(PROFILES[name]))));

  test('what is different is found, and nothing else', () => {
    expect(check.results.map(({ id }) => id)).toEqual(PROBE_IDS);
    expect(differing(check)).toEqual(DIFFERENCES[name]);
    const isLimited = name === 'old-11.8';
    expect(verdictOn(check.results).usable).toBe(isLimited ? 'limited' : 'yes');
    expect(find(check, 'program').detail['build']).toBe(PROFILES[name].build);
  });

  test('the user has everything as it was, and no member was misspelt', () => {
    expectUntouched(check.et, 0);
    expect(check.et.program.unknown).toEqual([]);
  });

  test('nothing of the user is in the report', () => {
    expect(check.report).not.toContain(MARK);
    for (const own of ['Users', 'Desktop', '用户甲', 'C:']) expect(check.report).not.toContain(own);
  });

  test('the report ends with the same for programs', () => {
    const [json = ''] = check.report.trim().split('\n').slice(-1);
    expect(JSON.parse(json)).toMatchObject({ format: 'gouji-self-check', results: check.results });
  });
});

test('shapes and places are told as they are', async () => {
  const uos = await checked(opened(PROFILES['uos-12.8']));
  expect(find(uos, 'value-row').detail).toEqual({ shape: 'flat[3]' });
  expect(find(uos, 'program').detail).toMatchObject({ place: 'opt' });
  const mac = await checked(opened(PROFILES['mac-12.1']));
  expect(find(mac, 'service-ApiEvent').detail).toEqual({ on: 'wps' });
  expect(find(mac, 'address').detail).toEqual({ is: 'string', form: '$B$2:$C$3' });
  const windows = await checked(opened(PROFILES['win-12.1']));
  expect(find(windows, 'events').detail).toMatchObject({ SheetChange: '1×(sheet, range)' });
  expect(find(windows, 'program').detail).toMatchObject({ place: 'in-the-users-folder' });
});

test('events that come twice, or under unknown names, are told', async () => {
  const et = opened({ ...PROFILES['win-12.1'], absent: ['ApiEvent.AfterCalculate'] });
  et.program.events.doubles = true;
  const check = await checked(et);
  expect(find(check, 'events')).toMatchObject({
    outcome: 'odd',
    detail: { SheetChange: '2×(sheet, range)', AfterCalculate: 'refused' },
  });
  for (const name of ['SheetChange', 'SheetActivate']) {
    expect(et.program.events.count(name)).toBe(0);
  }
});

test('a disk without folders, parts that are not kept, formats that are swallowed', async () => {
  const et = opened(PROFILES['win-12.1']);
  et.program.disk.refusesFolders = true;
  et.program.takesPart = () => null;
  et.program.swallowed.add('Range.NumberFormat');
  const check = await checked(et);
  expect(differing(check)).toEqual({
    'text-format': 'failed',
    'mixed-format': 'failed',
    'xml-parts': 'failed',
    'temporary-file': 'failed',
    'workbook-copy': 'failed',
  });
  expect(verdictOn(check.results).usable).toBe('limited');
  expectUntouched(et, 0);
});

test('a cell that is open for typing: nothing is tried, and the verdict stays open', async () => {
  const et = opened(PROFILES['win-12.1']);
  et.program.books[0]!.book.editing = true;
  const check = await checked(et);
  expect(find(check, 'ready')).toMatchObject({ outcome: 'odd' });
  expect(find(check, 'scratch')).toMatchObject({
    outcome: 'failed',
    detail: { number: '0x800A03EC' },
  });
  expect(verdictOn(check.results).usable).toBe('open');
  expectUntouched(et, 0);
});

test.each(['values-write', 'events', 'time-access'] as const)(
  'stopped before %s: the rest is skipped, the new workbook is closed',
  async (at) => {
    const et = opened(PROFILES['uos-12.8']);
    const check = await checked(et, (running, id) => void (id === at && running.stop()));
    expect(find(check, 'front-again').outcome).toBe('ok');
    expect(find(check, 'time-large-block')).toMatchObject({ outcome: 'skipped' });
    expectUntouched(et, 0);
  },
);

test('a page that goes away in the middle leaves nothing open', async () => {
  const et = opened(PROFILES['win-12.1']);
  await checked(et, (running, id) => {
    if (id !== 'text-format') return;
    running.abandon();
    expectUntouched(et, 0);
  });
  expectUntouched(et, 0);
});

test('the user goes to another workbook in between: it stays in front, and nothing is written to it', async () => {
  const et = opened(PROFILES['win-12.1']);
  const { program } = et;
  const [mine, other] = program.books;
  const check = await checked(
    et,
    (_, id) => void (id === 'value-row' && program.bring(other!.book)),
  );
  expect(find(check, 'scratch-closed').outcome).toBe('ok');
  expect(program.front).toBe(other);
  program.bring(mine!.book);
  expectUntouched(et, 0);
});

/** Until the timings, which take longest. */
const untilTimings = (check: SelfCheck, id: ProbeId): void => {
  if (id === 'time-access') check.stop();
};

test('whichever member throws, the user has everything as it was and is told what is left', async () => {
  const well = opened(PROFILES['win-12.1']);
  await checked(well, untilTimings);
  const members = [...well.program.accessesOf.keys()];
  expect(members.length).toBeGreaterThan(80);
  for (const member of members) {
    const et = opened(PROFILES['win-12.1']);
    const { program } = et;
    program.onAccess = (access) => {
      if (access === member) throw new Error(`${MARK} C:\\Users\\${MARK}\\1.xlsx`);
    };
    const check = await checked(et, untilTimings, 1);
    const [mine, other, left] = program.books;
    const told = {
      all: check.results.length === PROBE_IDS.length,
      private: check.report.includes(MARK),
      dirty: [mine, other].map((open) => open!.book.dirty),
      sheets: mine!.book.sheets.length,
      // Either it is closed, or the report says that it may not be.
      left: !left || find(check, 'scratch-closed').outcome !== 'ok',
      front: program.front === mine || find(check, 'front-again').outcome !== 'ok',
      alerts: program.displayAlerts || member === 'Application.DisplayAlerts =',
      listeners: member.startsWith('ApiEvent') ? 0 : program.events.count('SheetChange'),
    };
    expect({ member, ...told }).toEqual({
      ...{ member, all: true, private: false, dirty: [false, false] },
      ...{ sheets: ledger.grids.length, left: true, front: true, alerts: true, listeners: 0 },
    });
  }
});

test('without an open workbook it works all the same', async () => {
  const et = fakeEt(null);
  const check = await checked(et);
  expect(verdictOn(check.results).usable).toBe('yes');
  expect(et.program.books).toEqual([]);
});
