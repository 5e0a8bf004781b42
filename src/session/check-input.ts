import type { ApprovedFigure } from '../checks/approved';
import type { Check } from '../checks/check';
import type { CheckInput } from '../checks/run';
import { ECONOMIC, FUNCTIONAL } from '../editions/in-use';
import type { Opened } from './open-snapshot';

/** What checks run over, for an opened workbook. */
export function checkInputOf(
  { book, snapshot, edition }: Opened,
  catalogue: readonly Check[],
  approved: readonly ApprovedFigure[] = [],
): CheckInput {
  return {
    book,
    snapshot,
    edition,
    functional: FUNCTIONAL,
    economic: ECONOMIC,
    catalogue,
    approved,
  };
}
