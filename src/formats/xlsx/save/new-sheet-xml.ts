import { addressOf, parseAddress } from '../../../model/place';
import type { NewSheet } from '../../../model/new-workbook';
import { escapeXml } from '../../xml/entities';
import { withAttribute } from '../../xml/start-tag';
import { cellXml, checkEdit, type CellEdit } from '../cell-edit';
import { formatOfCell, type CellFormat } from '../cell-format';

/** A sheet to be added to a workbook that somebody else wrote; how it prints is left to the program. */
export type AddedSheet = Omit<NewSheet, 'page' | 'entryRules'>;

/** The number of a look among those of the workbook. */
type LookOf = (format: CellFormat) => number;

/**
 * The worksheet part of a new sheet; its texts stand in their cells.
 * @param namespace of the workbook's own parts
 * @throws FormatError `bad-edit` for what no cell can hold
 */
export function newSheetXml(sheet: AddedSheet, namespace: string, lookOf: LookOf): string {
  const content = [viewXml(sheet), columnsXml(sheet), rowsXml(sheet, lookOf), mergesXml(sheet)];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${escapeXml(namespace, true)}">${content.join('')}</worksheet>`;
}

function viewXml({ frozenRows }: AddedSheet): string {
  if (!frozenRows) return '';
  const below = addressOf(frozenRows, 0);
  return `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${String(frozenRows)}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
}

function columnsXml({ columns = [] }: AddedSheet): string {
  if (columns.length === 0) return '';
  const list = columns.map((width, at) => {
    const number = String(at + 1);
    return `<col min="${number}" max="${number}" width="${String(width)}" customWidth="1"/>`;
  });
  return `<cols>${list.join('')}</cols>`;
}

function rowsXml(sheet: AddedSheet, lookOf: LookOf): string {
  const { heights = [] } = sheet;
  const lines = laidOut(sheet);
  const rows = Array.from({ length: Math.max(lines.length, heights.length) }, (_, row) => {
    const cells = Array.from(lines[row] ?? [], (cell) => (cell ? newCellXml(cell, lookOf) : ''));
    const height = heights[row] ?? null;
    const stated = height === null ? '' : ` ht="${String(height)}" customHeight="1"`;
    const content = cells.join('');
    if (content + stated === '') return '';
    return `<row r="${String(row + 1)}"${stated}>${content}</row>`;
  });
  return `<sheetData>${rows.join('')}</sheetData>`;
}

interface LaidCell {
  readonly edit: CellEdit;
  readonly format: CellFormat;
}

/** The cells at their places; those that a merged one covers look like it, so that its frame is whole. */
function laidOut({ name, rows, merges = [] }: AddedSheet): (LaidCell | undefined)[][] {
  const lines: (LaidCell | undefined)[][] = rows.map((line, row) =>
    (line ?? []).map((cell, column) => {
      if (!cell) return undefined;
      const { value, formula } = cell;
      const stated = formula === undefined ? {} : { formula };
      return { edit: { sheet: name, row, column, value, ...stated }, format: formatOfCell(cell) };
    }),
  );
  for (const range of merges) {
    const [from, to] = range.split(':').map(parseAddress);
    if (!from || !to) throw new Error(`merge: ${range}`);
    const format = lines[from.row]?.[from.column]?.format ?? {};
    for (let row = from.row; row <= to.row; row += 1) {
      const line = (lines[row] ??= []);
      for (let column = from.column; column <= to.column; column += 1) {
        if (row === from.row && column === from.column) continue;
        const blank = { sheet: name, row, column, value: null };
        line[column] = { edit: line[column]?.edit ?? blank, format };
      }
    }
  }
  return lines;
}

function newCellXml({ edit, format }: LaidCell, lookOf: LookOf): string {
  checkEdit(edit);
  const look = lookOf(format);
  if (look === 0 && edit.value === null && edit.formula === undefined) return '';
  const tag = `<c r="${addressOf(edit.row, edit.column)}">`;
  return cellXml(look === 0 ? tag : withAttribute(tag, 's', String(look)), edit);
}

function mergesXml({ merges = [] }: AddedSheet): string {
  if (merges.length === 0) return '';
  const list = merges.map((range) => `<mergeCell ref="${escapeXml(range, true)}"/>`);
  return `<mergeCells count="${String(list.length)}">${list.join('')}</mergeCells>`;
}
