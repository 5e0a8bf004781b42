/** The ways into the pane: buttons, several workbooks, loading again, an Excel that is too old. */
import { readFileSync } from 'node:fs';
import { openExcel, PRODUCTION_PANE } from '../../simulators/excel/open-excel';
import { ownBrowser, ownExcelPages } from '../own-browser';
import { eventually } from '../pane-driver';
import { paneInExcel } from './pane-in-excel';

const CLEAN = 'samples/clean.xlsx';
const SPOILED = 'samples/spoiled.xlsx';

const browser = ownBrowser();
const pages = ownExcelPages();

/** What the ribbon's buttons open, as the manifest says. */
const BUTTONS = [
  ...readFileSync('manifest.xml', 'utf8').matchAll(
    /<bt:Url id="(\w+)\.Url" DefaultValue="[^"]*(\/excel\/[^"]*)"/g,
  ),
].map(([, id = '', address = '']) => ({ id, address }));
const TAB: Readonly<Record<string, string>> = {
  Check: '校验',
  Narrative: '情况说明',
  Summary: '汇总',
  Pane: '校验',
};

test('there are the four buttons', () => {
  expect(BUTTONS.map(({ id }) => id).sort()).toEqual(Object.keys(TAB).sort());
});

test.each(BUTTONS)('the button $id opens the pane on its task', async ({ id, address }) => {
  const at = await paneInExcel(browser(), pages(), CLEAN, { pane: address });
  await at.until(/^通过/);
  await at.pane.getByRole('tab', { name: TAB[id]!, selected: true }).waitFor();
});

test('a button while the pane is open takes it to its task', async () => {
  const at = await paneInExcel(browser(), pages(), CLEAN);
  await at.until(/^通过/);
  await at.excel.showPane(BUTTONS.find(({ id }) => id === 'Summary')!.address);
  await at.pane.getByRole('tab', { name: '汇总', selected: true }).waitFor();
  await at.until(/^通过/);
});

test('with a shared runtime the buttons reach the pane that is there', async () => {
  const at = await paneInExcel(browser(), pages(), CLEAN, { sharedRuntime: true });
  await at.until(/^通过/);
  await at.tab('设置');
  const outcome = await at.excel.execute('openCheck');
  expect(outcome).toMatchObject({ status: 0 });
  await at.pane.getByRole('tab', { name: '校验', selected: true }).waitFor();
});

test('two workbooks: two panes that know nothing of each other', async () => {
  const one = await paneInExcel(browser(), pages(), CLEAN);
  const two = await paneInExcel(browser(), pages(), SPOILED, { context: one.excel.context });
  await one.until(/^通过/);
  await two.until(/类必改/);
  await one.excel.user.type('部门预算支出总表', 25, 3, 1);
  await one.until(/必改/);
  const groups = await two.groups();
  await two.button('一键校验').click();
  await eventually(async () => expect(await two.groups()).toEqual(groups));
});

test('loaded again, as after a crash: the same verdict, nothing written', async () => {
  const at = await paneInExcel(browser(), pages(), SPOILED);
  await at.until(/类必改/);
  const groups = await at.groups();
  await at.excel.reloadPane();
  await at.until(/类必改/);
  expect(await at.groups()).toEqual(groups);
  expect((await at.excel.count()).writes).toBe(0);
});

test('an Excel that is too old: a page that says so and what to do', async () => {
  const workbook = { name: 'clean.xlsx', bytes: readFileSync(CLEAN) };
  const excel = await openExcel(browser(), pages(), workbook, {
    pane: PRODUCTION_PANE,
    excelApi: '1.9',
  });
  await excel.addin.getByText('这台电脑上的 Excel 版本太旧').waitFor();
  await excel.addin.locator('#too-old').getByText('工作簿没有改动').waitFor();
  expect(await excel.addin.getByRole('button', { name: '一键校验' }).count()).toBe(0);
});

test('a workbook without official forms: said plainly, and watched', async () => {
  const grid = { name: 'Sheet1', visible: true, rows: [] };
  const excel = await openExcel(
    browser(),
    pages(),
    { name: '别的.xlsx', grids: [grid] },
    { pane: PRODUCTION_PANE },
  );
  await excel.addin
    .getByText(/没有找到部门预算公开表/)
    .first()
    .waitFor();
  expect((await excel.count()).writes).toBe(0);
});

test('opening takes long: it is shown, can be given up, and is taken up again when asked', async () => {
  const workbook = { name: 'clean.xlsx', bytes: readFileSync(CLEAN) };
  const excel = await openExcel(browser(), pages(), workbook, {
    pane: PRODUCTION_PANE,
    switches: { latency: 1_200 },
  });
  const { addin } = excel;
  await addin.getByRole('progressbar').first().waitFor();
  await addin.getByRole('button', { name: '取消' }).click();
  await addin
    .getByText(/没有读完，还没有核对/)
    .first()
    .waitFor();
  await excel.set({ latency: 0 });
  await addin.getByRole('button', { name: '一键校验' }).click();
  await addin.getByRole('heading', { level: 1, name: /^通过/ }).waitFor();
});
