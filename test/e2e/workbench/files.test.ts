/** Opening and saving files in the built workbench. */
import { readFileSync } from 'node:fs';
import { readXlsx } from '../../../src/formats/xlsx/read';
import { reason } from '../../../src/model/reason';
import { reasonSentence } from '../../../src/wording/reason-sentence';
import { ownBrowser } from '../own-browser';
import { drop, openBench, pick, typeOver, verdict, type OpenedBench } from './open-bench';

const browser = ownBrowser();
const CLEAN = 'samples/clean.xlsx';

const guard = ({ page }: OpenedBench) => page.getByRole('alertdialog', { name: '改动还没有保存' });
const fileName = ({ page }: OpenedBench, name: string) =>
  page.locator('[data-part=bar]').getByTitle(name).waitFor();
const unsaved = ({ page }: OpenedBench) => page.locator('[data-part=bar]').getByText('未保存');

it('opens a workbook that is picked, and a document that is dropped', async () => {
  const bench = await openBench(browser(), { sample: '' });
  await bench.page.getByRole('heading', { name: /打开一个部门预算公开工作簿/ }).waitFor();
  await pick(bench, CLEAN);
  expect(await verdict(bench)).toContain('通过');
  await fileName(bench, 'clean.xlsx');
  await drop(bench, '公开.docx', readFileSync('samples/published.docx'));
  await fileName(bench, '公开.docx');
  await bench.page.getByText(/它的每张表各占一张工作表/).waitFor();
  const before = await verdict(bench);
  await typeOver(bench, 'C6', '1');
  await bench.page.waitForTimeout(500);
  expect(await verdict(bench)).toBe(before);
  expect(
    await bench.page.getByRole('button', { name: '另存为…' }).getAttribute('aria-disabled'),
  ).toBe('true');
  await pick(bench, CLEAN);
  await fileName(bench, 'clean.xlsx');
  await typeOver(bench, 'C6', '1');
  await unsaved(bench).waitFor();
  expect(bench.complaints).toEqual([]);
});

it('refuses a bad file in the words of the command line; what was open stays, the focus too', async () => {
  const bench = await openBench(browser(), { sample: 'clean' });
  await verdict(bench);
  const tab = bench.pane.getByRole('tab', { name: '汇总' });
  await tab.focus();
  await drop(bench, 'bad.xlsx', readFileSync('test/corpus/encrypted.xlsx'));
  const said = bench.page.getByRole('group', { name: '没有做成' });
  await said.getByText(reasonSentence(reason('format.encrypted'))).waitFor();
  await fileName(bench, '样例（改好）.xlsx');
  expect(await tab.evaluate((element) => element === document.activeElement)).toBe(true);
  await said.getByRole('button', { name: '关闭提示' }).click();
  await said.waitFor({ state: 'detached' });
  expect(bench.complaints).toEqual([]);
});

it('is checked again when a cell is typed over, is marked unsaved, and saves as a download', async () => {
  const bench = await openBench(browser(), { sample: 'clean' });
  await verdict(bench);
  await typeOver(bench, 'C6', '1');
  await bench.pane.getByRole('heading', { level: 1, name: /必改/ }).waitFor();
  await unsaved(bench).waitFor();
  const download = bench.page.waitForEvent('download');
  await bench.page.keyboard.press('Control+s');
  const file = await download;
  expect(file.suggestedFilename()).toBe('样例（改好）.xlsx');
  const saved = await readXlsx(new Uint8Array(readFileSync(await file.path())), 'saved.xlsx');
  const [sheet] = saved.grids;
  expect(
    sheet?.rows.find(({ index }) => index === 5)?.cells.find(({ column }) => column === 2),
  ).toMatchObject({
    value: 1,
  });
  await unsaved(bench).waitFor({ state: 'detached' });
  expect(bench.complaints).toEqual([]);
});

it('saves into the file that it was opened from, where the browser has a way', async () => {
  const bench = await openBench(browser(), { sample: '', disk: true });
  const bytes = readFileSync(CLEAN).toString('base64');
  // A real file of the browser's, in the place of the one that a dialog would give.
  await bench.page.evaluate(async (base64) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('mine.xlsx', { create: true });
    const file = await handle.createWritable();
    await file.write(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
    await file.close();
    Object.assign(window, { showOpenFilePicker: async () => [handle] });
  }, bytes);
  await bench.page.keyboard.press('Control+o');
  expect(await verdict(bench)).toContain('通过');
  await typeOver(bench, 'C6', '1');
  await unsaved(bench).waitFor();
  await bench.page.keyboard.press('Control+s');
  await bench.page.getByText('已保存“mine.xlsx”').waitFor();
  const now = await bench.page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle('mine.xlsx')).getFile();
    return [...new Uint8Array(await file.arrayBuffer())];
  });
  const saved = await readXlsx(Uint8Array.from(now), 'mine.xlsx');
  expect(JSON.stringify(saved.grids[0]?.rows.find(({ index }) => index === 5))).toContain(
    '"column":2,"value":1',
  );

  // What another program has written meanwhile is not lost.
  await bench.page.waitForTimeout(20);
  await bench.page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle('mine.xlsx')).createWritable();
    await file.write('of another program');
    await file.close();
  });
  await typeOver(bench, 'C7', '2');
  await unsaved(bench).waitFor();
  await bench.page.keyboard.press('Control+s');
  await bench.page.getByText('“mine.xlsx”打开以后在别处改过').waitFor();
  const left = await bench.page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle('mine.xlsx')).getFile()).text();
  });
  expect(left).toBe('of another program');
  await unsaved(bench).waitFor();
});

it('asks before unsaved changes are lost', async () => {
  const bench = await openBench(browser(), { sample: 'clean' });
  await verdict(bench);
  await typeOver(bench, 'C6', '1');
  await unsaved(bench).waitFor();
  await pick(bench, CLEAN);
  await guard(bench).getByRole('button', { name: '取消' }).click();
  await guard(bench).waitFor({ state: 'detached' });
  await fileName(bench, '样例（改好）.xlsx');
  await pick(bench, CLEAN);
  await guard(bench).getByRole('button', { name: '不保存' }).click();
  await fileName(bench, 'clean.xlsx');
  await unsaved(bench).waitFor({ state: 'detached' });

  await typeOver(bench, 'C6', '1');
  await unsaved(bench).waitFor();
  const asked = bench.page.waitForEvent('dialog');
  const left = bench.page.close({ runBeforeUnload: true });
  expect((await asked).type()).toBe('beforeunload');
  await (await asked).accept();
  await left;
});
