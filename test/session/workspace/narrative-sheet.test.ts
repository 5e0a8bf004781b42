import { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { snapshotOf } from '../../../src/hosts/snapshot-of';
import { addressOf } from '../../../src/model/place';
import { checkOpened } from '../../../src/session/check';
import { openSnapshot, openWorkbook } from '../../../src/session/open';
import { SHEET_NAME } from '../../../src/wording/sheet-labels';
import { until } from './settled';
import { graver, marking, RECEPTION, source, TEXT, withoutGaps, withPrior, written } from './texts';
import { sampleBytes, type Bench } from './workbench';

/** A sheet of the workbook that holds a 情况说明: read without being asked. */

const inserted = async (): Promise<Bench> => {
  const bench = await withPrior();
  const { workspace, workbook } = bench;
  await workspace.actions.insertNarrative();
  for (const { index, cells } of workbook.sheet(SHEET_NAME.narrative)!.grid().rows)
    for (const { column, value } of cells)
      if (typeof value === 'string' && value.includes('【'))
        workbook.type(SHEET_NAME.narrative, index, column, withoutGaps(value));
  await until(() => source(workspace, 'sheet') !== undefined);
  await until(() => graver(workspace, 'sheet').length === 0);
  return bench;
};
const cellWith = ({ workbook }: Bench, words: string): readonly [number, number, string] => {
  for (const { index, cells } of workbook.sheet(SHEET_NAME.narrative)!.grid().rows)
    for (const { column, value } of cells)
      if (typeof value === 'string' && value.includes(words)) return [index, column, value];
  throw new Error(words);
};
const misspell = (bench: Bench): readonly [number, number, string] => {
  const [row, column, text] = cellWith(bench, RECEPTION);
  const wrong = text.replace(RECEPTION, '3、公务接待费2.9万元');
  bench.workbook.type(SHEET_NAME.narrative, row, column, wrong);
  return [row, column, text];
};

test('is proofread without being asked, and what it says is found in its cell', async () => {
  const bench = await inserted();
  const { workspace, workbook } = bench;
  expect(source(workspace, 'sheet')).toMatchObject({ name: SHEET_NAME.narrative });
  expect(graver(workspace, 'sheet')).toEqual([]);
  const forms = workspace.state().check?.forms;
  const [row, column, text] = misspell(bench);
  await until(() => marking(workspace, 'sheet', '2.9').length > 0);
  expect(marking(workspace, 'sheet', '2.9')[0]?.quote?.place).toEqual({
    sheet: SHEET_NAME.narrative,
    address: addressOf(row, column),
  });
  expect(workspace.state().conclusion?.headline).toMatch(/文字 \d 类必改$/);
  expect(workspace.state().check?.forms).toEqual(forms);
  workbook.type(SHEET_NAME.narrative, row, column, text);
  await until(() => graver(workspace, 'sheet').length === 0);
});

test('says the same when the file is checked', async () => {
  const bench = await inserted();
  misspell(bench);
  await until(() => marking(bench.workspace, 'sheet', '2.9').length > 0);
  const opened = openSnapshot(await snapshotOf(bench.host));
  const prior = await openWorkbook(sampleBytes('last-year.xlsx'), 'last-year.xlsx');
  const report = checkOpened(opened, undefined, { prior });
  expect(report.verdict).toBe('fail');
  const { groups } = source(bench.workspace, 'sheet')!;
  const shown = groups.flatMap((one) => [...one.findings, ...one.followers]);
  expect(new Set(shown.map(({ id }) => id))).toEqual(
    new Set(report.findings.filter(({ text }) => text).map(({ id }) => id)),
  );
});

test('is read as well where the user has made it', async () => {
  const { workbook, workspace } = await withPrior();
  const page = new MemorySheet('说明');
  const lines = [
    '一、部门职责及机构设置情况\n负责一件事。',
    '二、部门预算安排的总体情况',
    '2023年预算收入总计2331.05万元。',
    '三、机关运行经费安排情况',
  ];
  lines.forEach((line, row) => page.set(row, 0, line));
  workbook.sheets.push(page);
  await workspace.recheck();
  await until(() => marking(workspace, 'sheet', '2331.05').length > 0);
  expect(marking(workspace, 'sheet', '2331.05')[0]?.quote?.place).toEqual({
    sheet: '说明',
    address: 'A3',
  });
  page.set(2, 0, '2023年预算收入总计2331.04万元。');
  page.set(3, 0, null);
  await workspace.recheck();
  await until(() => workspace.state().texts.length === 0);
});

test('and a picked file beside it are two texts, the file in front', async () => {
  const bench = await inserted();
  bench.pick(TEXT, await written(bench));
  await bench.workspace.actions.chooseText();
  expect(bench.workspace.state().texts.map((one) => one.source)).toEqual(['file', 'sheet']);
});
