import type { Page } from 'playwright-core';
import type {} from '../../test/simulators/excel/host-page';
import type { Slip } from './typed-slips';

/** Something typed into the workbook until the pane shows what it means. */
export interface EditTiming {
  /** Milliseconds from the keystroke to the new headline. */
  readonly ms: number;
  /** All that the add-in asked of Excel because of it. */
  readonly syncs: number;
}

/** After an edit the pane looks for the likely cells; nobody types again before it has them. */
const PAUSE_MS = 500;
const PATIENCE_MS = 20_000;

/** Types each slip and takes it back. Measured in the page, where pane and Excel share a clock. */
export function measureEdits(page: Page, slips: readonly Slip[]): Promise<EditTiming[]> {
  return page.evaluate(
    async ({ given, pause, patience }) => {
      const { host, user } = window.simulatedExcel;
      const pane = document.querySelector<HTMLIFrameElement>('iframe.pane')?.contentDocument;
      if (!pane) throw new Error('no pane');
      const headline = (): string => pane.querySelector('#pane h1')?.textContent ?? '';
      const changed = (before: string): Promise<number> =>
        new Promise((resolve, reject) => {
          const late = setTimeout(() => reject(new Error(`still ${before}`)), patience);
          const observer = new MutationObserver(() => {
            if (headline() === before) return;
            observer.disconnect();
            clearTimeout(late);
            resolve(performance.now());
          });
          const all = { subtree: true, childList: true, characterData: true };
          observer.observe(pane, all);
        });
      const rest = () => new Promise((resolve) => setTimeout(resolve, pause));

      const timings: EditTiming[] = [];
      for (const { sheet, row, column, right, wrong } of given) {
        for (const figure of [wrong, right]) {
          const syncs = host.count.syncs;
          const shown = changed(headline());
          const start = performance.now();
          user.type(sheet, row, column, String(figure));
          const ms = (await shown) - start;
          await rest();
          timings.push({ ms, syncs: host.count.syncs - syncs });
        }
      }
      return timings;
    },
    { given: slips, pause: PAUSE_MS, patience: PATIENCE_MS },
  );
}
