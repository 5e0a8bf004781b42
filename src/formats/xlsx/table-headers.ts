import { parseAddress } from '../../model/place';
import type { OfficePackage } from '../package/office-package';
import { readRelationships } from '../package/relationships';
import { editError, type CellEdit } from './cell-edit';

/**
 * The heads of a table's columns stand both in their cells and in the table's own part, and a
 * program that finds them differ calls the file damaged: they are not edited here.
 * @param sheetPart the worksheet that the edits are for
 * @throws FormatError `table-header`, and as `OfficePackage.scan`
 */
export function refuseTableHeaders(
  source: OfficePackage,
  sheetPart: string,
  edits: readonly CellEdit[],
): void {
  for (const { kind, part } of readRelationships(source, sheetPart).values()) {
    if (kind !== 'table' || !source.has(part)) continue;
    source.scan(part, {
      open(name, { ref, headerRowCount: heads = '1' }) {
        if (name !== 'table' || heads === '0') return;
        const [from, to] = (ref ?? '').split(':').map(parseAddress);
        const head = edits.find(
          ({ row, column }) =>
            from && to && row === from.row && column >= from.column && column <= to.column,
        );
        if (head) throw editError('table-header', head);
      },
    });
  }
}
