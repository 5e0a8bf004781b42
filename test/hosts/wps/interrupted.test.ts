import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { Workspace } from '../../../src/session/workspace/workspace';
import { until } from '../../session/workspace/settled';
import { memoryBook } from '../../session/workspace/workbench';
import { PROFILES } from '../../simulators/wps/et-profile';
import { opened } from './opened';
import type { OpenedPage } from './opened';

/* What is under way when the user, or the program, comes in between. */

let page: OpenedPage;
let workspace: Workspace;
afterEach(async () => {
  workspace.close();
  await page.listening();
  page.takeOut();
});

async function open(sample: string): Promise<MemoryWorkbook> {
  const book = await memoryBook(sample);
  page = opened(book);
  workspace = new Workspace(page.host());
  await workspace.open();
  await page.listening();
  return book;
}

const cellsOf = (book: MemoryWorkbook): string => JSON.stringify(book.sheets.map((s) => s.grid()));

/** Another workbook comes to the front as soon as the call that makes this access is done. */
function switchAfter(wanted: string): void {
  const { et, user } = page;
  et.onAccess = (access) => {
    if (access !== wanted) return;
    et.onAccess = () => undefined;
    queueMicrotask(() => user.open(another()));
  };
}

function another(): MemoryWorkbook {
  const book = new MemoryWorkbook('另一本.xlsx');
  book.sheets.push(...MemoryWorkbook.fromSnapshot({ name: '', grids: [SHEET] }).sheets);
  return book;
}

const SHEET = { name: 'Sheet1', visible: true, rows: [] };

test('a correction is taken back after the user has come back from another workbook', async () => {
  const book = await open('spoiled.xlsx');
  const fixable = () =>
    workspace
      .state()
      .check?.groups.flatMap(({ findings }) => findings)
      .find(({ suspect }) => suspect?.fixable);
  await until(() => fixable() !== undefined);
  const before = cellsOf(book);
  switchAfter('Range.Value2 =');
  await workspace.actions.fix(fixable()!.id);
  expect(workspace.state().message?.kind).toBe('problem');
  expect(cellsOf(book)).not.toBe(before);
  page.user.switchTo(book);
  expect(workspace.state().undo).not.toBeNull();
  await workspace.undo();
  expect(cellsOf(book)).toBe(before);
});

test('a sheet that was inserted is taken away after the user has come back', async () => {
  const book = await open('clean.xlsx');
  const before = cellsOf(book);
  await workspace.actions.summarise();
  switchAfter('Names.Add');
  await workspace.actions.insertSummary();
  expect(workspace.state().message?.kind).toBe('problem');
  expect(cellsOf(book)).not.toBe(before);
  page.user.switchTo(book);
  await workspace.undo();
  expect(cellsOf(book)).toBe(before);
});

test('a reading that the program fails without a reason is made again', async () => {
  const book = await open('clean.xlsx');
  const before = workspace.state().check;
  const sheet = book.sheets.find(({ visible }) => visible)!;
  page.et.onAccess = (access) => {
    if (access === 'Range.Value2') throw new Error('0x800AC472');
  };
  page.user.type(sheet.name, 60, 1, 3.14);
  await until(() => workspace.state().behind);
  page.et.onAccess = () => undefined;
  page.et.events.loses = () => true;
  await until(() => workspace.state().check !== before);
  expect(workspace.state().behind).toBe(false);
});

test('where nothing can remember the fills of before, the user is told what to do', async () => {
  const book = await memoryBook('spoiled.xlsx');
  page = opened(book, PROFILES['old-11.8']);
  page.et.front!.folder = '';
  workspace = new Workspace(page.host());
  await workspace.open();
  await page.listening();
  await workspace.actions.mark();
  expect(workspace.state().message).toMatchObject({ kind: 'problem', code: 'host.no-room' });
});
