import type { Rectangle } from '../../../src/hosts/rectangle';
import { MAX_COLUMNS } from '../../../src/model/place';
import type { AddinSession } from './addin-session';
import { intersection } from './areas';
import { enteredContent } from '../program/entered-content';
import type { RichRange } from './range-object';
import { apiNotFound, invalidArgument } from './rich-object';

/** `values =` and `formulas =`: an array of the range's size or one value for all; `null` keeps. */
export function setCells(session: AddinSession, { sheet, area }: RichRange, value: unknown): void {
  session.requireCells(sheet);
  const entered = spread(area, value);
  const formats = session.program.formats(sheet);
  const contentAt = (row: number, column: number) => {
    const one = entered(row, column);
    const asText = formats.get(row, column, 'NumberFormat') === '@';
    return one === null || one === undefined ? undefined : enteredContent(one, asText);
  };
  session.program.setContents(sheet, area, contentAt, 'addin');
}

export function setNumberFormat(session: AddinSession, range: RichRange, value: unknown): void {
  const { sheet, area } = range;
  session.requireCells(sheet);
  const formats = session.program.formats(sheet);
  if (Array.isArray(value)) {
    const entered = spread(area, value);
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const format = entered(row, column);
        if (format === null) continue;
        formats.set({ row, column, rows: 1, columns: 1 }, 'NumberFormat', format);
      }
    }
  } else formats.set(area, 'NumberFormat', value);
  session.program.formatted(sheet, area, 'addin');
}

/** @param across each row for itself; `null` takes the merges away */
export function mergeRange(session: AddinSession, range: RichRange, across: boolean | null): void {
  const { sheet, area } = range;
  session.requireCells(sheet);
  const { merges } = session.program.formats(sheet);
  const apart = merges.filter((merge) => !intersection(merge, area));
  merges.splice(0, merges.length, ...apart);
  if (across === null) return;
  const parts = across
    ? Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 }))
    : [area];
  merges.push(...parts);
  for (const part of parts) emptyAllButFirst(session, range, part);
}

/** Of what is merged only the first cell keeps its value. */
function emptyAllButFirst(session: AddinSession, { sheet }: RichRange, part: Rectangle): void {
  const keep = (row: number, column: number) =>
    row === part.row && column === part.column ? undefined : null;
  session.program.setContents(sheet, part, keep, 'addin');
}

export function clearRange(session: AddinSession, range: RichRange, applyTo: unknown): void {
  const { sheet, area } = range;
  session.requireCells(sheet);
  const what = applyTo ?? 'All';
  if (what !== 'All' && what !== 'Contents' && what !== 'Formats') {
    throw apiNotFound(`The simulator does not clear ${String(what)}`);
  }
  const used = sheet.used();
  const filled = used && intersection(used, area);
  if (what !== 'Formats' && filled) {
    session.program.setContents(sheet, filled, () => null, 'addin');
  }
  if (what !== 'Contents') {
    session.program.formats(sheet).clear(area);
    if (filled) session.program.fill(sheet, filled, null, 'addin');
  }
}

/** Whole rows only. @returns where the new ones are */
export function insertCells(session: AddinSession, range: RichRange, shift: unknown): Rectangle {
  moveRows(session, range, shift === 'Down', range.area.rows);
  return range.area;
}

export function deleteCells(session: AddinSession, range: RichRange, shift: unknown): void {
  moveRows(session, range, shift === 'Up', -range.area.rows);
}

function moveRows(session: AddinSession, range: RichRange, known: boolean, count: number): void {
  session.requireCells(range.sheet);
  if (range.area.columns !== MAX_COLUMNS || !known) {
    throw apiNotFound('The simulator inserts and deletes whole rows only');
  }
  session.program.moveRows(range.sheet, range.area.row, count, 'addin');
}

function spread(area: Rectangle, value: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const lines = value as readonly unknown[];
  const fits = (line: unknown) => Array.isArray(line) && line.length === area.columns;
  if (lines.length !== area.rows || !lines.every(fits)) {
    throw invalidArgument('the array has another size than the range');
  }
  return (row, column) => (lines[row - area.row] as readonly unknown[])[column - area.column];
}
