/** The pane's page in the widths that WPS gives it, and in a viewport that is wider than what is seen. */
import { mkdirSync } from 'node:fs';
import { ownBrowser } from '../own-browser';
import { paneInWps } from './pane-in-wps';

const SPOILED = 'samples/spoiled.xlsx';
const LOOK = process.env.GOUJI_LOOK;

const browser = ownBrowser();

test.each([300, 320, 380, 520, 646])('%i pixels wide: nothing sticks out', async (paneWidth) => {
  const at = await paneInWps(browser(), SPOILED, { paneWidth });
  await at.until(/类必改/);
  for (const tab of ['校验', '汇总', '情况说明', '校对', '设置']) {
    await at.tab(tab);
    await at.pane.getByRole('tab', { name: tab, selected: true }).waitFor();
    if (LOOK) {
      mkdirSync(LOOK, { recursive: true });
      await at.wps.page.screenshot({
        path: `${LOOK}/${paneWidth}-${tab}.png`,
        clip: { x: 1366 - paneWidth, y: 0, width: paneWidth, height: 700 },
      });
    }
    const out = await at.pane.evaluate(() => {
      const width = document.documentElement.clientWidth;
      return [...document.querySelectorAll('body *')]
        .filter(
          (one) =>
            one.parentElement?.closest('[role=group][tabindex="0"]') === null &&
            one.checkVisibility() &&
            one.getBoundingClientRect().right > width + 0.5,
        )
        .map((one) => `${one.tagName} ${(one.textContent ?? '').slice(0, 40)}`);
    });
    expect({ tab, out }).toEqual({ tab, out: [] });
  }
});

test('a viewport far wider than what is seen: all that matters stands at the left', async () => {
  const at = await paneInWps(browser(), SPOILED, { paneWidth: 1360 });
  await at.until(/类必改/);
  const rights = await at.pane.evaluate(() =>
    [...document.querySelectorAll('button, h1, [role=tab]')]
      .filter((one) => one.checkVisibility())
      .map((one) => one.getBoundingClientRect().right),
  );
  expect(Math.max(...rights)).toBeLessThanOrEqual(646);
});

test('收起 stands at the bottom, is reached by the keyboard, and hides the pane', async () => {
  const at = await paneInWps(browser(), SPOILED);
  await at.until(/类必改/);
  const hide = at.button('收起');
  const box = await hide.boundingBox();
  expect(box!.y + box!.height).toBeGreaterThan(640);
  await hide.focus();
  await at.wps.page.keyboard.press('Enter');
  await at.wps.page.locator('iframe[name="pane1"]').waitFor({ state: 'hidden' });
  await at.wps.press('goujiPane');
  await at.wps.page.locator('iframe[name="pane1"]').waitFor({ state: 'visible' });
  await at.until(/类必改/);
});
