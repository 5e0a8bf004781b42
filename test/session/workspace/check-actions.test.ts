import { readFileSync } from 'node:fs';
import { MemoryHost } from '../../../src/hosts/memory/memory-host';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { parseAddress } from '../../../src/model/place';
import { readContent } from '../../../src/session/open';
import type { FindingView } from '../../../src/session/workspace/state';
import { Workspace } from '../../../src/session/workspace/workspace';
import { until } from './settled';

let workbook: MemoryWorkbook;
let workspace: Workspace;

async function open(file: string): Promise<void> {
  const content = await readContent(readFileSync(`samples/${file}`), file);
  if (content.kind !== 'workbook') throw new Error(file);
  workbook = MemoryWorkbook.fromSnapshot(content.snapshot);
  workspace = new Workspace(new MemoryHost(workbook));
  await workspace.open();
}

afterEach(() => workspace.close());

const findings = (): FindingView[] =>
  workspace
    .state()
    .check?.groups.flatMap(({ findings: own, followers }) => [...own, ...followers]) ?? [];
const ids = (): string[] => findings().map(({ id }) => id);
const cells = (): string =>
  JSON.stringify(
    workbook.sheets.map((one) => one.contents({ row: 0, column: 0, rows: 80, columns: 14 })),
  );

test('opening, checking and closing write nothing', async () => {
  await open('spoiled.xlsx');
  const before = cells();
  await workspace.recheck();
  await until(() => findings().some(({ suspect }) => suspect !== null));
  expect(workspace.state().check?.verdict).toBe('fail');
  expect(workbook.dirty).toBe(false);
  expect(cells()).toBe(before);
});

describe('the likely wrong cell', () => {
  const suspected = (): FindingView | undefined =>
    findings().find(({ suspect }) => suspect?.fixable === true);

  test('is corrected with one click, and put back with another', async () => {
    await open('spoiled.xlsx');
    await until(() => suspected() !== undefined);
    const before = cells();
    const { id, suspect } = suspected()!;
    await workspace.actions.fix(id);
    expect(workspace.state().message).toMatchObject({ kind: 'done' });
    expect(workspace.state().message?.sentence).toContain(suspect!.fix);
    expect(ids()).not.toContain(id);
    expect(workspace.state().undo).toContain('改正');
    await workspace.undo();
    expect(ids()).toContain(id);
    expect(cells()).toBe(before);
    expect(workspace.state().undo).toBeNull();
  });

  test('is left alone where somebody has typed since', async () => {
    await open('spoiled.xlsx');
    await until(() => suspected() !== undefined);
    const { id, suspect } = suspected()!;
    const place = suspect!.place.place;
    if (!('sheet' in place)) throw new Error('no sheet');
    const { row, column } = parseAddress(place.address)!;
    workbook.sheet(place.sheet)!.set(row, column, 5);
    const before = cells();
    await workspace.actions.fix(id);
    expect(workspace.state().message).toMatchObject({ kind: 'problem', code: 'host.stale' });
    expect(cells()).toBe(before);
  });

  test('is left alone in a protected sheet, and the pane says so', async () => {
    await open('spoiled.xlsx');
    await until(() => suspected() !== undefined);
    for (const sheet of workbook.sheets) sheet.protected = true;
    await workspace.actions.fix(suspected()!.id);
    expect(workspace.state().message).toMatchObject({ kind: 'problem', code: 'host.protected' });
    expect(workbook.dirty).toBe(false);
  });
});

describe('重算', () => {
  test('proposes, writes what was chosen, adds no finding, and can be undone', async () => {
    await open('spoiled.xlsx');
    const before = cells();
    const failing = ids();
    await workspace.actions.proposeRecalculation(false);
    const { edits } = workspace.state().recalculation!;
    expect(edits.length).toBeGreaterThan(0);
    expect(cells()).toBe(before);
    await workspace.actions.applyRecalculation(edits.map(({ key }) => key));
    expect(workspace.state().message).toMatchObject({ kind: 'done' });
    expect(workspace.state().recalculation).toBeNull();
    expect(ids().filter((id) => !failing.includes(id))).toEqual([]);
    expect(ids().length).toBeLessThan(failing.length);
    await workspace.undo();
    expect(cells()).toBe(before);
  });

  test('nothing chosen, nothing written', async () => {
    await open('spoiled.xlsx');
    await workspace.actions.proposeRecalculation(false);
    await workspace.actions.applyRecalculation([]);
    expect(workspace.state().message).toMatchObject({ code: 'pane.nothing-chosen' });
    expect(workbook.dirty).toBe(false);
  });

  test('a proposal does not outlive the cells it was made of', async () => {
    await open('spoiled.xlsx');
    await workspace.actions.proposeRecalculation(false);
    workbook.type(workbook.sheets[2]!.name, 40, 9, '改了');
    await until(() => workspace.state().recalculation === null);
  });
});

