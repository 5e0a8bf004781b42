/** The pane as it ships where the engine is Chrome 80 and local forms throw: the shims carry it. */
import { noIntl, oldEngine } from '../../simulators/wps/old-engine';
import { ownBrowser } from '../own-browser';
import { paneInWps } from './pane-in-wps';

const browser = ownBrowser();
const POOR = { profile: 'old-11.8', scripts: [oldEngine(), noIntl] } as const;

test('it checks, opens every tab, moves the focus, and complains of nothing', async () => {
  const rich = await paneInWps(browser(), 'samples/spoiled.xlsx');
  await rich.until(/类必改/);
  await rich.unfold();
  const poor = await paneInWps(browser(), 'samples/spoiled.xlsx', POOR);
  await poor.until(/类必改/);
  await poor.unfold();
  expect(await poor.pane.evaluate('[typeof structuredClone, typeof Intl].join()')).toBe(
    'undefined,undefined',
  );
  expect(await poor.groups()).toEqual(await rich.groups());
  for (const name of ['汇总', '情况说明', '校对', '设置', '校验']) {
    const tab = poor.pane.getByRole('tab', { name });
    await tab.click();
    await poor.pane.locator('[role="tab"][aria-selected="true"]', { hasText: name }).waitFor();
  }
  await poor.pane.getByRole('tab', { name: '校验' }).focus();
  await poor.wps.page.keyboard.press('ArrowRight');
  expect(await poor.pane.evaluate('document.activeElement.textContent')).toBe('汇总');
  expect(poor.wps.complaints).toEqual([]);
});
