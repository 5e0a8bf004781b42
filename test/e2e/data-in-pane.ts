/** What a data file of the site does to the pane as it ships, whichever program holds it. */
import type { Frame } from 'playwright-core';
import { samplePack } from '../support/sample-pack';
import type { PaneDriver } from './pane-driver';

export interface PaneOverData extends PaneDriver {
  readonly pane: Frame;
}

/** Its rule is broken by the sample: guests cost more than two 万元. */
const RULE = 'QH-01';
const CLEAN = /^通过/;

/** @param open a pane over the clean sample, on a site with this data file; `null`: with none */
export function testData(open: (data: string | null) => Promise<PaneOverData>): void {
  const settings = async (at: PaneOverData): Promise<string> => {
    await at.tab('设置');
    return at.pane.getByRole('region', { name: '程序与数据' }).innerText();
  };
  const header = (at: PaneOverData): Promise<string> =>
    at.pane.locator('header').last().innerText();

  test('a pack is used, and 设置 names it', async () => {
    const at = await open(await samplePack());
    await at.until(CLEAN);
    await at.unfold();
    expect((await at.groups()).some((key) => key.includes(RULE))).toBe(true);
    await at.said(/公务接待费 2\.40 万元，超过县里定的 2 万元/);
    expect(await header(at)).toContain('用数据包“青禾县财政局”（2026.1）');
    const told = await settings(at);
    expect(told).toContain('“青禾县财政局”（2026.1）');
    expect(told).toContain('青禾县从严控制公务接待');
    expect(told).toContain('青禾县 2026 年');
    // The site's rules are not the user's to put away.
    expect(await at.button(/^移除/).count()).toBe(0);
  });

  test('without a pack the pane goes by what ships, and says nothing of it but in 设置', async () => {
    const at = await open('window.goujiData = null;');
    await at.until(CLEAN);
    expect(await header(at)).not.toContain('数据包');
    expect(await settings(at)).toContain('没有另放，用随附的');
    expect((await at.groups()).some((key) => key.includes(RULE))).toBe(false);
  });

  test('a pack that cannot be used is not used at all, and the pane says so', async () => {
    const script = await samplePack();
    const at = await open(script.replace('"QH-01"', '"T3-01"'));
    await at.until(CLEAN);
    expect(await header(at)).toContain('服务器上的数据包不能用，没有用它');
    const told = await settings(at);
    expect(told).toContain('rules/qinghe.json：编号 T3-01 已有');
    expect(told).not.toContain('青禾县 2026 年');
  });

  test.each([
    ['is not there', null],
    ['is cut off in the middle', 'window.goujiData = {"pack":'],
    ['is the error page of a server', '<!doctype html><title>404</title>'],
  ])('where the file %s, the pane opens and says that it went without', async (_, data) => {
    const at = await open(data);
    await at.until(CLEAN);
    expect(await header(at)).toContain('服务器上的数据包没有取到，或文件坏了');
    expect(await settings(at)).toContain('没有取到，或文件坏了，用随附的');
    // What is wrong with it is no sign of an old engine.
    expect(await at.pane.locator('#start section:visible').count()).toBe(0);
  });
}
