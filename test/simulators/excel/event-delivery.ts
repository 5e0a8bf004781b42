import type { AddinPageFrame } from './addin-page-frame';
import { EVENT } from './excel-events';
import type { ExcelEvent } from './excel-events';
import type { Switches, WireCount } from './switches';

/** Brings events to the pages that asked for them, as badly as a test wants it. */
export class EventDelivery {
  readonly #pages: ReadonlySet<AddinPageFrame>;
  readonly #switches: Switches;
  readonly #count: WireCount;
  #told = 0;

  constructor(pages: ReadonlySet<AddinPageFrame>, switches: Switches, count: WireCount) {
    this.#pages = pages;
    this.#switches = switches;
    this.#count = count;
  }

  tell(event: ExcelEvent): void {
    for (const page of this.#pages) {
      const entries = page.session.registrations.entriesFor(event);
      if (entries.length > 0) this.#deliver(page, 'richApiMessage', { ArrayData: entries });
      if (event.type === EVENT.selection) this.#deliver(page, 'documentSelectionChanged', {});
    }
  }

  #deliver(page: AddinPageFrame, actionName: string, data: object): void {
    const { loseEvery, doubleEvents, eventDelay } = this.#switches;
    this.#told += 1;
    if (loseEvery > 0 && this.#told % loseEvery === 0) {
      this.#count.lostEvents++;
      return;
    }
    for (let times = doubleEvents ? 2 : 1; times > 0; times--) {
      this.#count.events++;
      // Later than the answer to the batch that caused it, as in Excel.
      setTimeout(() => page.push(actionName, data), eventDelay);
    }
  }
}
