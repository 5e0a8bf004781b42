/// <reference types="office-js" />
import { HostError } from '../host-error';
import type { Selection } from '../port';
import { isInsideSheet } from '../rectangle';
import { forget, run } from './batch';
import { asHostError } from './excel-error';
import { rangeOf } from './read';
import { rectangleOf } from './sheet-list';

/** @throws HostError `gone`, `unsupported` (outside of the sheet, or the sheet is hidden) */
export async function select({ sheet: name, rectangle }: Selection): Promise<void> {
  if (!isInsideSheet(rectangle)) throw new HostError('unsupported', { reason: 'outside' });
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('visibility');
    await context.sync();
    if (sheet.isNullObject) throw new HostError('gone', { sheet: name });
    if (sheet.visibility !== Excel.SheetVisibility.visible) {
      throw new HostError('unsupported', { reason: 'hidden', sheet: name });
    }
    sheet.activate();
    const range = rangeOf(sheet, rectangle);
    range.select();
    forget(range);
    await context.sync();
  });
}

/** `null` where several areas, or a chart, are selected. @throws HostError */
export function selection(): Promise<Selection | null> {
  return run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    const { worksheet } = range;
    worksheet.load('name');
    forget(range);
    try {
      await context.sync();
    } catch (error) {
      if (asHostError(error).code === 'unsupported') return null;
      throw error;
    }
    return { sheet: worksheet.name, rectangle: rectangleOf(range) };
  });
}
