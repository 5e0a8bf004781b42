import { gridFromRectangle } from '../model/grid';
import type { Grid } from '../model/grid';
import type { Snapshot } from '../model/snapshot';
import { MAX_READ_CELLS } from './block';
import type { ReadRequest } from './block';
import type { SheetInfo, WorkbookReader } from './port';
import { cellCount } from './rectangle';
import type { Rectangle } from './rectangle';

/** At most this much of one sheet is read: official forms have 20 columns, lists a few more. */
export const MAX_SHEET_COLUMNS = 256;
export const MAX_SHEET_CELLS = 500_000;

/** A sheet of which only the upper left part was read, because something stands far away. */
export interface Clipping {
  readonly sheet: string;
  readonly used: Rectangle;
  /** `null`: nothing of it, the sheets before had used up `MAX_READ_CELLS`. */
  readonly read: Rectangle | null;
}

/** A snapshot that says what it leaves out; empty for every ordinary workbook. */
export interface HostSnapshot extends Snapshot {
  readonly clipped: readonly Clipping[];
}

/**
 * Reads the open workbook of any host in two calls of the port, whatever its size. Sheets that the add-in
 * made are set apart.
 * Formulas come along where they are cheap.
 */
export async function snapshotOf(host: WorkbookReader): Promise<HostSnapshot> {
  const { name, sheets } = await host.workbook();
  const { areas, clipped } = boundedAreas(sheets);
  const requests: ReadRequest[] = [];
  for (const [sheet, rectangle] of areas) {
    requests.push({ sheet, rectangle, formulas: host.capabilities.cheapFormulas });
  }
  const blocks = requests.length > 0 ? await host.read(requests) : [];
  const blockOf = new Map(requests.map(({ sheet }, i) => [sheet, blocks[i]]));
  const grids = sheets.map((sheet): Grid => {
    const block = blockOf.get(sheet.name);
    const { row, column } = areas.get(sheet.name) ?? { row: 0, column: 0 };
    const values = block?.values ?? [];
    return gridFromRectangle(sheet.name, sheet.visible, row, column, values, block?.formulas);
  });
  return { name, ...apart(sheets, grids), clipped };
}

/**
 * The sheets that the add-in made apart from the others.
 * @param grids one a sheet, in the same order
 */
export function apart(
  sheets: readonly SheetInfo[],
  grids: readonly Grid[],
): Pick<Snapshot, 'grids' | 'own'> {
  const own = grids.filter((_, i) => sheets[i]?.own === true);
  if (own.length === 0) return { grids };
  return { grids: grids.filter((_, i) => sheets[i]?.own !== true), own };
}

/** What to read of each sheet, within the caps; a rectangle is cut at the right, then below. */
export function boundedAreas(sheets: readonly SheetInfo[]) {
  const areas = new Map<string, Rectangle>();
  const clipped: Clipping[] = [];
  let left = MAX_READ_CELLS;
  for (const { name, used } of sheets) {
    if (!used) continue;
    const columns = Math.min(used.columns, MAX_SHEET_COLUMNS);
    const rows = Math.min(used.rows, Math.floor(Math.min(left, MAX_SHEET_CELLS) / columns));
    const read = rows > 0 ? { ...used, rows, columns } : null;
    if (read) {
      areas.set(name, read);
      left -= cellCount(read);
    }
    if (!read || cellCount(read) < cellCount(used)) clipped.push({ sheet: name, used, read });
  }
  return { areas, clipped };
}
