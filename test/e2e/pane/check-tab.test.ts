/** 校验 as it is used: by hand, by keyboard, by ear, while the numbers change underneath. */
import type { Page } from 'playwright-core';
import { parseAddress } from '../../../src/model/place';
import type { FindingView, GroupView } from '../../../src/session/workspace/state';
import { ownBrowser } from '../own-browser';
import { objections, openPane, settled, spoken, stickingOut, type OpenedPane } from './open-pane';

const SPOILED = 'samples/spoiled.xlsx';
const CLEAN = 'samples/clean.xlsx';

const browser = ownBrowser();

const groupLine = (page: Page, key: string) => page.locator(`[data-group="${key}"]`);
const toggleOf = (page: Page, key: string) => groupLine(page, key).locator('h3 button');
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.activeElement?.closest('[data-group]')?.getAttribute('data-group') ?? '',
  );

/** The user's own keystroke in the sheet. */
async function type({ page }: OpenedPane, sheet: string, address: string, value: number) {
  const { row, column } = parseAddress(address)!;
  await page.evaluate(([name, r, c, v]) => window.memoryPane.workbook.type(name, r, c, v), [
    sheet,
    row,
    column,
    value,
  ] as const);
  await settled(page);
}

async function groups(pane: OpenedPane): Promise<readonly GroupView[]> {
  return (await pane.state()).check!.groups;
}

/** Groups that one corrected cell takes away. */
async function mendable(
  pane: OpenedPane,
): Promise<readonly { group: GroupView; finding: FindingView }[]> {
  return (await groups(pane)).flatMap((group) => {
    const [finding] = group.findings;
    return group.findings.length === 1 && finding?.suspect?.fixable ? [{ group, finding }] : [];
  });
}

async function openAll(page: Page): Promise<void> {
  for (;;) {
    const closed = page.locator('main button[aria-expanded=false]:visible');
    if ((await closed.count()) === 0) break;
    await closed.first().click();
  }
  // What is opened may hold more of them.
  for (let i = 0; i < 2; i += 1) {
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    await page.waitForTimeout(100);
  }
}

