/** That the impoverished page of the other tests is as poor as it says. */
import type { Page } from 'playwright-core';
import { namesAfter, noIntl, oldEngine } from '../simulators/wps/old-engine';
import { ownBrowser } from './own-browser';

const browser = ownBrowser();
const SECURE = 'http://127.0.0.1/';

async function pageWith(script: string | null): Promise<Page> {
  const page = await browser().newPage();
  if (script !== null) await page.addInitScript({ content: script });
  await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body: '<p>' }));
  await page.goto(SECURE);
  return page;
}

/** Those of the names that the page has. */
const present = (page: Page, names: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(
    (asked) =>
      asked.filter((name) => {
        const path = name.split('.');
        const last = path.pop()!;
        let holder: unknown = globalThis;
        for (const part of path) {
          holder =
            part === '%TypedArray%'
              ? Object.getPrototypeOf(Uint8Array)
              : (holder as Record<string, unknown> | undefined)?.[part];
        }
        return typeof holder === 'object' || typeof holder === 'function'
          ? last in (holder as object)
          : false;
      }),
    [...names],
  );

const throws = (page: Page, script: string): Promise<boolean> =>
  page.evaluate<boolean>(`(() => { try { ${script}; return false; } catch { return true; } })()`);

describe('an old engine', () => {
  it('lacks what this one has', async () => {
    const names = namesAfter(80);
    expect(names.length).toBeGreaterThan(50);
    expect(await present(await pageWith(null), names)).toEqual(names);
    expect(await present(await pageWith(oldEngine()), names)).toEqual([]);
  });

  it('keeps what its version brought', async () => {
    const page = await pageWith(oldEngine(104));
    expect(
      await present(page, ['WeakRef', 'Array.prototype.at', 'Array.prototype.toSorted']),
    ).toEqual(['WeakRef', 'Array.prototype.at']);
    expect(await throws(page, `document.querySelector(':is(p)')`)).toBe(false);
  });

  it.each([`document.querySelector(':is(p)')`, `new DecompressionStream('deflate-raw')`])(
    'refuses %s',
    async (script) => {
      expect(await throws(await pageWith(null), script)).toBe(false);
      expect(await throws(await pageWith(oldEngine()), script)).toBe(true);
    },
  );

  it('still reads other selectors and zlib', async () => {
    const page = await pageWith(oldEngine());
    expect(await throws(page, `document.querySelector('p').matches('p:not(a)')`)).toBe(false);
    expect(await throws(page, `new DecompressionStream('deflate')`)).toBe(false);
  });
});

it('a page without places throws where a local form is asked for', async () => {
  const page = await pageWith(noIntl);
  for (const script of ['Intl.x', '(1).toLocaleString()', 'new Date().toLocaleTimeString()']) {
    expect(await throws(page, script)).toBe(true);
  }
});
