import type { Browser } from 'playwright-core';
import { openBench, verdict, type OpenedBench } from '../../test/e2e/workbench/open-bench';

/** A workbook that is dropped on the workbench until it can be worked with, in ms. */
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

export interface OpenOptions {
  /** Where the built site lies. */
  readonly site: string;
  /** What the page starts with; `''`: nothing, and the grid's own scripts have yet to come. */
  readonly sample: string;
  /** The unit of the file, by which the pane is known to speak of it. */
  readonly entity: string;
}

/** The grid is drawn when its picture has not changed for so long. */
const STILL_MS = 800;
const PATIENCE_MS = 60_000;
/** Of 255; a grid that is drawn over itself grows darker by less. */
const DIFFERENT = 24;

/** Drops a file on the page. Measured in the page, from the drop on. */
export async function openInWorkbench(
  browser: Browser,
  file: Uint8Array,
  { site, sample, entity }: OpenOptions,
): Promise<OpenWorkbench> {
  const bench = await openBench(browser, { sample, site });
  await bench.page.getByRole('button', { name: '打开…' }).first().waitFor();
  if (sample !== '') await verdict(bench);
  const opening = await bench.page.evaluate(
    async ({ base64, wanted, still, patience, different }) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], '部门.xlsx'));
      const small = document.createElement('canvas');
      [small.width, small.height] = [96, 64];
      const paper = small.getContext('2d', { willReadFrequently: true });
      let before: Uint8ClampedArray | null = null;
      const isAnother = (): boolean => {
        const grid = document.querySelector<HTMLCanvasElement>('#grid canvas[id*=sheet-main]');
        if (!grid || grid.width === 0 || !paper) return false;
        paper.drawImage(grid, 0, 0, small.width, small.height);
        const { data } = paper.getImageData(0, 0, small.width, small.height);
        const known = before;
        before = data;
        return !known || data.some((part, i) => Math.abs(part - (known[i] ?? 0)) > different);
      };
      const hasFindings = (): boolean => {
        const pane = document.querySelector('#pane');
        const headline = pane?.querySelector('h1')?.textContent ?? '';
        if (!/类|通过|未能/.test(headline) || !pane?.querySelector('[data-group]')) return false;
        return pane.textContent?.includes(wanted) ?? false;
      };
      const isShown = (): boolean =>
        document.querySelector('[data-part=bar]')?.textContent?.includes('部门.xlsx') ?? false;

      const start = performance.now();
      const since = (): number => performance.now() - start;
      for (const type of ['dragover', 'drop']) {
        const drop = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
        document.querySelector('#grid')?.dispatchEvent(drop);
      }
      let [findingsMs, drawnMs] = [0, 0];
      while (findingsMs === 0 || drawnMs === 0 || since() - drawnMs < still) {
        if (since() > patience) throw new Error('not opened');
        await new Promise((frame) => requestAnimationFrame(frame));
        if (findingsMs === 0 && hasFindings()) findingsMs = since();
        if (isShown() && isAnother()) drawnMs = since();
      }
      return { drawnMs, findingsMs };
    },
    {
      ...{ base64: Buffer.from(file).toString('base64'), wanted: entity },
      ...{ still: STILL_MS, patience: PATIENCE_MS, different: DIFFERENT },
    },
  );
  return { bench, opening };
}
