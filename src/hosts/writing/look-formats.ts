import { formatOf } from '../../formats/xlsx/cell-format';
import type { SheetLook } from '../edit';

/** The number format of each cell from A1 on; `null`: General. */
export function numberFormatsOf(look: SheetLook): (string | null)[][] {
  return look.cells.map((line) =>
    (line ?? []).map((cell) => (cell && formatOf(cell).numberFormat) ?? null),
  );
}
