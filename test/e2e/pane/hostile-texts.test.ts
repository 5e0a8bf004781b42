/** What a workbook holds is text for the pane, whatever it looks like. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editBook } from '../../support/edit-book';
import { officialBook } from '../../support/official-book';
import { FULL } from '../../support/plans';
import { ownBrowser } from '../own-browser';
import { xlsxOf } from '../snapshot-xlsx';
import { openPane } from './open-pane';

const browser = ownBrowser();

const IMAGE = '<img src="https://else.example/x.png" onerror="window.hit=1">';
const SCRIPT = '<script>window.hit=1</script><b id="own">粗</b>';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'gouji-hostile-'))));
afterAll(() => rm(folder, { recursive: true }));

it('is shown as it is written, makes no element, and asks nobody', async () => {
  const { snapshot } = editBook(officialBook(FULL).snapshot, [
    { op: 'set', form: 't5', row: '2010302', column: 'project', value: IMAGE },
    { op: 'set', form: 't3', row: '2010302', column: 'name', value: SCRIPT },
    { op: 'set', form: 't7', row: '2120803', column: 'total', value: IMAGE },
  ]);
  const path = join(folder, ['javascript', 'window.hit=1.xlsx'].join(':'));
  await writeFile(path, xlsxOf(snapshot));
  const pane = await openPane(browser(), path);
  const asked: string[] = [];
  pane.page.on('request', (request) => asked.push(request.url()));
  const closed = pane.page.locator('main h3 button[aria-expanded=false]').first();
  for (const tab of await pane.page.getByRole('tab').all()) {
    await tab.click();
    await pane.page.waitForTimeout(200);
    if (await closed.isVisible()) await closed.click();
  }
  await pane.page.getByRole('tab').first().click();
  const shown = await pane.page.locator('#pane').textContent();
  expect(shown).toContain('<img src=');
  expect(
    await pane.page.locator('#pane img, #pane script, #own, #pane [href^="javascript"]').count(),
  ).toBe(0);
  expect(await pane.page.evaluate(() => 'hit' in window)).toBe(false);
  expect(asked.filter((address) => !address.startsWith('https://pane.test/'))).toEqual([]);
  expect(pane.complaints).toEqual([]);
});
