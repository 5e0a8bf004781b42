import { readFileSync } from 'node:fs';
import type { Edit } from '../../../src/hosts/edit';
import { MemoryHost } from '../../../src/hosts/memory/memory-host';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { snapshotOf } from '../../../src/hosts/snapshot-of';
import type { Finding } from '../../../src/model/finding';
import { readContent } from '../../../src/session/open';
import { correct } from '../../../src/session/workspace/cell-edits';
import type { Desk, Undo } from '../../../src/session/workspace/desk';
import { Explained, figuresOf } from '../../../src/session/workspace/explanations';
import { LiveReader } from '../../../src/session/workspace/live-reader';
import { Workspace } from '../../../src/session/workspace/workspace';
import { until } from './settled';

const SHEET = { name: '一', visible: true, rows: [{ index: 0, cells: [{ column: 0, value: 1 }] }] };
const TO_TWO: Edit = { kind: 'cells', sheet: '一', row: 0, column: 0, contents: [[2]] };

/** A desk at which checking after a write comes to the findings with these ids. */
function deskWith(before: readonly string[], after: readonly string[]) {
  const workbook = MemoryWorkbook.fromSnapshot({ name: '甲.xlsx', grids: [SHEET] });
  const failing = (id: string) => ({ id, verdict: 'fail' }) as Finding;
  let ids = before;
  const undos: (Undo | null)[] = [];
  const desk = {
    host: new MemoryHost(workbook),
    standing: () => ({ report: { findings: ids.map(failing) } }),
    refresh: async () => void (ids = after),
    remember: (undo: Undo | null) => void undos.push(undo),
  } as unknown as Desk;
  return { desk, undos, held: () => workbook.sheets[0]!.content(0, 0) };
}

test('a correction after which something else fails is taken back', async () => {
  const { desk, undos, held } = deskWith(['甲'], ['乙']);
  await expect(correct(desk, [TO_TWO], '改正')).rejects.toMatchObject({
    reason: { code: 'recalc.new-failure' },
  });
  expect(held()).toBe(1);
  expect(undos).toEqual([]);
});

test('one that only mends stays, and can be undone', async () => {
  const { desk, undos, held } = deskWith(['甲', '乙'], ['乙']);
  await correct(desk, [TO_TWO], '改正');
  expect(held()).toBe(2);
  await undos[0]!.back();
  expect(held()).toBe(1);
});

test('what the pane writes itself is read once, by whoever wrote it', async () => {
  const content = await readContent(readFileSync('samples/spoiled.xlsx'), 'spoiled.xlsx');
  if (content.kind !== 'workbook') throw new Error('no workbook');
  const host = new MemoryHost(MemoryWorkbook.fromSnapshot(content.snapshot));
  const workspace = new Workspace(host);
  await workspace.open();
  const suspected = () =>
    workspace
      .state()
      .check?.groups.flatMap(({ findings }) => findings)
      .find(({ suspect }) => suspect?.fixable === true);
  await until(() => suspected() !== undefined);
  const readings = jest.spyOn(host, 'workbook');
  await workspace.actions.fix(suspected()!.id);
  await new Promise((resolve) => setTimeout(resolve, 400));
  workspace.close();
  expect(readings).toHaveBeenCalledTimes(1);
});

test('an explanation that was kept for a warning hides no error', () => {
  const finding = { id: '甲', cells: [], expected: '1', actual: '2', difference: '1' };
  const figures = figuresOf(finding as unknown as Finding);
  const explained = new Explained([{ finding: '甲', text: '已批复', figures }]);
  const of = (severity: string) => explained.of({ ...finding, severity } as unknown as Finding);
  expect(of('warning')).toEqual({ text: '已批复', stale: false });
  expect(of('error')).toBeNull();
});

test('what is read ahead is trusted no further than it reaches', async () => {
  const grid = {
    name: '一',
    visible: true,
    rows: [...SHEET.rows, { index: 4, cells: [{ column: 4, value: 5 }] }],
  };
  const workbook = MemoryWorkbook.fromSnapshot({ name: '甲.xlsx', grids: [grid] });
  const reader = new LiveReader(new MemoryHost(workbook));
  await reader.read();
  const sheet = workbook.sheets[0]!;
  sheet.set(9, 9, 10); // nobody heard of it
  sheet.set(1, 1, 2);
  const hints = new Map([['一', { row: 1, column: 1, rows: 1, columns: 1 }]]);
  const { snapshot } = await reader.read({ hints });
  expect(snapshot).toEqual(await snapshotOf(new MemoryHost(workbook)));
});
