/// <reference types="office-js" />
import type { WriteDifference } from '../edit';
import { blockOfRaw } from '../raw-block';
import { Differences } from '../writing/differences';
import type { PlannedCells } from '../writing/write-plan';
import { forget } from './batch';
import type { Job } from './batch';

/** Rectangles are cut into strips of about this size, so that requests stay small. */
const STRIP_BYTES = 400_000;
const RANGE_BYTES = 1_000;
const CELL_BYTES = 30;

/** A strip that has been written, read back with the same batch. */
interface WrittenStrip {
  readonly planned: PlannedCells;
  readonly from: number;
  readonly range: Excel.Range;
}

/** Enters planned cells and reads them back, all in the jobs that it makes. */
export class CellWriting {
  readonly #strips: WrittenStrip[] = [];

  /** @param sheetOf asked when the job is queued */
  jobs(planned: PlannedCells, sheetOf: () => Excel.Worksheet): Job[] {
    return stripsOf(planned).map(({ from, to, bytes }) => ({
      bytes,
      queue: () => {
        const { row, column, entries } = planned;
        const contents = entries.contents.slice(from, to);
        const formats = entries.formats.slice(from, to);
        const columns = contents[0]?.length ?? 0;
        const range = sheetOf().getRangeByIndexes(row + from, column, to - from, columns);
        // First, since a text cell takes what it is given as a text.
        if (hasAny(formats)) range.numberFormat = formats as unknown[][];
        if (hasAny(contents)) range.formulas = contents as unknown[][];
        range.load('values,formulas');
        forget(range);
        this.#strips.push({ planned, from, range });
      },
    }));
  }

  /** After the batch: the cells that hold something else than was written. */
  differences(): WriteDifference[] {
    const differences = new Differences();
    for (const { planned, from, range } of this.#strips) {
      differences.compare(planned, blockOfRaw(range.values, range.formulas), from);
    }
    return differences.all;
  }
}

function hasAny(matrix: readonly (readonly unknown[])[]): boolean {
  return matrix.some((line) => line.some((entry) => entry !== null));
}

function stripsOf({ entries }: PlannedCells): { from: number; to: number; bytes: number }[] {
  const strips: { from: number; to: number; bytes: number }[] = [];
  entries.contents.forEach((line, row) => {
    const bytes = line.reduce<number>(
      // A character takes up to three bytes, on its way there and as value and formula back.
      (sum, entry) => sum + CELL_BYTES + (typeof entry === 'string' ? entry.length * 9 : 0),
      0,
    );
    const last = strips.at(-1);
    if (line.length === 0) return;
    if (last && last.bytes + bytes <= STRIP_BYTES) {
      last.to = row + 1;
      last.bytes += bytes;
    } else strips.push({ from: row, to: row + 1, bytes: bytes + RANGE_BYTES });
  });
  return strips;
}
