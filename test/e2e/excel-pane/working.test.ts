/** What the user does about findings: 重算, undo, explaining, marks, reports. */
import type { OpenOptions } from '../../simulators/excel/open-excel';
import { ownBrowser, ownExcelPages } from '../own-browser';
import { eventually } from '../pane-driver';
import { paneInExcel, type PaneInExcel } from './pane-in-excel';

const SPOILED = 'samples/spoiled.xlsx';
/** 预算资金 of a purchase that is larger than all project expenditure: a warning. */
const PURCHASE = { sheet: '部门政府采购预算', row: 7, column: 1 };

const browser = ownBrowser();
const pages = ownExcelPages();

async function open(options?: OpenOptions): Promise<PaneInExcel> {
  const at = await paneInExcel(browser(), pages(), SPOILED, options);
  await at.until(/类必改/);
  return at;
}

/** Every cell of the workbook, as one text. */
const cells = ({ excel }: PaneInExcel): Promise<string> =>
  excel.page.evaluate(() =>
    JSON.stringify(
      window.simulatedExcel.program.book.sheets.map((sheet) =>
        sheet.contents({ row: 0, column: 0, rows: 80, columns: 14 }),
      ),
    ),
  );

describe('重算', () => {
  test('shows before and after, writes what is ticked, and is undone with one click', async () => {
    const at = await open();
    const before = await cells(at);
    const kinds = await at.headline();
    await at.choose(/^重算/);
    await at.pane.getByRole('list', { name: '拟写入的改动' }).waitFor();
    expect(await cells(at)).toBe(before);
    await at.pane.getByRole('button', { name: /^写入/ }).click();
    await at.said(/已重算 \d+ 格/);
    expect(await cells(at)).not.toBe(before);
    expect(await at.headline()).not.toBe(kinds);
    await at.button(/^撤销/).click();
    await at.said(/已撤销/);
    expect(await cells(at)).toBe(before);
    await at.until(new RegExp(kinds));
  });

  test('in a protected sheet nothing is written, and the pane says why', async () => {
    const at = await open();
    for (const sheet of await at.sheets()) await at.excel.user.protectSheet(sheet, true);
    const before = await cells(at);
    await at.choose(/^重算/);
    await at.pane.getByRole('button', { name: /^写入/ }).click();
    await at.said(/设有保护，没有改动/);
    expect(await cells(at)).toBe(before);
  });
});

describe('explaining a warning', () => {
  test('kept with the workbook; 待确认 when its figure changes; still there after reopening', async () => {
    const at = await open();
    await at.unfold();
    const group = at.pane.locator('[data-group^="X-21"]');
    await group.locator('h3 button').click();
    await group.getByRole('button', { name: '填写说明' }).click();
    await group.getByRole('textbox').fill('跨年度执行的项目，合同总额一次列示。');
    await group.getByRole('button', { name: '保存说明' }).click();
    await group.getByText('已说明').waitFor();

    const held = await at.held(PURCHASE.sheet, PURCHASE.row, PURCHASE.column);
    await at.excel.user.type(PURCHASE.sheet, PURCHASE.row, PURCHASE.column, Number(held) + 1);
    await group.getByText('待确认').waitFor();
    await at.excel.reopen();
    await at.until(/类必改/);
    await at.unfold();
    await group.locator('h3 button').click();
    await group.getByText('待确认').waitFor();
    await group.getByRole('button', { name: '仍然成立' }).click();
    await group.getByText('待确认').waitFor({ state: 'detached' });
    await group.getByText('跨年度执行的项目，合同总额一次列示。').waitFor();
  });
});

test('marks come on and off, the fill of before comes back, also after reopening', async () => {
  const at = await open();
  const [sheet, row, column] = ['部门预算支出总表', 25, 3] as const;
  await at.excel.user.setFill(sheet, row, column, '#00FF00');
  await at.choose(/^标记/);
  await eventually(async () => expect(await at.excel.fill(sheet, row, column)).toBe('#FFC7CE'));
  await at.excel.reopen();
  await at.until(/类必改/);
  await at.choose('取消标记');
  await eventually(async () => expect(await at.excel.fill(sheet, row, column)).toBe('#00FF00'));
});

describe('a report that leaves', () => {
  test('by the browser', async () => {
    const at = await open();
    const waiting = at.excel.page.waitForEvent('download');
    await at.choose('保存核对报告');
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/\.html$/);
    await at.said(/已交给下载/);
  });

  test('where downloads do nothing: through a window of its own', async () => {
    const at = await open({ downloads: false });
    await at.choose('保存核对报告');
    await at.said(/已交给下载/);
    const window = at.excel.context.waitForEvent('page');
    await at.button('用窗口保存').click();
    const page = await window;
    const waiting = page.waitForEvent('download');
    await page.getByRole('link').first().click();
    expect((await waiting).suggestedFilename()).toMatch(/\.html$/);
  });
});

test('a read-only workbook: everything is shown, nothing that writes is offered', async () => {
  const at = await open({ readOnly: true });
  await at.said('只读');
  await at.unfold();
  await at.button(/^更多/).click();
  await at.pane.getByRole('menuitem', { name: '保存核对报告' }).waitFor();
  for (const writing of [/^标记/, /^重算/]) {
    const item = at.pane.getByRole('menuitem', { name: writing });
    expect((await item.count()) === 0 || (await item.isDisabled())).toBe(true);
  }
  expect((await at.excel.count()).writes).toBe(0);
});
