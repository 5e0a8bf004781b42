import { openBench } from './workbench';
import { SHEET_NAME } from '../../../src/wording/sheet-labels';

const names = (bench: Awaited<ReturnType<typeof openBench>>): string[] =>
  bench.workbook.sheets.map(({ name }) => name);

const NARRATIVE = SHEET_NAME.narrative;

test('the summary as sheets of our own, shown, not read as forms, and taken away by one undo', async () => {
  const bench = await openBench();
  const { workbook, workspace } = bench;
  const before = names(bench);
  const headline = workspace.state().check?.headline;
  await workspace.actions.insertSummary();
  expect(names(bench)).toEqual([...before, SHEET_NAME.sangong, SHEET_NAME.totals]);
  const sheet = workbook.sheet(SHEET_NAME.sangong)!;
  expect(sheet.own).toBe(true);
  expect(sheet.look?.merges?.length).toBeGreaterThan(0);
  expect(workbook.selection?.sheet).toBe(SHEET_NAME.sangong);
  expect(workspace.state().message).toMatchObject({ kind: 'done' });
  await workspace.recheck();
  expect(workspace.state().check?.headline).toBe(headline);
  expect(workspace.state().undo).toContain(SHEET_NAME.sangong);
  await workspace.undo();
  expect(names(bench)).toEqual(before);
  await workspace.actions.insertSummary();
  expect(workspace.state().sheetInTheWay).toBeNull();
});

test('one that nobody has touched is replaced, also after reopening; undo brings the old one back', async () => {
  const bench = await openBench();
  await bench.workspace.actions.insertNarrative();
  const count = names(bench).length;
  const again = await openBench(bench.workbook);
  const old = again.workbook.sheet(NARRATIVE)!;
  await again.workspace.actions.narrate();
  await again.workspace.actions.answer('duties', '负责一件事。');
  await again.workspace.actions.insertNarrative();
  expect(names(again)).toHaveLength(count);
  const replaced = again.workbook.sheet(NARRATIVE)!;
  const said = (sheet: typeof old): string => JSON.stringify(sheet.contents(sheet.used()!));
  expect(said(replaced)).toContain('负责一件事');
  await again.workspace.undo();
  expect(said(again.workbook.sheet(NARRATIVE)!)).toBe(said(old));
});

describe('one that the user has changed', () => {
  const changed = async () => {
    const bench = await openBench();
    await bench.workspace.actions.insertNarrative();
    bench.workbook.type(NARRATIVE, 0, 0, '我们改的标题');
    await bench.workspace.actions.insertNarrative();
    expect(bench.workspace.state()).toMatchObject({ sheetInTheWay: NARRATIVE, message: null });
    expect(bench.workbook.sheet(NARRATIVE)?.content(0, 0)).toBe('我们改的标题');
    return bench;
  };

  test('is left as it is', async () => {
    const bench = await changed();
    const before = names(bench);
    await bench.workspace.actions.decideSheet('leave');
    expect(bench.workspace.state()).toMatchObject({
      sheetInTheWay: null,
      message: { kind: 'note' },
    });
    expect(names(bench)).toEqual(before);
  });

  test('stays beside another, which is the one that is renewed from then on', async () => {
    const bench = await changed();
    await bench.workspace.actions.decideSheet('another');
    const both = names(bench);
    expect(both.slice(-2)).toEqual([NARRATIVE, `${NARRATIVE} (2)`]);
    await bench.workspace.actions.insertNarrative();
    expect(bench.workspace.state().sheetInTheWay).toBeNull();
    expect(names(bench)).toEqual(both);
    expect(bench.workbook.sheet(NARRATIVE)?.content(0, 0)).toBe('我们改的标题');
  });

  test('is replaced when the user says so, and comes back by undo', async () => {
    const bench = await changed();
    await bench.workspace.actions.decideSheet('replace');
    expect(bench.workbook.sheet(NARRATIVE)?.content(0, 0)).not.toBe('我们改的标题');
    await bench.workspace.undo();
    expect(bench.workbook.sheet(NARRATIVE)?.content(0, 0)).toBe('我们改的标题');
  });

  test('stands in the way also with something typed far below it', async () => {
    const bench = await openBench();
    await bench.workspace.actions.insertNarrative();
    bench.workbook.type(NARRATIVE, 3_000, 9, '备注');
    await bench.workspace.actions.insertNarrative();
    expect(bench.workspace.state().sheetInTheWay).toBe(NARRATIVE);
  });
});

test("somebody else's sheet of the same name is left alone", async () => {
  const bench = await openBench();
  bench.workbook.structureProtected = false;
  const [first] = bench.workbook.sheets;
  const own = first!.constructor as new (name: string) => typeof first;
  bench.workbook.sheets.push(new own(NARRATIVE)!);
  await bench.workspace.actions.insertNarrative();
  expect(names(bench).slice(-2)).toEqual([NARRATIVE, `${NARRATIVE} (2)`]);
});

test('a protected, a read-only and a sheetless workbook say where else the result can be had', async () => {
  const bench = await openBench();
  bench.workbook.structureProtected = true;
  await bench.workspace.actions.insertNarrative();
  expect(bench.workspace.state().message).toMatchObject({
    code: 'host.protected',
    sentence: expect.stringContaining('存成文件'),
  });
  bench.workbook.structureProtected = false;
  bench.workbook.readOnly = true;
  await bench.workspace.actions.insertSummary();
  expect(bench.workspace.state().message?.code).toBe('host.readonly');
  await bench.workspace.actions.saveSummary();
  expect(bench.workspace.state().message?.kind).toBe('done');
  const other = await openBench(null, { sheets: false });
  await other.workspace.actions.insertSummary();
  expect(other.workspace.state().message?.code).toBe('pane.no-sheets');
  expect(other.workbook.dirty).toBe(false);
});
