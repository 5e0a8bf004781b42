import { addressOf } from '../../src/model/place';
import { addressBox, type OpenedBench } from '../../test/e2e/workbench/open-bench';
import type { Slip } from './typed-slips';

declare global {
  interface Window {
    /** Milliseconds from the key that ends typing until the pane has another headline. */
    untilShown?: Promise<number>;
  }
}

/** The pane looks for the likely cells after an edit; nobody types again before it has them. */
const PAUSE_MS = 400;
const TABS = '#grid [data-u-comp=slide-tab-bar]';
const PATIENCE_MS = 20_000;

/**
 * Types each slip into the grid by the keyboard and takes it back.
 * @returns milliseconds from the Enter key, as the browser has its time, to the pane's new headline
 */
export async function typeInWorkbench(
  bench: OpenedBench,
  slips: readonly Slip[],
): Promise<readonly number[]> {
  const { page } = bench;
  const box = addressBox(bench);
  const timings: number[] = [];
  for (const { sheet, row, column, right, wrong } of slips) {
    for (const figure of [wrong, right]) {
      await page.locator(TABS).getByText(sheet, { exact: true }).click();
      await box.fill(addressOf(row, column));
      await box.press('Enter');
      await page.waitForTimeout(PAUSE_MS);
      await page.keyboard.type(String(figure));
      await page.evaluate(armed, PATIENCE_MS);
      await page.keyboard.press('Enter');
      timings.push(await page.evaluate(() => window.untilShown ?? NaN));
    }
  }
  return timings;
}

/** In the page: waits for the key, then for the headline. */
function armed(patience: number): void {
  const headline = (): string => document.querySelector('#pane h1')?.textContent ?? '';
  const before = headline();
  let start = NaN;
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') start = event.timeStamp;
  };
  window.addEventListener('keydown', pressed, { capture: true, once: true });
  window.untilShown = new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`still ${before}`)), patience);
    const observer = new MutationObserver(() => {
      if (headline() === before) return;
      observer.disconnect();
      clearTimeout(late);
      resolve(performance.now() - start);
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  });
  // It is asked for afterwards; meanwhile nobody hears it fail.
  window.untilShown.catch(() => undefined);
}
