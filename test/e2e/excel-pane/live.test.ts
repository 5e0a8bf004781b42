/** The add-in as it ships, in the simulated Excel: what the user sees while she types. */
import type { OpenOptions } from '../../simulators/excel/open-excel';
import { ownBrowser, ownExcelPages } from '../own-browser';
import { eventually } from '../pane-driver';
import { paneInExcel, type PaneInExcel } from './pane-in-excel';

const CLEAN = 'samples/clean.xlsx';
const SPOILED = 'samples/spoiled.xlsx';
/** 表3, and in it 合计 of 2130108; in the clean sample. */
const SHEET = '部门预算支出总表';
const TOTAL = { row: 25, column: 3 };

const browser = ownBrowser();
const pages = ownExcelPages();

const open = (file: string, options?: OpenOptions): Promise<PaneInExcel> =>
  paneInExcel(browser(), pages(), file, options);

test('open → groups → a finding → click: its cell is selected, and nothing was written', async () => {
  const at = await open(SPOILED);
  await at.until(/类必改/);
  expect((await at.groups()).length).toBeGreaterThan(8);
  await at.group('表3').click();
  await at.pane.getByText('表3 D26', { exact: true }).first().click();
  await eventually(async () =>
    expect(
      await at.excel.page.evaluate(() => window.simulatedExcel.program.book.selection),
    ).toMatchObject({ sheet: SHEET, rectangle: TOTAL }),
  );
  await at.button('一键校验').click();
  await at.pane.getByText('正在核对').waitFor({ state: 'hidden' });
  expect((await at.excel.count()).writes).toBe(0);
  expect(await at.excel.isDirty()).toBe(false);
  expect(at.excel.refused).toEqual([]);
});

test('opening takes three round trips, a keystroke two', async () => {
  const at = await open(CLEAN);
  await at.until(/^通过/);
  expect((await at.excel.count()).syncs).toBeLessThanOrEqual(3);
  const before = (await at.excel.count()).syncs;
  await at.excel.user.type(SHEET, TOTAL.row, TOTAL.column, 1);
  await at.until(/必改/);
  expect((await at.excel.count()).syncs - before).toBeLessThanOrEqual(2);
});

test('type a wrong number → a finding → its correction → gone', async () => {
  const at = await open(CLEAN);
  await at.until(/^通过/);
  const right = await at.held(SHEET, TOTAL.row, TOTAL.column);
  await at.excel.user.type(SHEET, TOTAL.row, TOTAL.column, Number(right) + 900);
  await at.until(/必改/);
  await at.pane
    .getByText(/最可能填错/)
    .first()
    .waitFor();
  await at.pane
    .getByRole('button', { name: /表3 D26 改为/ })
    .first()
    .click();
  await at.until(/^通过/);
  expect(await at.held(SHEET, TOTAL.row, TOTAL.column)).toBe(right);
  await at.button(/^撤销/).click();
  await at.until(/必改/);
  expect(await at.held(SHEET, TOTAL.row, TOTAL.column)).toBe(Number(right) + 900);
});

test('her own typing corrects it as well', async () => {
  const at = await open(CLEAN);
  await at.until(/^通过/);
  const right = await at.held(SHEET, TOTAL.row, TOTAL.column);
  await at.excel.user.type(SHEET, TOTAL.row, TOTAL.column, 0.01);
  await at.until(/必改/);
  await at.excel.user.type(SHEET, TOTAL.row, TOTAL.column, right);
  await at.until(/^通过/);
});

test('rows inserted, a sheet renamed, hidden, moved: followed', async () => {
  const at = await open(SPOILED);
  await at.until(/类必改/);
  const groups = await at.groups();
  await at.excel.user.insertRows(SHEET, 1, 2);
  await at.group('表3').click();
  await at.pane.getByText('表3 D28', { exact: true }).first().waitFor();
  await at.excel.user.renameSheet(SHEET, '第三张');
  await at.button('一键校验').click();
  await at.pane.getByText('表3 D28', { exact: true }).first().click();
  await eventually(async () =>
    expect(
      await at.excel.page.evaluate(() => window.simulatedExcel.program.book.selection?.sheet),
    ).toBe('第三张'),
  );
  expect(await at.groups()).toEqual(groups);
});

test('a fresh export pasted over the sheets is the workbook that is checked', async () => {
  const at = await open(SPOILED);
  await at.until(/类必改/);
  const clean = await open(CLEAN);
  for (const sheet of await at.sheets()) {
    const contents = await clean.excel.page.evaluate(
      (name) =>
        window.simulatedExcel.program
          .sheet(name)!
          .contents({ row: 0, column: 0, rows: 60, columns: 14 }),
      sheet,
    );
    await at.excel.user.paste(sheet, 0, 0, contents);
  }
  await at.until(/^通过/);
});

test('a cell that is open for typing stops nothing but the reading: it is made up for', async () => {
  const at = await open(CLEAN);
  await at.until(/^通过/);
  await at.excel.user.setEditing(true);
  await at.excel.coauthor.type(SHEET, TOTAL.row, TOTAL.column, 1);
  await at.said('有改动，还没有核对');
  expect(await at.headline()).toMatch(/^通过/);
  await at.excel.user.setEditing(false);
  await at.until(/必改/);
});

test('events that come twice, late, or not at all: the verdict is that of the cells', async () => {
  const at = await open(CLEAN, { switches: { doubleEvents: true, eventDelay: 120 } });
  await at.until(/^通过/);
  const right = await at.held(SHEET, TOTAL.row, TOTAL.column);
  await at.excel.user.type(SHEET, TOTAL.row, TOTAL.column, 1);
  await at.until(/必改/);
  await at.excel.set({ doubleEvents: false, eventDelay: 0, loseEvery: 1 });
  await at.excel.user.type(SHEET, TOTAL.row, TOTAL.column, right);
  await at.button('一键校验').click();
  await at.until(/^通过/);
});

test('a co-author types: seen, and nothing is written in answer', async () => {
  const at = await open(CLEAN);
  await at.until(/^通过/);
  await at.excel.coauthor.type(SHEET, TOTAL.row, TOTAL.column, 1);
  await at.until(/必改/);
  expect((await at.excel.count()).writes).toBe(0);
});

test('formulas: the sum is typed nowhere, and is checked all the same', async () => {
  const at = await open(CLEAN);
  await at.until(/^通过/);
  const right = await at.held(SHEET, TOTAL.row, TOTAL.column);
  await at.excel.user.type(SHEET, TOTAL.row, TOTAL.column, { formula: 'SUM(E26:H26)' });
  await at.until(/^通过/);
  const part = await at.held(SHEET, TOTAL.row, TOTAL.column + 2);
  await at.excel.user.type(SHEET, TOTAL.row, TOTAL.column + 2, Number(part) + 5);
  await at.until(/必改/);
  await at.excel.user.type(SHEET, TOTAL.row, TOTAL.column + 2, part);
  await at.until(/^通过/);
  expect(Number(right)).toBeGreaterThan(0);
});
