import { HostError } from '../host-error';
import type { Selection } from '../port';
import { addressOfRectangle, isInsideSheet } from '../rectangle';
import { sheetNamed } from './open-workbook';
import type { OpenWorkbook } from './open-workbook';
import { areaOf, canBeSeen } from './sheet-list';

/** @throws HostError `gone` (the sheet), `unsupported` (outside the sheet, a hidden sheet) */
export function select(open: OpenWorkbook, { sheet: name, rectangle }: Selection): void {
  if (!isInsideSheet(rectangle)) throw new HostError('unsupported', { reason: 'outside' });
  open.run(({ Worksheets: worksheets }) => {
    const sheet = sheetNamed(worksheets, name);
    const { Visible: visible } = sheet;
    if (!canBeSeen(visible)) {
      throw new HostError('unsupported', { reason: 'hidden', sheet: name });
    }
    sheet.Activate();
    sheet.Range(addressOfRectangle(rectangle)).Select();
  });
}

/** `null` where several areas, or a shape, are selected. @throws HostError */
export function selection(open: OpenWorkbook): Selection | null {
  return open.run((_, { Selection: selected }) => {
    // A shape has neither; ET says nothing of a member that is not there.
    const { Areas: areas, Worksheet: worksheet } = selected ?? {};
    if (!selected || !areas || !worksheet || areas.Count !== 1) return null;
    const { Name: sheet } = worksheet;
    return { sheet, rectangle: areaOf(selected, sheet) };
  });
}
