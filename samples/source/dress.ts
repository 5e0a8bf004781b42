import { addressOf } from '../../src/model/place';
import type { NewCell, NewSheet, NewWorkbook } from '../../src/model/new-workbook';

/** A rectangle of cells, 0-based, with its last row and column. */
interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

type Rows = readonly (readonly (NewCell | null)[] | null)[];

/** In characters. */
const NARROWEST = 8;
const WIDEST = 46;
/** In points. */
const TITLE_HEIGHT = 27;

/** The workbook as the budget system would print it: merged titles and headers, boxes, readable widths. */
export function dressed(workbook: NewWorkbook): NewWorkbook {
  return { sheets: workbook.sheets.map(dressedSheet) };
}

function dressedSheet(sheet: NewSheet): NewSheet {
  const tables = tablesOf(sheet.rows);
  const rows = sheet.rows.map((row) => (row ? [...row] : row));
  const merges: Area[] = [];
  for (const table of tables) {
    merges.push(...lines(sheet.rows, table, 'title'), ...lines(sheet.rows, table, 'note'));
    const header = headerOf(sheet.rows, table);
    if (!header) continue;
    merges.push(...mergedHeader(sheet.rows, header));
    box(rows, header, table);
  }
  return {
    ...sheet,
    rows,
    columns: widths(sheet),
    heights: rows.map((row) =>
      row?.some((cell) => cell?.style === 'title') ? TITLE_HEIGHT : null,
    ),
    merges: merges
      .filter(({ top, left, bottom, right }) => top !== bottom || left !== right)
      .map(({ top, left, bottom, right }) => `${addressOf(top, left)}:${addressOf(bottom, right)}`),
  };
}

/** The tables of a sheet, one under another, each from its title on. */
function tablesOf(rows: Rows): Area[] {
  const tops = rows.flatMap((row, index) =>
    row?.some((cell) => cell?.style === 'title') ? [index] : [],
  );
  return tops.map((top, i) => {
    const bottom = (tops[i + 1] ?? rows.length) - 1;
    const right = Math.max(...rows.slice(top, bottom + 1).map((row) => (row?.length ?? 1) - 1));
    return { top, left: 0, bottom, right };
  });
}

/** The lines of a role, each as wide as its table. */
function lines(rows: Rows, { top, bottom, right }: Area, style: NewCell['style']): Area[] {
  return rows.slice(top, bottom + 1).flatMap((row, down) => {
    const [first, ...others] = row ?? [];
    if (first?.style !== style || others.some(Boolean)) return [];
    return [{ top: top + down, bottom: top + down, left: 0, right }];
  });
}

function headerOf(rows: Rows, { top, bottom, right }: Area): Area | null {
  const of = Array.from({ length: bottom - top + 1 }, (_, down) => top + down).filter((row) =>
    rows[row]?.some((cell) => cell?.style === 'header'),
  );
  const [first, last] = [of[0], of.at(-1)];
  // A second page of the table has a header of its own.
  if (first === undefined || last === undefined || last - first + 1 !== of.length) return null;
  return { top: first, left: 0, bottom: last, right };
}

/** Each label over the blank cells that are its own: first to the right, then down. */
function mergedHeader(rows: Rows, header: Area): Area[] {
  const taken = new Set<string>();
  const isFree = (row: number, column: number): boolean =>
    !rows[row]?.[column] && !taken.has(addressOf(row, column));
  const found: Area[] = [];
  for (let top = header.top; top <= header.bottom; top += 1) {
    for (let left = header.left; left <= header.right; left += 1) {
      if (!rows[top]?.[left]) continue;
      let [right, bottom] = [left, top];
      while (right < header.right && isFree(top, right + 1)) right += 1;
      const across = Array.from({ length: right - left + 1 }, (_, i) => left + i);
      while (bottom < header.bottom && across.every((one) => isFree(bottom + 1, one))) bottom += 1;
      for (let row = top; row <= bottom; row += 1) {
        for (const column of across) taken.add(addressOf(row, column));
      }
      found.push({ top, left, bottom, right });
    }
  }
  return found;
}

/** Lines around all cells of the table, the blank ones, too. */
function box(rows: ((NewCell | null)[] | null)[], header: Area, table: Area): void {
  let last = table.bottom;
  while (last > header.bottom && !rows[last]?.some((cell) => cell && cell.style !== 'note'))
    last -= 1;
  for (let row = header.top; row <= last; row += 1) {
    const style = row <= header.bottom ? 'header' : 'amount';
    const line = (rows[row] ??= []);
    for (let column = 0; column <= table.right; column += 1)
      line[column] ??= { value: null, style };
  }
}

function widths(sheet: NewSheet): number[] {
  const columns: number[] = [];
  for (const row of sheet.rows) {
    row?.forEach((cell, column) => {
      if (cell?.style === 'title' || cell?.style === 'caption' || cell?.style === 'note') return;
      const shown = [...String(cell?.value ?? '').slice(0, 40)];
      const wide = shown.reduce((sum, char) => sum + (char > '\u00ff' ? 2 : 1), 2);
      columns[column] = Math.min(WIDEST, Math.max(columns[column] ?? NARROWEST, wide));
    });
  }
  return Array.from(columns, (width) => width ?? NARROWEST);
}