describe('explaining', () => {
  const warning = (): FindingView | undefined =>
    workspace
      .state()
      .check?.groups.flatMap((group) => group.findings)
      .find(
        ({ explainable, figures }) =>
          explainable && figures.some(({ value }) => /^\d+\.\d\d$/.test(value)),
      );
  const again = (id: string): FindingView | undefined => findings().find((one) => one.id === id);
  const openCount = (): number =>
    workspace.state().check!.groups.reduce((sum, { open: count }) => sum + count, 0);

  test('a warning: kept with the workbook, 待确认 when its figures change, confirmed, undone', async () => {
    await open('spoiled.xlsx');
    const { id, places } = warning()!;
    const before = openCount();
    await workspace.actions.explain(id, '  主管部门已批复\u202e  ');
    expect(again(id)?.explanation).toEqual({ text: '主管部门已批复', stale: false });
    expect(openCount()).toBe(before - 1);

    // The same workbook in another pane.
    const second = new Workspace(new MemoryHost(workbook));
    await second.open();
    const own = second.state().check!.groups.flatMap((group) => group.findings);
    expect(own.find((one) => one.id === id)?.explanation?.text).toBe('主管部门已批复');
    second.close();

    const place = places[0]!.place;
    if (!('sheet' in place)) throw new Error('no sheet');
    const { row, column } = parseAddress(place.address)!;
    const held = workbook.sheet(place.sheet)!.content(row, column);
    workbook.type(place.sheet, row, column, Number(held) + 0.01);
    await until(() => again(id)?.explanation?.stale === true);
    expect(openCount()).toBe(before);
    await workspace.actions.confirmExplanation(id);
    expect(again(id)?.explanation?.stale).toBe(false);
    await workspace.undo();
    workbook.type(place.sheet, row, column, held);
    await until(() => again(id)?.explanation?.stale === false);
    await workspace.actions.explain(id, ' ');
    expect(again(id)?.explanation).toBeNull();
  });

  test('an error cannot be explained away', async () => {
    await open('spoiled.xlsx');
    const error = findings().find(({ severity }) => severity === 'error')!;
    await workspace.actions.explain(error.id, '就是这样');
    expect(workspace.state().message).toMatchObject({ code: 'pane.not-explainable' });
    expect(workbook.kept.size).toBe(0);
  });
});

test('marks come on and off, and the fills of before come back', async () => {
  await open('spoiled.xlsx');
  const [place] = findings().find(({ severity }) => severity === 'error')!.places;
  if (!place || !('sheet' in place.place)) throw new Error('no place');
  const { row, column } = parseAddress(place.place.address)!;
  const sheet = workbook.sheet(place.place.sheet)!;
  sheet.setFill(row, column, '#123456');
  await workspace.actions.mark();
  expect(workspace.state().marked).toBe(true);
  expect(sheet.fill(row, column)).toBe('#FFC7CE');
  // Another pane knows of them.
  const second = new Workspace(new MemoryHost(workbook));
  await second.open();
  expect(second.state().marked).toBe(true);
  await second.actions.unmark();
  second.close();
  expect(sheet.fill(row, column)).toBe('#123456');
});

test('the news tell how many came and went', async () => {
  await open('clean.xlsx');
  expect(workspace.state().news).toBeNull();
  const sheet = workbook.sheets.find(({ name }) => name.includes('支出总表'))!;
  const held = sheet.content(8, 3);
  workbook.type(sheet.name, 8, 3, 987_654.32);
  await until(() => (workspace.state().news ?? '').startsWith('新发现'));
  workbook.type(sheet.name, 8, 3, held);
  await until(() => (workspace.state().news ?? '').includes('已消失'));
  expect(workspace.state().check?.verdict).toBe('pass');
});

test('a workbook without official forms is refused in words, and watched on', async () => {
  const blank = MemoryWorkbook.fromSnapshot({
    name: '空.xlsx',
    grids: [{ name: 'Sheet1', visible: true, rows: [] }],
  });
  workbook = blank;
  workspace = new Workspace(new MemoryHost(blank));
  await workspace.open();
  expect(workspace.state()).toMatchObject({ phase: 'open', refused: { code: 'book.no-forms' } });
  await workspace.actions.mark();
  expect(workspace.state().message).toMatchObject({ code: 'pane.nothing-open' });
  const content = await readContent(readFileSync('samples/clean.xlsx'), 'clean.xlsx');
  if (content.kind !== 'workbook') throw new Error('no workbook');
  blank.sheets = MemoryWorkbook.fromSnapshot(content.snapshot).sheets;
  blank.emit({ kind: 'sheets' });
  await until(() => workspace.state().check?.verdict === 'pass');
  expect(workspace.state().refused).toBeNull();
});

test('opening that was given up is no verdict, and is made up for when it is asked for', async () => {
  const content = await readContent(readFileSync('samples/clean.xlsx'), 'clean.xlsx');
  if (content.kind !== 'workbook') throw new Error('no workbook');
  workbook = MemoryWorkbook.fromSnapshot(content.snapshot);
  workspace = new Workspace(new MemoryHost(workbook), { pieceCells: 200 });
  const stop = workspace.subscribe(() => {
    if ((workspace.state().task?.progress ?? 0) > 0) workspace.cancel();
  });
  await workspace.open();
  stop();
  expect(workspace.state()).toMatchObject({ refused: { code: 'pane.cancelled' }, check: null });
  await workspace.recheck();
  expect(workspace.state()).toMatchObject({ refused: null, check: { verdict: 'pass' } });
});