describe('a spoiled workbook', () => {
  test('says what is wrong in at most a dozen lines, the gravest first and open', async () => {
    const pane = await openPane(browser(), SPOILED);
    const { page } = pane;
    const { check } = await pane.state();
    expect(await page.locator('h1').innerText()).toBe(check!.headline);
    expect(await page.locator('h2').first().innerText()).toContain('必改');
    const lines = page.locator('[data-group]:visible');
    expect(await lines.count()).toBeLessThanOrEqual(12);
    expect(await lines.count()).toBeLessThan(check!.groups.length);
    expect(await toggleOf(page, check!.groups[0]!.key).getAttribute('aria-expanded')).toBe('true');
    const [first] = check!.groups[0]!.findings;
    expect(await page.locator('main').innerText()).toContain(first!.sentence);
    expect(pane.complaints).toEqual([]);
  });

  test('a click on the next step, on a place and on a number of the table shows the cell', async () => {
    const pane = await openPane(browser(), SPOILED);
    const { page } = pane;
    const shown = () => page.evaluate(() => window.memoryPane.workbook.selection);
    const { check } = await pane.state();
    await page.getByText(check!.next).click();
    expect(await shown()).toMatchObject({ sheet: (check!.nextPlace as { sheet: string }).sheet });
    const { group, finding } = (await mendable(pane)).find(
      ({ finding: one }) => one.terms.length > 1,
    )!;
    await toggleOf(page, group.key).click();
    await groupLine(page, group.key).getByText('参与核对的数').click();
    const term = finding.terms.at(-1)!;
    await groupLine(page, group.key).getByRole('table').getByText(term.place!.text).click();
    const { row, column } = parseAddress(term.place!.text)!;
    expect(await shown()).toMatchObject({ rectangle: { row, column } });
  });

  test('a number typed right makes its finding go; what was open stays open, the focus and the view stay', async () => {
    const pane = await openPane(browser(), SPOILED);
    const { page } = pane;
    const [gone, stays] = await mendable(pane);
    await toggleOf(page, gone!.group.key).click();
    await toggleOf(page, stays!.group.key).click();
    const top = () =>
      toggleOf(page, stays!.group.key).evaluate((one) => one.getBoundingClientRect().top);
    await page.locator('#panel-check').evaluate((panel) => panel.scrollBy(0, 150));
    const before = await top();
    const { place } = gone!.finding.suspect!.place;
    expect('sheet' in place).toBe(true);
    await type(
      pane,
      (place as { sheet: string }).sheet,
      (place as { address: string }).address,
      Number(gone!.finding.suspect!.fix),
    );
    expect(await groupLine(page, gone!.group.key).count()).toBe(0);
    expect(await toggleOf(page, stays!.group.key).getAttribute('aria-expanded')).toBe('true');
    expect(await focused(page)).toBe(stays!.group.key);
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
    expect(await spoken(page)).toMatch(/问题已消失.*类必改/);
  });

  test('a wrong number typed in turns up, is read out, and goes with its correction', async () => {
    const pane = await openPane(browser(), CLEAN);
    const { page } = pane;
    const { forms } = (await pane.state()).check!;
    const { sheet } = forms[0]!.where!.place as { sheet: string };
    const [row, column, value] = await page.evaluate((name) => {
      const cells = window.memoryPane.workbook.sheet(name)!;
      for (let r = 0; r < 60; r += 1) {
        for (let c = 1; c < 3; c += 1) {
          const held = cells.content(r, c);
          if (typeof held === 'number' && held > 100) return [r, c, held] as const;
        }
      }
      throw new Error('no number');
    }, sheet);
    const put = async (number: number) => {
      await page.evaluate(([name, r, c, v]) => window.memoryPane.workbook.type(name, r, c, v), [
        sheet,
        row,
        column,
        number,
      ] as const);
      await settled(page);
    };
    await put(value + 7);
    expect(await page.locator('h1').innerText()).toContain('类必改');
    expect(await spoken(page)).toMatch(/新发现 \d+ 个问题/);
    await put(value);
    expect(await page.locator('h1').innerText()).toBe('通过');
    expect(await page.locator('main').innerText()).toContain('没有发现问题');
  });

  test('one click corrects the likely wrong cell; the focus goes on to the next line; one click takes it back', async () => {
    const pane = await openPane(browser(), SPOILED);
    const { page } = pane;
    const { group, finding } = (await mendable(pane))[0]!;
    await toggleOf(page, group.key).click();
    const at = (await groups(pane)).findIndex(({ key }) => key === group.key);
    const fix = groupLine(page, group.key).getByRole('button', {
      name: `改为 ${finding.suspect!.fix}`,
    });
    await fix.focus();
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await groupLine(page, group.key).count()).toBe(0);
    expect(await focused(page)).toBe((await groups(pane))[at]!.key);
    expect(await spoken(page)).toContain(finding.suspect!.fix);
    await page.getByRole('button', { name: /^撤销：/ }).click();
    await settled(page);
    expect(await groupLine(page, group.key).count()).toBe(1);
    expect(await page.getByRole('button', { name: /^撤销：/ }).count()).toBe(0);
  });

  test('a double click does it once, and what was said of it stays', async () => {
    const pane = await openPane(browser(), SPOILED);
    const { page } = pane;
    // Below it stands another such button, which moves up to where the first was clicked.
    for (const { group } of (await mendable(pane)).slice(0, 2))
      await toggleOf(page, group.key).click();
    const open = (await mendable(pane)).length;
    const first = (await mendable(pane))[0]!.group.key;
    await groupLine(page, first).getByRole('button', { name: /改为/ }).dblclick();
    await settled(page);
    expect((await mendable(pane)).length).toBe(open - 1);
    expect((await pane.state()).message?.kind).toBe('done');
    await page.getByRole('button', { name: /^撤销：/ }).dblclick();
    await settled(page);
    expect((await pane.state()).message?.sentence).toMatch(/^已撤销：改正 表/);
    expect((await mendable(pane)).length).toBe(open);
  });

  test('重算 shows before and after and writes what is chosen, nothing before', async () => {
    const pane = await openPane(browser(), SPOILED);
    const { page } = pane;
    const dirty = () => page.evaluate(() => window.memoryPane.workbook.dirty);
    const open = async () => {
      await page.getByRole('button', { name: '更多操作' }).click();
      await page.getByRole('menuitem', { name: /^重算/ }).click();
      await settled(page);
    };
    await open();
    const dialog = page.getByRole('dialog', { name: /^重算/ });
    expect(await dialog.isVisible()).toBe(true);
    expect(await dialog.locator('h2').evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await dialog.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('BUTTON');
    expect(await dirty()).toBe(false);
    await open();
    const { edits } = (await pane.state()).recalculation!;
    expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(edits.length);
    for (const box of (await dialog.getByRole('checkbox').all()).slice(1)) await box.click();
    await dialog.getByRole('button', { name: '写入所选 1 处' }).click();
    await settled(page);
    expect(await dirty()).toBe(true);
    expect(await dialog.count()).toBe(0);
    const { undo, message } = await pane.state();
    expect([undo, message?.kind]).toEqual(['重算 1 格', 'done']);
  });

  test('a warning is explained; with another figure the explanation is asked about again', async () => {
    const pane = await openPane(browser(), SPOILED);
    const { page } = pane;
    await page.getByRole('button', { name: /^另有 \d+ 条/ }).click();
    const group = (await groups(pane)).find(
      ({ findings }) => findings.length === 1 && findings[0]!.explainable,
    )!;
    const line = groupLine(page, group.key);
    await toggleOf(page, group.key).click();
    await line.getByRole('button', { name: '填写说明' }).click();
    await page.keyboard.type('上年结转，已核对底账');
    await line.getByRole('button', { name: '保存说明' }).click();
    await settled(page);
    expect(await line.innerText()).toContain('上年结转，已核对底账');
    expect(await toggleOf(page, group.key).innerText()).toContain('已说明');
    expect(
      await line
        .getByRole('button', { name: '修改说明' })
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await line.getByRole('button', { name: '删除说明' }).click();
    await settled(page);
    expect(await line.innerText()).not.toContain('上年结转');
    expect(await focused(page)).toBe(group.key);
  });
});

test('by keyboard alone: through the tabs, to the findings, to the cell', async () => {
  const pane = await openPane(browser(), SPOILED);
  const { page } = pane;
  const here = () => page.evaluate(() => document.activeElement!.textContent);
  await page.keyboard.press('Tab');
  expect(await here()).toBe('一键校验');
  await page.getByRole('tab', { name: '校验' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('汇总');
  await page.keyboard.press('ArrowLeft');
  expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('校验');
  const [first, second] = await groups(pane);
  for (let i = 0; i < 12 && (await focused(page)) !== first!.key; i += 1)
    await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(first!.key);
  await page.keyboard.press('Space');
  expect(await toggleOf(page, first!.key).getAttribute('aria-expanded')).toBe('false');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(second!.key);
  await page.keyboard.press('Enter');
  expect(await toggleOf(page, second!.key).getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await settled(page);
  const [place] = second!.findings[0]!.places;
  expect(await page.evaluate(() => window.memoryPane.workbook.selection?.sheet)).toBe(
    (place!.place as { sheet: string }).sheet,
  );
  expect(await focused(page)).toBe(second!.key);
});

describe('a workbook that loses its tables', () => {
  /** Leaves only sheets with these names, and blank ones in the place of the others. */
  const keepOnly = async (page: Page, names: readonly string[]): Promise<void> => {
    await page.evaluate((kept) => {
      const { workbook } = window.memoryPane;
      for (const sheet of workbook.sheets.filter(({ name }) => !kept.includes(name))) {
        const { rows, columns } = sheet.used()!;
        for (let row = 0; row <= rows; row += 1)
          for (let column = 0; column <= columns; column += 1) sheet.set(row, column, null);
      }
      workbook.emit({ kind: 'sheets' });
    }, names);
    await settled(page);
  };

  test('none of ours: refused, with what to do', async () => {
    const pane = await openPane(browser(), CLEAN);
    const { page } = pane;
    await keepOnly(page, []);
    const { refused } = await pane.state();
    expect(await page.locator('main').innerText()).toContain(refused!.sentence);
    expect(await page.locator('[role=alert]').innerText()).toBe(refused!.sentence);
    expect(await objections(page)).toEqual([]);
  });

  test('some are missing: what could not be checked is not called passed', async () => {
    const pane = await openPane(browser(), CLEAN);
    const { page } = pane;
    const { forms } = (await pane.state()).check!;
    const names = forms.flatMap(({ where }) =>
      where && 'sheet' in where.place ? [where.place.sheet] : [],
    );
    await keepOnly(page, names.slice(0, 4));
    const { check } = await pane.state();
    expect(check!.verdict).not.toBe('pass');
    expect(await page.locator('h1').innerText()).toBe(check!.headline);
    expect(await page.locator('main').innerText()).not.toContain('没有发现问题');
    const absent = check!.groups.find(({ findings }) => findings[0]!.places.length === 0)!;
    expect(absent.findings.some(({ explainable }) => explainable)).toBe(false);
    const missing = check!.forms.find(({ found }) => !found)!;
    expect(await page.locator('main').innerText()).toContain(`${missing.name}：${missing.status}`);
    expect(await objections(page)).toEqual([]);
  });
});

/** Looking at every element takes its time. */
const LOOKING_MS = 240_000;

describe.each(['light', 'dark'] as const)('in %s colours nothing to object to', (colorScheme) => {
  test(
    'where everything is open and an explanation is written',
    async () => {
      const { page } = await openPane(browser(), SPOILED, { colorScheme });
      await openAll(page);
      await page.getByRole('button', { name: '填写说明' }).first().click();
      await page.keyboard.type('已核对');
      expect(await objections(page)).toEqual([]);
    },
    LOOKING_MS,
  );

  test(
    'in a message, in the menu, in 重算',
    async () => {
      const { page } = await openPane(browser(), SPOILED, { colorScheme });
      await page.getByRole('button', { name: /^另有 \d+ 条/ }).click();
      await page.getByRole('button', { name: '预算年度' }).click();
      await page.getByRole('button', { name: '填写说明' }).click();
      await page.keyboard.type('已核对');
      await page.getByRole('button', { name: '保存说明' }).click();
      await settled(page);
      expect(await page.getByRole('region', { name: '完成' }).isVisible()).toBe(true);
      await page.getByRole('button', { name: '更多操作' }).click();
      expect(await objections(page)).toEqual([]);
      await page.getByRole('menuitem', { name: /^重算/ }).click();
      await settled(page);
      expect(await objections(page)).toEqual([]);
    },
    LOOKING_MS,
  );

  test(
    'where nothing was found',
    async () => {
      const { page } = await openPane(browser(), CLEAN, { colorScheme });
      await openAll(page);
      expect(await objections(page)).toEqual([]);
    },
    LOOKING_MS,
  );
});

// 260: 520 at twice the size.
test.each([260, 320, 520])('at %d pixels nothing sticks out', async (width) => {
  const { page } = await openPane(browser(), SPOILED, { width });
  if (width >= 320) expect((await page.locator('header').boundingBox())!.height).toBeLessThan(160);
  await openAll(page);
  await page.getByRole('button', { name: '填写说明' }).first().click();
  expect(await stickingOut(page)).toEqual([]);
  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: /^重算/ }).click();
  await settled(page);
  expect(await stickingOut(page)).toEqual([]);
});
