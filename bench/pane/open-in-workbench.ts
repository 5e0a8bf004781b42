import type { Browser } from 'playwright-core';
import { openBench, type OpenedBench } from '../../test/e2e/workbench/open-bench';

/** A workbook that is chosen in the workbench until it can be worked with, in ms. */
export interface WorkbenchOpening {
  /** The grid's picture changes no more. */
  readonly drawnMs: number;
  /** The pane says what the check came to and lists what was found. */
  readonly findingsMs: number;
}

export interface OpenWorkbench {
  readonly bench: OpenedBench;
  readonly opening: WorkbenchOpening;
}

/** The grid is drawn when its picture has not changed for so long. */
const STILL_MS = 800;
const PATIENCE_MS = 60_000;

/**
 * Drops a file on the page that has opened none yet: the grid's own scripts still come. Measured in
 * the page, from the drop on.
 * @param site the built site
 */
export async function openInWorkbench(
  browser: Browser,
  site: string,
  file: Uint8Array,
): Promise<OpenWorkbench> {
  const bench = await openBench(browser, { sample: '', site });
  await bench.page.locator('h2, h1').first().waitFor();
  const opening = await bench.page.evaluate(
    async ({ base64, still, patience }) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], '部门.xlsx'));
      const small = document.createElement('canvas');
      [small.width, small.height] = [96, 64];
      const paper = small.getContext('2d', { willReadFrequently: true });
      const picture = (): string => {
        const grid = document.querySelector<HTMLCanvasElement>('#grid canvas[id*=sheet-main]');
        if (!grid || grid.width === 0 || !paper) return '';
        paper.drawImage(grid, 0, 0, small.width, small.height);
        return paper.getImageData(0, 0, small.width, small.height).data.join();
      };
      const hasFindings = (): boolean =>
        /类|通过|未能/.test(document.querySelector('#pane h1')?.textContent ?? '') &&
        document.querySelector('#pane [data-group]') !== null;

      const start = performance.now();
      const since = (): number => performance.now() - start;
      for (const type of ['dragover', 'drop']) {
        const drop = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
        document.querySelector('#grid')?.dispatchEvent(drop);
      }
      let [findingsMs, drawnMs, before] = [0, 0, ''];
      while (findingsMs === 0 || drawnMs === 0 || since() - drawnMs < still) {
        if (since() > patience) throw new Error('not opened');
        await new Promise((frame) => requestAnimationFrame(frame));
        if (findingsMs === 0 && hasFindings()) findingsMs = since();
        const now = picture();
        if (now !== before) [drawnMs, before] = [since(), now];
      }
      return { drawnMs, findingsMs };
    },
    {
      base64: Buffer.from(file).toString('base64'),
      still: STILL_MS,
      patience: PATIENCE_MS,
    },
  );
  return { bench, opening };
}
