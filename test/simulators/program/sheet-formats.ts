import { movedRow } from '../../../src/formats/xlsx/rows/row-shift';
import { cellCount } from '../../../src/hosts/rectangle';
import type { Rectangle } from '../../../src/hosts/rectangle';
import { MAX_COLUMNS, MAX_ROWS } from '../../../src/model/place';
import { apiNotFound } from '../excel/rich-object';

type Format = Map<string, unknown>;

/** More than that are formatted one by one nowhere in an add-in that keeps to what is used. */
const MOST_CELLS = 200_000;

/** Everything of a sheet's looks but fills: of cells, whole rows, whole columns and the sheet. */
export class SheetFormats {
  readonly merges: Rectangle[] = [];
  frozenRows = 0;
  gridlines = true;
  /** By `row,column`; of a whole row or column the other is `*`. */
  readonly #formats = new Map<string, Format>();

  get(row: number, column: number, key: string): unknown {
    for (const place of [`${row},${column}`, `${row},*`, `*,${column}`, '*,*']) {
      const format = this.#formats.get(place);
      if (format?.has(key)) return format.get(key);
    }
    return undefined;
  }

  set(area: Rectangle, key: string, value: unknown): void {
    for (const place of placesOf(area)) {
      const format = this.#formats.get(place) ?? new Map<string, unknown>();
      this.#formats.set(place, format.set(key, value));
    }
  }

  clear(area: Rectangle): void {
    for (const place of placesOf(area)) this.#formats.delete(place);
  }

  moveRows(at: number, count: number): void {
    const all = [...this.#formats];
    this.#formats.clear();
    for (const [place, format] of all) {
      const [row = '', column = ''] = place.split(',');
      const to = row === '*' ? '*' : movedRow(Number(row), { at, count });
      if (to !== null) this.#formats.set(`${to},${column}`, format);
    }
  }
}

function placesOf(area: Rectangle): string[] {
  const [allRows, allColumns] = [area.rows === MAX_ROWS, area.columns === MAX_COLUMNS];
  const rows = allRows ? ['*'] : span(area.row, area.rows);
  const columns = allColumns ? ['*'] : span(area.column, area.columns);
  if (!allRows && !allColumns && cellCount(area) > MOST_CELLS) {
    throw apiNotFound('The simulator does not format so many cells');
  }
  return rows.flatMap((row) => columns.map((column) => `${row},${column}`));
}

function span(start: number, length: number): string[] {
  return Array.from({ length }, (_, i) => String(start + i));
}
