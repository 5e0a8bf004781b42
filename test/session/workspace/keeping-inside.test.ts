import { readFileSync } from 'node:fs';
import type { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { Workspace } from '../../../src/session/workspace/workspace';
import { PROFILES } from '../../simulators/wps/et-profile';
import type { EtProfile } from '../../simulators/wps/et-profile';
import { EtBook } from '../../simulators/wps/et-program';
import { fakeEt } from '../../simulators/wps/fake-et';
import type { FakeEt } from '../../simulators/wps/fake-et';
import { frontHost } from '../../simulators/wps/wps-bench';
import { memoryBook, openBench } from './workbench';

/** What is kept of a workbook in WPS whose format has no place for it, as the user meets it. */

const WITHOUT_FILES: EtProfile = {
  ...PROFILES['win-12.1'],
  absent: ['Application.FileSystem', 'wps.FileSystem'],
};

const close: (() => void)[] = [];
afterEach(() => close.splice(0).forEach((one) => one()));

async function inWps(
  { name = '预算.xls', profile }: { name?: string; profile?: EtProfile } = {},
  copy?: (open: EtBook) => Uint8Array,
): Promise<FakeEt> {
  const et = fakeEt(null, profile);
  const book: MemoryWorkbook = await memoryBook();
  book.name = name;
  const open = new EtBook(book, 'C:\\', copy);
  et.program.books.push(open);
  et.program.front = open;
  close.push(et.inject());
  return et;
}

async function opened(et: FakeEt): Promise<Workspace> {
  const workspace = new Workspace(frontHost(et));
  close.push(() => workspace.close());
  await workspace.open();
  return workspace;
}

const duties = (workspace: Workspace): string | undefined => workspace.state().profile.duties;

test('a file beside the workbook is taken up again, and by 接续 of another workbook, too', async () => {
  const et = await inWps();
  const workspace = await opened(et);
  await workspace.actions.answer('duties', '负责一件事。');
  expect(workspace.state()).toMatchObject({ message: null, offersHiddenSheet: true });
  expect(et.program.front?.book.dirty).toBe(false);
  expect(duties(await opened(et))).toBe('负责一件事。');
  const bytes = et.program.disk.bytes('C:\\预算.xls.gouji.json') ?? new Uint8Array();
  const fresh = await openBench();
  fresh.pick('预算.xls.gouji.json', bytes);
  await fresh.workspace.actions.chooseEarlier();
  expect(fresh.workspace.state().carryOver?.items.map(({ key }) => key)).toEqual(['profile']);
  // It knows whose it is by what is kept in it.
  const other = await openBench(await memoryBook('last-year.xlsx'));
  other.pick('预算.xls.gouji.json', bytes);
  await other.workspace.actions.chooseEarlier();
  expect(other.workspace.state().message?.code).toBe('pane.later-year');
});

test('where nothing takes it, that is said; a hidden sheet then takes what was only held', async () => {
  const et = await inWps({ profile: WITHOUT_FILES });
  const workspace = await opened(et);
  await workspace.actions.answer('duties', '负责一件事。');
  expect(workspace.state().message).toMatchObject({ kind: 'note' });
  expect(workspace.state().message?.sentence).toMatch(/没有保存下来/);
  expect(duties(await opened(et))).toBeUndefined();
  expect(workspace.state().offersHiddenSheet).toBe(true);
  await workspace.actions.keepInside();
  expect(workspace.state().message).toMatchObject({ kind: 'done' });
  expect(workspace.state()).toMatchObject({
    offersHiddenSheet: false,
    capabilities: { keptData: 'inside' },
  });
  const verdict = workspace.state().check?.verdict;
  const later = await opened(et);
  expect(duties(later)).toBe('负责一件事。');
  expect(later.state()).toMatchObject({ offersHiddenSheet: false, check: { verdict } });
});

test('接续 reads the hidden sheet of an earlier workbook', async () => {
  const et = await inWps({ profile: WITHOUT_FILES });
  const workspace = await opened(et);
  await workspace.actions.keepInside();
  await workspace.actions.answer('duties', '长'.repeat(40_000));
  const { front } = et.program;
  const bytes = front?.copy(front) ?? new Uint8Array();
  const fresh = await openBench();
  fresh.pick('预算.xlsx', bytes);
  await fresh.workspace.actions.chooseEarlier();
  await fresh.workspace.actions.carryOver(['profile']);
  expect(duties(fresh.workspace)).toBe('长'.repeat(40_000));
});

test('parts that turn out to take nothing: the hidden sheet is offered from then on', async () => {
  const et = await inWps({ name: '预算.xlsx', profile: WITHOUT_FILES });
  const workspace = await opened(et);
  expect(workspace.state().offersHiddenSheet).toBe(false);
  et.program.takesPart = () => null;
  await workspace.actions.answer('duties', '负责一件事。');
  expect(workspace.state()).toMatchObject({ offersHiddenSheet: true, message: { kind: 'note' } });
});

test('a protected structure: refused in words, and nothing is changed', async () => {
  const et = await inWps();
  const { front } = et.program;
  if (front) front.book.structureProtected = true;
  const workspace = await opened(et);
  await workspace.actions.keepInside();
  expect(workspace.state().message).toMatchObject({ kind: 'problem', code: 'host.protected' });
  expect(workspace.state().offersHiddenSheet).toBe(true);
});

test('a host without such a sheet does not offer it', async () => {
  const { workspace } = await openBench(null, { keptData: 'none' });
  expect(workspace.state().offersHiddenSheet).toBe(false);
});

test('a copy in an older format is no public copy, and that is said', async () => {
  const old = new Uint8Array(readFileSync('test/corpus/chart-and-chart-sheet.xls'));
  const et = await inWps({}, () => old);
  const workspace = await opened(et);
  await workspace.actions.publish();
  expect(workspace.state().message).toMatchObject({ code: 'publish.old-format' });
  expect([...et.program.disk.files]).toEqual([]);
});

test('next to the workbook: said where, since nobody was asked', async () => {
  const et = await inWps({
    profile: { ...PROFILES['win-12.1'], absent: ['Application.FileDialog'] },
  });
  const workspace = await opened(et);
  await workspace.actions.keepAside();
  expect(workspace.state().message).toMatchObject({ kind: 'done' });
  expect(workspace.state().message?.sentence).toMatch(/^已存在工作簿所在的文件夹：/);
  expect([...et.program.disk.files.keys()]).toEqual([
    expect.stringMatching(/^C:\\.*\.gouji\.json$/),
  ]);
});
