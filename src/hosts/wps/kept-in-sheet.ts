import { filled, KEPT_SHEET, keptLines, parseKeptLines } from '../../model/kept-sheet';
import type { KeptLine } from '../../model/kept-sheet';
import { HostError } from '../host-error';
import { addressOfRectangle } from '../rectangle';
import type { Rectangle } from '../rectangle';
import { Changes } from './changes';
import { SHEET_VERY_HIDDEN } from './et-application';
import type { EtApplication, EtWorkbook, EtWorksheet } from './et-application';
import { rectangleOfRaw } from './et-shape';
import { requireStored } from './kept-store';
import type { KeptStore, Stored } from './kept-store';
import { renameSheet } from './new-sheet';
import { areaOf, ownIn, ownNameOf } from './sheet-list';
import { turnedOff } from './turned-off';

/**
 * A very hidden sheet, marked as ours like every sheet that we make. 3 accesses to find out that there is
 * none, 2 where the workbook has no names.
 */
export const keptInSheet: KeptStore & {
  isIn(workbook: EtWorkbook): boolean;
  make(workbook: EtWorkbook, application: EtApplication): void;
  /** Takes it away again. */
  drop(workbook: EtWorkbook, application: EtApplication): void;
} = {
  isIn({ Names: names }) {
    return names.Count > 0 && ownIn(names)(KEPT_SHEET);
  },

  read(workbook) {
    if (!keptInSheet.isIn(workbook)) return null;
    return storedIn(linesOf(workbook.Worksheets.Item(KEPT_SHEET)));
  },

  write(workbook, wanted) {
    const sheet = workbook.Worksheets.Item(KEPT_SHEET);
    const before = linesOf(sheet);
    // A later version may have laid it out in a way of its own.
    storedIn(before);
    const wantedLines = keptLines(wanted);
    const rest = before.slice(wantedLines.length).map(() => []);
    const lines = filled([...wantedLines, ...rest], before[0]?.length);
    const area = { row: 0, column: 0, rows: lines.length, columns: lines[0]?.length ?? 0 };
    sheet.Range(addressOfRectangle(area)).Value2 = lines;
    requireStored(storedIn(linesOf(sheet)), wanted);
  },

  /** @throws HostError `protected`, `editing`; `unsupported` where it cannot be made, hidden or marked */
  make(workbook, application) {
    if (workbook.ProtectStructure) throw new HostError('protected', {});
    const { Worksheets: worksheets, ActiveSheet: front } = workbook;
    const sheet = new Changes().make(application, () =>
      worksheets.Add(undefined, worksheets.Item(worksheets.Count)),
    );
    try {
      renameSheet(sheet, KEPT_SHEET);
      sheet.Range('A1:C1').Value2 = keptLines({ values: new Map(), revision: 0 });
      workbook.Names.Add(ownNameOf(KEPT_SHEET), '=TRUE', false);
      // A sheet that was added is in front, and one in front cannot be hidden.
      front?.Activate();
      sheet.Visible = SHEET_VERY_HIDDEN;
      const { Visible: visible } = worksheets.Item(KEPT_SHEET);
      const hidden = visible === SHEET_VERY_HIDDEN || visible === false;
      if (!hidden || !keptInSheet.isIn(workbook)) {
        throw new HostError('unsupported', { reason: 'kept' });
      }
    } catch (thrown) {
      deleteSheet(sheet, application);
      front?.Activate();
      throw thrown;
    }
  },

  drop({ Worksheets: worksheets }, application) {
    deleteSheet(worksheets.Item(KEPT_SHEET), application);
  },
};

function deleteSheet(sheet: EtWorksheet, application: EtApplication): void {
  turnedOff(application, 'DisplayAlerts', () => sheet.Delete());
}

/** From A1 to the last cell that is used. */
function linesOf(sheet: EtWorksheet): readonly KeptLine[] {
  const { row, column, rows, columns } = areaOf(sheet.UsedRange, KEPT_SHEET);
  const area: Rectangle = { row: 0, column: 0, rows: row + rows, columns: column + columns };
  return rectangleOfRaw(sheet.Range(addressOfRectangle(area)).Value2, area);
}

/** @throws HostError `unsupported` for a layout that is not ours */
function storedIn(lines: readonly KeptLine[]): Stored {
  const stored = parseKeptLines(lines);
  if (!stored) throw new HostError('unsupported', { reason: 'kept' });
  return stored;
}
