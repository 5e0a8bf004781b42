/** The ribbon's buttons, where they share the pane's runtime, open its tabs and leave it as it was. */
import type { Browser } from 'playwright-core';
import { launchChromium } from '../chromium';
import { excelPages } from '../excel-pages';
import { paneInExcel } from './pane-in-excel';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
}, 600_000);
afterAll(async () => {
  await browser?.close();
});

test('what was declined and what is being typed stay when a ribbon button opens a tab', async () => {
  const { excel, pane, button } = await paneInExcel(
    browser,
    await excelPages(),
    'samples/spoiled.xlsx',
    { sharedRuntime: true },
  );
  const selected = (name: string) => pane.getByRole('tab', { name, selected: true }).waitFor();
  await button('不用接续').click();
  await button(/预算年度/).click();
  await button('填写说明').click();
  await pane.getByRole('textbox', { name: '说明' }).fill('表头另行更正');
  await excel.execute('openSummary');
  await selected('汇总');
  await excel.execute('openCheck');
  await selected('校验');
  expect(await button('不用接续').count()).toBe(0);
  expect(await pane.getByRole('textbox', { name: '说明' }).inputValue()).toBe('表头另行更正');
  await excel.close();
}, 120_000);
