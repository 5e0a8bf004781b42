/// <reference types="office-js" />
/**
 * Reading cells through Office.js. A round trip costs 20–100 ms and a cell next to nothing, so all that
 * is asked travels together.
 */
import type { Block, ReadRequest } from '../block';
import { HostError } from '../host-error';
import { blockOfRaw } from '../raw-block';
import { requireReadable } from '../readable';
import { cellCount } from '../rectangle';
import type { Rectangle } from '../rectangle';
import { joinStrips, stripsOf } from '../strips';
import type { Strip } from '../strips';
import { batchesOf, forget, run } from './batch';

/** A cell with its formula takes some 40 bytes in forms full of Chinese labels. */
const CELL_BYTES = 40;

/** Sheets are cut into pieces this small, so that an answer is filled well. */
const STRIP_CELLS = 10_000;

/**
 * All rectangles with one `context.sync`, or one for each 60,000 cells of a large workbook.
 * @throws HostError
 */
export async function readBlocks(requests: readonly ReadRequest[]): Promise<readonly Block[]> {
  requireReadable(requests);
  const strips = stripsOf(requests, STRIP_CELLS);
  const blocks: Block[] = [];
  const size = ({ rectangle }: Strip): number => cellCount(rectangle) * CELL_BYTES;
  for (const batch of batchesOf(strips, size)) blocks.push(...(await readTogether(batch)));
  return joinStrips(strips, blocks);
}

/** The range of a rectangle. */
export function rangeOf(
  sheet: Excel.Worksheet,
  { row, column, rows, columns }: Rectangle,
): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

function readTogether(requests: readonly ReadRequest[]): Promise<Block[]> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    const sheets = new Map(
      requests.map(({ sheet }) => [sheet, worksheets.getItemOrNullObject(sheet)]),
    );
    const ranges = requests.map(({ sheet, rectangle, formulas }) => {
      const range = rangeOf(sheets.get(sheet) as Excel.Worksheet, rectangle);
      range.load(formulas ? 'values,formulas' : 'values');
      forget(range);
      return { range, sheet, formulas };
    });
    await context.sync();
    return ranges.map(({ range, sheet, formulas }) => {
      // A range of a sheet that is not there is not there either.
      if (range.isNullObject) throw new HostError('gone', { sheet });
      return blockOfRaw(range.values, formulas ? range.formulas : undefined);
    });
  });
}
