import type { ElementFate } from '../xml/edit-elements';
import { attributeOf, withAttribute } from '../xml/start-tag';
import type { ListedSheet } from './workbook-listing';

/** How the workbook part counts its sheets when some go: names and views state them by position. */
export class SheetsGone {
  constructor(
    private readonly sheets: readonly ListedSheet[],
    /** Positions. */
    private readonly gone: ReadonlySet<number>,
  ) {}

  /** @param tag of a name that stays */
  nameFate(tag: string): ElementFate {
    const local = attributeOf(tag, 'localSheetId');
    if (local === undefined || this.shifted(Number(local)) === Number(local)) return 'keep';
    return { tag: withAttribute(tag, 'localSheetId', String(this.shifted(Number(local)))) };
  }

  /** The sheet shown first; where that one goes, the first one that can be seen. */
  viewFate(tag: string): ElementFate {
    if (this.gone.size === 0) return 'keep';
    const firstVisible = this.sheets.findIndex(
      ({ state }, at) => !this.gone.has(at) && state !== 'hidden' && state !== 'veryHidden',
    );
    let changed = tag;
    for (const name of ['activeTab', 'firstSheet']) {
      const at = Number(attributeOf(tag, name) ?? 0);
      const now = this.shifted(this.gone.has(at) ? Math.max(0, firstVisible) : at);
      if (now !== at) changed = withAttribute(changed, name, String(now));
    }
    return { tag: changed };
  }

  private shifted(at: number): number {
    return at - [...this.gone].filter((index) => index < at).length;
  }
}
