import type { Block } from '../../hosts/block';
import { HostError } from '../../hosts/host-error';
import type { WorkbookHost, WorkbookInfo } from '../../hosts/port';
import { cellCount, covers } from '../../hosts/rectangle';
import type { Rectangle } from '../../hosts/rectangle';
import { apart, boundedAreas, type HostSnapshot } from '../../hosts/snapshot-of';
import type { HintedSheets } from './hints';
import { gridFromRectangle, sameGrid, type Grid } from '../../model/grid';

/** One reading carries so many cells; a larger workbook is read piece by piece. */
export const PIECE_CELLS = 60_000;

export interface LiveReading {
  readonly info: WorkbookInfo;
  readonly snapshot: HostSnapshot;
  /** Whether any cell, sheet or name is another than at the last reading. */
  readonly changed: boolean;
  /** Only some sheets were read, and others may hold something else by now. */
  readonly partial: boolean;
}

export interface ReadOptions {
  /**
   * Sheets in which something may have happened; absent: anywhere. Where one round trip brings all, only
   * a workbook that takes several is read in part: events get lost, and reading all costs nothing.
   */
  readonly hints?: HintedSheets;
  readonly signal?: AbortSignal;
  /** Told the share that was read, 0 to 1, after each piece. */
  readonly progress?: (share: number) => void;
}

/** Reads one open workbook again and again; grids that hold the same as before are the same objects. */
export class LiveReader {
  #last: {
    info: WorkbookInfo;
    /** One a sheet, in order, those that we made among them. */
    grids: readonly Grid[];
    snapshot: HostSnapshot;
    areas: ReadonlyMap<string, Rectangle>;
  } | null = null;

  constructor(
    private readonly host: WorkbookHost,
    private readonly pieceCells = PIECE_CELLS,
  ) {}

  /** @throws HostError, or the signal's reason when it is aborted between two pieces */
  async read({ hints, signal, progress }: ReadOptions = {}): Promise<LiveReading> {
    const byPart = this.host.capabilities.readsByPart === true;
    const [info, ahead] = await Promise.all([
      this.host.workbook(byPart && hints && this.#last ? [...hints.keys()] : undefined),
      byPart ? [] : this.#readAhead(hints),
    ]);
    const { sheets } = info;
    const { areas, clipped } = boundedAreas(sheets);
    const read = new Map<string, Grid>();
    const keep = (name: string, { row, column }: Rectangle, block: Block | undefined): void => {
      if (!block) throw new HostError('gone', { sheet: name });
      const visible = sheets.find((sheet) => sheet.name === name)?.visible ?? true;
      read.set(name, gridFromRectangle(name, visible, row, column, block.values, block.formulas));
    };
    for (const [name, rectangle, block] of ahead) {
      const area = areas.get(name);
      if (area && covers(rectangle, area)) keep(name, rectangle, block);
    }
    const all = this.#wanted(areas, hints);
    const wanted = all.filter(([name]) => !read.has(name));
    let done = 0;
    for (const piece of piecesOf(wanted, this.pieceCells)) {
      signal?.throwIfAborted();
      const blocks = await this.#blocks(piece);
      piece.forEach(([name, rectangle], i) => keep(name, rectangle, blocks[i]));
      done += piece.length;
      progress?.(done / wanted.length);
    }
    const before = new Map(this.#last?.grids.map((grid) => [grid.name, grid]));
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
      last.grids.length === grids.length &&
      grids.every(
        (grid, i) => grid === last.grids[i] && sheets[i]?.own === last.info.sheets[i]?.own,
      );
    const snapshot = same ? last.snapshot : { name: info.name, ...apart(sheets, grids), clipped };
    this.#last = { info, grids, snapshot, areas };
    // Where every sheet costs, those are read again that another sheet's cells may have changed.
    const unread = grids.filter(({ name }) => areas.has(name) && !read.has(name));
    const partial = byPart ? unread.some(holdsFormula) : unread.length > 0;
    return { info, snapshot, changed: !same, partial };
  }

  /**
   * After a keystroke inside what was read before, the cells are asked for in the same breath as the
   * sheets, so that the two round trips take the time of one. Where it turns out to be something else,
   * what is missing is read then.
   */
  async #readAhead(hints: HintedSheets | undefined) {
    const areas = this.#last?.areas;
    if (!areas || !hints || cellsIn(areas) > this.pieceCells) return [];
    const inside = [...hints].every(([sheet, where]) => {
      const area = areas.get(sheet);
      return area && where && covers(area, where);
    });
    if (!inside) return [];
    const asked = [...areas];
    const blocks = await this.#blocks(asked).catch(() => []);
    return blocks.flatMap((block, i) => {
      const one = asked[i];
      return one ? [[...one, block] as const] : [];
    });
  }

  #blocks(areas: readonly (readonly [string, Rectangle])[]): Promise<readonly Block[]> {
    const formulas = this.host.capabilities.cheapFormulas;
    return this.host.read(areas.map(([sheet, rectangle]) => ({ sheet, rectangle, formulas })));
  }

  /** What must be read: all of it, or what may have changed. */
  #wanted(areas: ReadonlyMap<string, Rectangle>, hints: HintedSheets | undefined) {
    const all = [...areas];
    const last = this.#last;
    const brings = cellsIn(areas) <= this.pieceCells && !this.host.capabilities.readsByPart;
    if (!hints || !last || brings) return all;
    return all.filter(([name, area]) => {
      const before = last.areas.get(name);
      return hints.has(name) || !before || JSON.stringify(before) !== JSON.stringify(area);
    });
  }
}

function holdsFormula({ rows }: Grid): boolean {
  return rows.some(({ cells }) => cells.some(({ formula }) => formula !== undefined));
}

function cellsIn(areas: ReadonlyMap<string, Rectangle>): number {
  return [...areas.values()].reduce((sum, area) => sum + cellCount(area), 0);
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
