import { heldApproved } from '../checks/approved';
import type { CheckContext } from '../checks/context';
import { total } from '../checks/operand';
import type { BookCell } from '../model/book';
import type { CellSite } from './cell-site';
import type { AmountEdit } from './held';

/** The cells of approved figures (批复数): nothing but the approved amount may be proposed for them. */
export class ApprovedCells {
  /** `null` for a figure that several rows make up: none of them is changed. */
  private readonly amounts = new Map<BookCell, number | null>();

  constructor(context: CheckContext) {
    for (const { sides } of heldApproved(context)) {
      for (const { cell } of sides?.left ?? []) {
        const alone = sides?.left.length === 1;
        if (sides && cell) this.amounts.set(cell, alone ? total(sides.right) : null);
      }
    }
  }

  has({ cell }: CellSite): boolean {
    return this.amounts.has(cell);
  }

  forbid({ site, fen }: AmountEdit): boolean {
    return this.has(site) && this.amounts.get(site.cell) !== fen;
  }
}
