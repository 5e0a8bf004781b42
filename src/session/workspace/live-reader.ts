import { HostError } from '../../hosts/host-error';
import type { WorkbookHost, WorkbookInfo } from '../../hosts/port';
import { cellCount } from '../../hosts/rectangle';
import type { Rectangle } from '../../hosts/rectangle';
import { boundedAreas, type HostSnapshot } from '../../hosts/snapshot-of';
import { gridFromRectangle, sameGrid, type Grid } from '../../model/grid';

/** One reading carries so many cells; a larger workbook is read piece by piece. */
export const PIECE_CELLS = 60_000;

export interface LiveReading {
  readonly info: WorkbookInfo;
  readonly snapshot: HostSnapshot;
  /** Whether any cell, sheet or name is another than at the last reading. */
  readonly changed: boolean;
  /** Only some sheets were read, so that another may have changed unheard. */
  readonly partial: boolean;
}

export interface ReadOptions {
  /**
   * Sheets in which something may have happened; absent: anywhere. Only a workbook that takes several
   * readings is read in part: events get lost, and reading all costs an ordinary one nothing.
   */
  readonly hints?: ReadonlySet<string>;
  readonly signal?: AbortSignal;
  /** Told the share that was read, 0 to 1, after each piece. */
  readonly progress?: (share: number) => void;
}

/** Reads one open workbook again and again; grids that hold the same as before are the same objects. */
export class LiveReader {
  #last: {
    info: WorkbookInfo;
    snapshot: HostSnapshot;
    areas: ReadonlyMap<string, Rectangle>;
  } | null = null;

  constructor(
    private readonly host: WorkbookHost,
    private readonly pieceCells = PIECE_CELLS,
  ) {}

  /** @throws HostError, or the signal's reason when it is aborted between two pieces */
  async read({ hints, signal, progress }: ReadOptions = {}): Promise<LiveReading> {
    const info = await this.host.workbook();
    const sheets = info.sheets.filter(({ own }) => !own);
    const { areas, clipped } = boundedAreas(sheets);
    const wanted = this.#wanted(areas, hints);
    const read = new Map<string, Grid>();
    let done = 0;
    for (const piece of piecesOf(wanted, this.pieceCells)) {
      signal?.throwIfAborted();
      const blocks = await this.host.read(
        piece.map(([sheet, rectangle]) => ({
          ...{ sheet, rectangle, formulas: this.host.capabilities.cheapFormulas },
        })),
      );
      piece.forEach(([name, { row, column }], i) => {
        const block = blocks[i];
        if (!block) throw new HostError('gone', { sheet: name });
        const visible = sheets.find((sheet) => sheet.name === name)?.visible ?? true;
        read.set(name, gridFromRectangle(name, visible, row, column, block.values, block.formulas));
      });
      done += piece.length;
      progress?.(done / wanted.length);
    }
    const before = new Map(this.#last?.snapshot.grids.map((grid) => [grid.name, grid]));
    const grids = sheets.map(({ name, visible }): Grid => {
      const old = before.get(name);
      const unread = areas.has(name) && old ? { ...old, visible } : { name, visible, rows: [] };
      const grid = read.get(name) ?? unread;
      return old && sameGrid(old, grid) ? old : grid;
    });
    const last = this.#last;
    const same =
      last !== null &&
      last.info.name === info.name &&
      last.info.readOnly === info.readOnly &&
      last.snapshot.grids.length === grids.length &&
      grids.every((grid, i) => grid === last.snapshot.grids[i]);
    const snapshot = same ? last.snapshot : { name: info.name, grids, clipped };
    this.#last = { info, snapshot, areas };
    return { info, snapshot, changed: !same, partial: wanted.length < areas.size };
  }

  /** What must be read: all of it, or of a large workbook what may have changed. */
  #wanted(areas: ReadonlyMap<string, Rectangle>, hints: ReadonlySet<string> | undefined) {
    const all = [...areas];
    const last = this.#last;
    const cells = all.reduce((sum, [, area]) => sum + cellCount(area), 0);
    if (!hints || !last || cells <= this.pieceCells) return all;
    return all.filter(([name, area]) => {
      const before = last.areas.get(name);
      return hints.has(name) || !before || JSON.stringify(before) !== JSON.stringify(area);
    });
  }
}

/** Sheets that are read together, in order. */
function piecesOf(areas: readonly (readonly [string, Rectangle])[], pieceCells: number) {
  const pieces: (readonly [string, Rectangle])[][] = [];
  let room = 0;
  for (const one of areas) {
    const cells = cellCount(one[1]);
    if (cells > room || pieces.length === 0) {
      pieces.push([]);
      room = pieceCells;
    }
    pieces.at(-1)?.push(one);
    room -= cells;
  }
  return pieces;
}
