/** What the user does about findings in WPS: 重算, undo, marks, sheets, files, and what is kept. */
import type { ProfileName } from '../../simulators/wps/et-profile';
import { ownBrowser } from '../own-browser';
import { eventually } from '../pane-driver';
import { fileSnapshot, paneInWps } from './pane-in-wps';
import type { PaneInWps } from './pane-in-wps';

const SPOILED = 'samples/spoiled.xlsx';
const SHEET = '部门预算支出总表';

const browser = ownBrowser();

async function open(profile: ProfileName = 'win-12.1'): Promise<PaneInWps> {
  const at = await paneInWps(browser(), SPOILED, { profile });
  await at.until(/类必改/);
  return at;
}

/** The dialog for saving is answered so; `null`: she gives up. */
const answerDialog = ({ wps }: PaneInWps, path: string | null): Promise<void> =>
  wps.page.evaluate((one) => {
    window.simulatedWps.et.program.answerSaveDialog = () => one;
  }, path);

const files = ({ wps }: PaneInWps): Promise<readonly string[]> =>
  wps.page.evaluate(() => [...window.simulatedWps.et.program.disk.files.keys()]);

const sheets = ({ wps }: PaneInWps): Promise<readonly string[]> =>
  wps.page.evaluate(
    () => window.simulatedWps.et.program.front?.book.sheets.map(({ name }) => name) ?? [],
  );

async function quiet({ wps }: PaneInWps): Promise<void> {
  expect(await wps.unknown()).toEqual([]);
  expect(wps.complaints).toEqual([]);
}

describe.each(['win-12.1', 'old-11.8'] as const)('in %s', (profile) => {
  test('重算 shows before and after, writes what is ticked, and is undone with one click', async () => {
    const at = await open(profile);
    const before = await at.cells();
    const kinds = await at.headline();
    await at.choose(/^重算/);
    await at.pane.getByRole('list', { name: '拟写入的改动' }).waitFor();
    expect(await at.cells()).toBe(before);
    await at.pane.getByRole('button', { name: /^写入/ }).click();
    await at.said(/已重算 \d+ 格/);
    expect(await at.cells()).not.toBe(before);
    await at.button(/^撤销/).click();
    await at.said(/已撤销/);
    expect(await at.cells()).toBe(before);
    await at.until(new RegExp(kinds));
    await quiet(at);
  });

  test('while a cell is open for typing nothing is written, and the pane says what to do', async () => {
    const at = await open(profile);
    await at.choose(/^重算/);
    const before = await at.cells();
    const editing = (one: boolean) =>
      at.wps.page.evaluate((on) => {
        const { front } = window.simulatedWps.et.program;
        if (front) front.book.editing = on;
      }, one);
    await editing(true);
    await at.pane.getByRole('button', { name: /^写入/ }).click();
    await at.said(/Enter|回车/);
    expect(await at.cells()).toBe(before);
    await editing(false);
    await quiet(at);
  });
});

test('marks come on and off, the fill of before comes back, also in a pane opened anew', async () => {
  const at = await open();
  const fill = () =>
    at.wps.page.evaluate(
      (name) => window.simulatedWps.et.program.front?.book.sheet(name)?.fill(25, 3) ?? null,
      SHEET,
    );
  await at.wps.page.evaluate(
    (name) => window.simulatedWps.et.program.front?.book.sheet(name)?.setFill(25, 3, '#00FF00'),
    SHEET,
  );
  await at.choose(/^标记/);
  await eventually(async () => expect(await fill()).toBe('#FFC7CE'));
  await at.pane.goto(at.pane.url());
  await at.until(/类必改/);
  await at.choose('取消标记');
  await eventually(async () => expect(await fill()).toBe('#00FF00'));
  await quiet(at);
});

test('a summary as a sheet of its own, which is no table to check, and goes again with 撤销', async () => {
  const at = await open();
  const before = await sheets(at);
  const kinds = await at.headline();
  await at.tab('汇总');
  await at.button('插入工作表').first().click();
  await eventually(async () => expect((await sheets(at)).length).toBeGreaterThan(before.length));
  expect(await at.headline()).toBe(kinds);
  await at.button(/^撤销/).click();
  await eventually(async () => expect(await sheets(at)).toEqual(before));
  await quiet(at);
});

describe('a file that leaves', () => {
  test('goes where she says in the dialog of WPS', async () => {
    const at = await open();
    await answerDialog(at, 'D:\\公开\\核对报告.html');
    await at.choose('保存核对报告');
    await at.said(/已保存/);
    expect(await files(at)).toContain('D:\\公开\\核对报告.html');
    await quiet(at);
  });

  test('when she gives up nothing is written, and other ways are offered', async () => {
    const at = await open();
    await answerDialog(at, null);
    await at.choose('保存核对报告');
    await at.said(/没有保存/);
    expect(await files(at)).toEqual([]);
    const waiting = at.wps.page.waitForEvent('download');
    await at.button(/下载/).click();
    expect((await waiting).suggestedFilename()).toMatch(/\.html$/);
  });

  test('the public copy is read from a copy that WPS makes, and nothing of it is left behind', async () => {
    const at = await open();
    await answerDialog(at, 'D:\\公开\\公开稿.xlsx');
    await at.choose('生成公开稿');
    await eventually(async () => expect(await files(at)).toEqual(['D:\\公开\\公开稿.xlsx']));
    expect(await at.isDirty()).toBe(false);
    await quiet(at);
  });
});

test.each([
  ['spoiled.xlsx', 'win-12.1', []],
  ['spoiled.et', 'win-12.1', ['C:\\公开\\spoiled.et.gouji.json']],
  ['spoiled.xlsx', 'old-11.8', ['C:\\公开\\spoiled.xlsx.gouji.json']],
] as const)(
  'a reason for a warning is kept with %s in %s, and there in a pane opened anew',
  async (name, profile, beside) => {
    const at = await paneInWps(browser(), { ...(await fileSnapshot(SPOILED)), name }, { profile });
    await at.until(/类必改/);
    const group = at.pane.locator('[data-group^="X-21"]');
    await at.unfold();
    await group.locator('h3 button').click();
    await group.getByRole('button', { name: '填写说明' }).click();
    await group.getByRole('textbox').fill('跨年度执行的项目，合同总额一次列示。');
    await group.getByRole('button', { name: '保存说明' }).click();
    await group.getByText('已说明').waitFor();
    expect(await files(at)).toEqual(beside);
    await at.pane.goto(at.pane.url());
    await at.until(/类必改/);
    await at.unfold();
    await group.locator('h3 button').click();
    await group.getByText('跨年度执行的项目，合同总额一次列示。').waitFor();
    await quiet(at);
  },
);
