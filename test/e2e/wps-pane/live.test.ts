/** The add-in as it ships, in every simulated build of WPS: what the user sees while she types. */
import { MemoryHost } from '../../../src/hosts/memory/memory-host';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { Snapshot } from '../../../src/model/snapshot';
import { Workspace } from '../../../src/session/workspace/workspace';
import { PROFILES } from '../../simulators/wps/et-profile';
import type { ProfileName } from '../../simulators/wps/et-profile';
import { openWps } from '../../simulators/wps/open-wps';
import { ownBrowser } from '../own-browser';
import { eventually } from '../pane-driver';
import { fileSnapshot, paneInWps } from './pane-in-wps';

const CLEAN = 'samples/clean.xlsx';
const SPOILED = 'samples/spoiled.xlsx';
/** 表3, and in it 合计 of 2130108; in the clean sample. */
const SHEET = '部门预算支出总表';
const TOTAL = { row: 25, column: 3 };

const browser = ownBrowser();
const BUILDS = Object.keys(PROFILES) as ProfileName[];

/** The groups that a check lists, by their keys. */
async function groupsOf(snapshot: Snapshot): Promise<readonly string[]> {
  const workspace = new Workspace(new MemoryHost(MemoryWorkbook.fromSnapshot(snapshot)));
  await workspace.open();
  workspace.close();
  return (workspace.state().check?.groups ?? []).map(({ key }) => key);
}

describe.each(BUILDS)('in %s', (profile) => {
  test('open → the groups of any other program → click: the cell is selected, nothing was written', async () => {
    const at = await paneInWps(browser(), SPOILED, { profile });
    await at.until(/类必改/);
    await at.unfold();
    expect(await at.groups()).toEqual(await groupsOf(await fileSnapshot(SPOILED)));
    const before = await at.cells();
    await at.group('表3').click();
    await at.pane.getByText('表3 D26', { exact: true }).first().click();
    await eventually(async () =>
      expect(
        await at.wps.page.evaluate(() => window.simulatedWps.et.program.front?.book.selection),
      ).toMatchObject({ sheet: SHEET, rectangle: TOTAL }),
    );
    await at.button('一键校验').click();
    await at.pane.getByText('正在核对').waitFor({ state: 'hidden' });
    expect(await at.cells()).toBe(before);
    expect(await at.isDirty()).toBe(false);
    expect(await at.wps.unknown()).toEqual([]);
    expect(at.wps.complaints).toEqual([]);
  });

  test('type a wrong number → a finding → its correction → gone', async () => {
    const at = await paneInWps(browser(), CLEAN, { profile });
    await at.until(/^通过/);
    const right = await at.held(SHEET, TOTAL.row, TOTAL.column);
    await at.wps.user.type(SHEET, TOTAL.row, TOTAL.column, Number(right) + 900);
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
    expect(await at.wps.unknown()).toEqual([]);
    expect(at.wps.complaints).toEqual([]);
  });
});

test('each button of the ribbon opens the pane on its task, also while it is open', async () => {
  const at = await paneInWps(browser(), CLEAN, { button: 'goujiSummary' });
  const shown = (name: string): Promise<void> =>
    at.pane.getByRole('tab', { name, selected: true }).waitFor();
  await shown('汇总');
  await at.wps.press('goujiNarrative');
  await shown('情况说明');
  await at.wps.press('goujiCheck');
  await shown('校验');
  expect(await at.wps.page.evaluate(() => window.simulatedWps.et.program.panes.length)).toBe(1);
});

test('an event that is lost is made up for, one that comes twice does no harm', async () => {
  const at = await paneInWps(browser(), CLEAN);
  await at.until(/^通过/);
  const right = await at.held(SHEET, TOTAL.row, TOTAL.column);
  const events = (how: { readonly lost: boolean; readonly doubles: boolean }) =>
    at.wps.page.evaluate(({ lost, doubles }) => {
      const { events: come } = window.simulatedWps.et.program;
      come.loses = () => lost;
      come.doubles = doubles;
    }, how);
  await events({ lost: true, doubles: false });
  await at.wps.user.type(SHEET, TOTAL.row, TOTAL.column, 1);
  await at.until(/必改/);
  await events({ lost: false, doubles: true });
  await at.wps.user.type(SHEET, TOTAL.row, TOTAL.column, right);
  await at.until(/^通过/);
});

test('several workbooks in one pane: each with its own findings', async () => {
  const at = await paneInWps(browser(), CLEAN);
  await at.until(/^通过/);
  const other = { ...(await fileSnapshot(SPOILED)), name: '另一本.xlsx' };
  await at.wps.page.evaluate((snapshot) => window.simulatedWps.open(snapshot), other);
  await at.until(/类必改/);
  await at.wps.page.evaluate(() => window.simulatedWps.bring('clean.xlsx'));
  await at.until(/^通过/);
  expect(await at.isDirty()).toBe(false);
  expect(at.wps.complaints).toEqual([]);
});

test('no workbook is open: said plainly, and taken up when one is', async () => {
  const wps = await openWps(browser(), null);
  await wps.press('goujiPane');
  const pane = await wps.pane();
  await pane.getByRole('heading', { name: '没有打开的工作簿' }).first().waitFor();
  const snapshot = await fileSnapshot(CLEAN);
  await wps.page.evaluate((one) => window.simulatedWps.open(one), snapshot);
  await pane.getByRole('heading', { level: 1, name: /^通过/ }).waitFor();
  expect(wps.complaints).toEqual([]);
});
