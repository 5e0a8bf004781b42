import { HostError } from '../host-error';
import type { PlannedSheet } from '../writing/write-plan';
import type { Changes } from './changes';
import { enterCells } from './enter-cells';
import type { EtApplication, EtWorkbook, EtWorksheet } from './et-application';
import { ownIn, ownNameOf } from './sheet-list';
import { drawLook } from './sheet-look';

/**
 * Adds a sheet of our own behind the last one and fills it; what has been done is told to `changes`.
 * @throws HostError `unsupported` where ET does not take its name or its mark
 */
export function addSheet(
  application: EtApplication,
  workbook: EtWorkbook,
  { sheet: name, look, cells }: PlannedSheet,
  changes: Changes,
): EtWorksheet {
  const { Worksheets: worksheets } = workbook;
  const sheet = worksheets.Add(undefined, worksheets.Item(worksheets.Count));
  changes.before(() => sheet.Delete());
  changes.taken();
  renameSheet(sheet, name);
  const { Names: names } = workbook;
  names.Add(ownNameOf(name), '=TRUE', false);
  // Without its mark nobody could take the sheet away again.
  if (!ownIn(names)(name)) throw new HostError('unsupported', { reason: 'host', sheet: name });
  enterCells(sheet, cells, changes.taken);
  if (look) {
    drawLook(sheet, look);
    if (look.frozenRows) freeze(application, workbook, name, look.frozenRows);
  }
  return sheet;
}

/** @throws HostError `unsupported` (`sheet-name`), also where ET keeps the former name without a word */
export function renameSheet(sheet: EtWorksheet, name: string): void {
  let thrown: unknown;
  try {
    sheet.Name = name;
    if (sheet.Name === name) return;
  } catch (error) {
    thrown = error;
  }
  throw new HostError('unsupported', { reason: 'sheet-name', sheet: name }, thrown);
}

/** A window freezes what it shows; the sheet that has just been added is in front. */
function freeze(
  { ActiveWindow: window }: EtApplication,
  { ActiveSheet: active }: EtWorkbook,
  name: string,
  rows: number,
): void {
  if (!window || active?.Name !== name) return;
  window.SplitRow = rows;
  window.FreezePanes = true;
}
