import { publishCopy } from '../../../src/session/publish';
import { saveAgain } from '../../../src/session/workspace/saving';
import type { Desk } from '../../../src/session/workspace/desk';
import { leakyWorkbook } from '../../support/leaky-workbook';
import { memoryBook, openBench } from './workbench';

test('which happened to a file is said, with the ways that are left', async () => {
  const bench = await openBench(null, { saveFile: ['native', 'download', 'window'] });
  const { host, workspace } = bench;
  const message = () => workspace.state().message!;
  host.outcome = 'offered';
  await workspace.actions.saveSummary();
  expect(message()).toMatchObject({ kind: 'note', otherWays: ['download', 'window'] });
  host.outcome = 'failed';
  await workspace.actions.saveNarrative('txt');
  expect(message()).toMatchObject({ kind: 'note', otherWays: ['download', 'window'] });
  expect(message().sentence).toContain('没有保存');
  host.outcome = 'saved';
  await workspace.actions.saveNarrative('txt');
  expect(message()).toMatchObject({ kind: 'done', otherWays: [] });
  expect(host.tried).toEqual(['native', 'native', 'native']);
});

test('without any way to save a file, that is said', async () => {
  const { workspace } = await openBench(null, { saveFile: [] });
  await workspace.actions.saveSummary();
  expect(workspace.state().message?.code).toBe('pane.no-saving');
  expect((workspace.state().message?.details ?? []).length).toBe(0);
});

test('there is nothing to save again before anything was saved', async () => {
  const { host } = await openBench();
  await expect(saveAgain({ host } as unknown as Desk, 'native')).rejects.toMatchObject({
    message: 'pane.nothing-saved',
  });
});

test('a clean copy: what was taken out is said, the open workbook is as it was', async () => {
  const bench = await openBench();
  const { host, workspace, workbook } = bench;
  host.copyOfWorkbook = async () => leakyWorkbook();
  await workspace.actions.publish();
  const [[name, bytes] = ['', new Uint8Array()]] = [...host.savedFiles];
  expect(name).toBe('青禾县农业农村局2023年度公开稿.xlsx');
  const { removed } = await publishCopy(leakyWorkbook(), 'x.xlsx');
  expect(bytes).toEqual((await publishCopy(leakyWorkbook(), 'x.xlsx')).bytes);
  const { kind, details } = workspace.state().message!;
  expect(kind).toBe('done');
  expect(details.filter((line) => line.startsWith('已去掉'))).toHaveLength(removed.length);
  expect(details.some((line) => line.startsWith('请再看看'))).toBe(true);
  expect(workbook.dirty).toBe(false);
});

test.each([
  ['clean.xlsx', 'pass', false],
  ['spoiled.xlsx', 'fail', true],
])('a copy of a workbook that does not pass says so first: %s', async (name, verdict, said) => {
  const { workspace } = await openBench(await memoryBook(name));
  expect(workspace.state().check?.verdict).toBe(verdict);
  await workspace.actions.publish();
  const [first] = workspace.state().message!.details;
  expect(first?.includes('核对没有通过')).toBe(said);
});

test('a workbook with nothing to take out says that', async () => {
  const { workspace, workbook } = await openBench();
  await workspace.actions.publish();
  expect(workspace.state().message?.kind).toBe('done');
  expect(workspace.state().message?.details.length).toBeGreaterThan(0);
  expect(workbook.dirty).toBe(false);
});

test('a copy in an old format is refused with what to do', async () => {
  const { host, workspace } = await openBench();
  host.copyOfWorkbook = async () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]);
  await workspace.actions.publish();
  expect(workspace.state().message?.kind).toBe('problem');
  expect(workspace.state().message?.sentence).toMatch(/[\u4e00-\u9fff]/);
  expect(host.savedFiles.size).toBe(0);
});

test('a program that gives no copy says so', async () => {
  const { workspace, host } = await openBench(null, { copyOfWorkbook: false });
  await workspace.actions.publish();
  expect(workspace.state().message?.code).toBe('pane.no-copy');
  expect(host.savedFiles.size).toBe(0);
});

test('work that is cancelled keeps and saves nothing', async () => {
  const bench = await openBench();
  const { host, workspace, workbook } = bench;
  const pick = host.pickFile.bind(host);
  bench.pick('last-year.xlsx');
  host.pickFile = () => {
    workspace.cancel();
    return pick();
  };
  await workspace.actions.choosePrior();
  expect(workspace.state()).toMatchObject({ prior: null, message: { kind: 'note' } });
  await workspace.actions.chooseEarlier();
  expect(workspace.state()).toMatchObject({ carryOver: null, message: { kind: 'note' } });
  const copy = host.copyOfWorkbook.bind(host);
  host.copyOfWorkbook = () => {
    workspace.cancel();
    return copy();
  };
  await workspace.actions.publish();
  expect(host.savedFiles.size).toBe(0);
  expect(workbook.dirty).toBe(false);
});

test('nothing can be made of a workbook without official forms, and that is said', async () => {
  const bench = await openBench();
  for (const sheet of bench.workbook.sheets) {
    const { row, column, rows, columns } = sheet.used()!;
    for (let r = 0; r < rows; r += 1)
      for (let c = 0; c < columns; c += 1) sheet.set(row + r, column + c, null);
  }
  await bench.workspace.recheck();
  const { actions } = bench.workspace;
  const all = [actions.summarise, actions.narrate, actions.insertSummary, actions.publish];
  for (const action of [...all, actions.keepAside, actions.choosePrior, actions.chooseEarlier]) {
    await action();
    expect(bench.workspace.state().message?.code).toBe('pane.nothing-open');
  }
});
