import { takenBack, type RowShift } from '../../formats/xlsx/rows/row-shift';
import type { KeptMarks } from '../kept-marks';

/** Rows that came or went, and the marks that went with them. */
interface RowDeed {
  readonly shift: RowShift;
  readonly lost: KeptMarks;
}

/** Which rows have come and gone since a file was opened or saved; a deed and its undoing leave nothing. */
export class RowDeeds {
  #done: readonly RowDeed[] = [];

  get shifts(): readonly RowShift[] {
    return this.#done.map(({ shift }) => shift);
  }

  /**
   * @param undone the user takes back what she did last: rows that went come back as they were
   * @returns the marks that come back with them
   */
  add(shift: RowShift, undone: boolean, lost: KeptMarks): KeptMarks | null {
    const last = this.#done[this.#done.length - 1];
    const isTakenBack = last !== undefined && sameShift(takenBack(last.shift), shift);
    if (isTakenBack && (undone || shift.count < 0)) {
      this.#done = this.#done.slice(0, -1);
      return last.lost;
    }
    this.#done = [...this.#done, { shift, lost }];
    return null;
  }

  /** What was done up to then is in the file now; what was taken back since is to be taken out of it. */
  rest(then: readonly RowShift[]): void {
    const now = this.shifts;
    const parting = then.findIndex((shift, at) => !now[at] || !sameShift(shift, now[at]));
    const common = parting < 0 ? then.length : parting;
    const back = then.slice(common).reverse().map(takenBack);
    this.#done = [
      ...back.map((shift) => ({ shift, lost: new Map() })),
      ...this.#done.slice(common),
    ];
  }
}

const sameShift = (a: RowShift, b: RowShift): boolean =>
  a.sheet === b.sheet && a.at === b.at && a.count === b.count;
