import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import {
  addressOfRectangle,
  cellCount,
  isInsideSheet,
  parseRectangle,
} from '../../../src/hosts/rectangle';
import type { Rectangle } from '../../../src/hosts/rectangle';
import { addressOf, columnLetters, MAX_COLUMNS, MAX_ROWS } from '../../../src/model/place';
import { invalidArgument } from './rich-object';

export const WHOLE_SHEET: Rectangle = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** `A1:B2`, `Sheet!A1`, `A:C`, `1:5`; nothing means the whole sheet. */
export function areaOf(address: unknown): Rectangle {
  if (address === null || address === undefined || address === '') return WHOLE_SHEET;
  const area = parseRectangle(String(address).replace(/^.*!/, ''));
  if (!area) throw invalidArgument(`no address: ${String(address)}`);
  return area;
}

export function requireArea(area: Rectangle): Rectangle {
  if (!isInsideSheet(area)) throw invalidArgument('outside the sheet');
  return area;
}

/** `Sheet!A1:B2`, as Excel gives a range's address. */
export function fullAddress(sheet: MemorySheet, area: Rectangle): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name);
  const name = plain ? sheet.name : `'${sheet.name.replace(/'/g, "''")}'`;
  return `${name}!${areaAddress(area)}`;
}

export function areaAddress(area: Rectangle): string {
  const { row, column, rows, columns } = area;
  if (columns === MAX_COLUMNS) return `${row + 1}:${row + rows}`;
  if (rows === MAX_ROWS) return `${columnLetters(column)}:${columnLetters(column + columns - 1)}`;
  return cellCount(area) === 1 ? addressOf(row, column) : addressOfRectangle(area);
}

/** The smallest area around both. */
export function around(a: Rectangle, b: Rectangle): Rectangle {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function intersection(a: Rectangle, b: Rectangle): Rectangle | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}
