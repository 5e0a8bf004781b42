/// <reference types="office-js" />
/**
 * Reading a workbook through Office.js. A round trip costs 20–100 ms and a cell next to nothing, so
 * everything of a kind travels together: two `context.sync` for the list of sheets, one for all their
 * cells. Nothing newer than ExcelApi 1.8.
 */
import type { Block, ReadRequest } from '../block';
import type { SheetInfo, WorkbookInfo } from '../port';
import { blockOfRaw } from '../raw-block';
import { requireReadable } from '../readable';
import { cellCount } from '../rectangle';
import type { Rectangle } from '../rectangle';
import { joinStrips, stripsOf } from '../strips';
import type { Strip } from '../strips';
import { asHostError } from './excel-error';

/**
 * Excel for the web refuses answers above 5 MB. A cell with its formula takes some 40 bytes in
 * forms full of Chinese labels; this leaves half of it spare.
 */
const MAX_SYNC_CELLS = 60_000;

/** Sheets are cut into pieces this small, so that an answer is filled well. */
const STRIP_CELLS = 10_000;

/** One pane belongs to one workbook for as long as it lives, so one key a page is enough. */
const key = `excel-${Date.now().toString(36)}`;

/** Name, mode and sheets: two `context.sync`. @throws HostError */
export async function readWorkbookInfo(): Promise<WorkbookInfo> {
  return run(async (context) => {
    const { workbook } = context;
    workbook.load('name,readOnly');
    const { worksheets } = workbook;
    worksheets.load('items/name,items/visibility');
    await context.sync();
    // Values only: a coloured blank is not used. An empty sheet gives a null object, not A1.
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
    for (const range of used) {
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      forget(range);
    }
    await context.sync();
    const sheets = worksheets.items.map(({ name, visibility }, i): SheetInfo => ({
      name,
      visible: visibility === Excel.SheetVisibility.visible,
      own: false,
      used: rectangleOf(used[i]),
    }));
    return { key, name: workbook.name, readOnly: workbook.readOnly, sheets };
  });
}

/**
 * All rectangles with one `context.sync`, or one for each 60,000 cells of a large workbook.
 * @throws HostError
 */
export async function readBlocks(requests: readonly ReadRequest[]): Promise<readonly Block[]> {
  requireReadable(requests);
  const strips = stripsOf(requests, STRIP_CELLS);
  const blocks: Block[] = [];
  for (const batch of batchesOf(strips)) blocks.push(...(await readTogether(batch)));
  return joinStrips(strips, blocks);
}

/** Strips that fit together into one answer, in order. */
function batchesOf(strips: readonly Strip[]): Strip[][] {
  const batches: Strip[][] = [];
  let batch: Strip[] = [];
  let room = 0;
  for (const strip of strips) {
    const cells = cellCount(strip.rectangle);
    if (cells > room) {
      batches.push((batch = []));
      room = MAX_SYNC_CELLS;
    }
    batch.push(strip);
    room -= cells;
  }
  return batches;
}

function readTogether(requests: readonly ReadRequest[]): Promise<Block[]> {
  return run(async (context) => {
    const ranges = requests.map(({ sheet, rectangle, formulas }) => {
      const { row, column, rows, columns } = rectangle;
      const range = context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(row, column, rows, columns);
      range.load(formulas ? 'values,formulas' : 'values');
      forget(range);
      return { range, formulas };
    });
    await context.sync();
    return ranges.map(({ range, formulas }) =>
      blockOfRaw(range.values, formulas ? range.formulas : undefined),
    );
  });
}

/**
 * Excel.run keeps every range for use after a sync and then spends a round trip on letting go of
 * them. What is only read once is let go at once, which saves that trip and two actions a range.
 */
function forget(range: Excel.Range): void {
  range.untrack();
}

function rectangleOf(range: Excel.Range | undefined): Rectangle | null {
  if (!range || range.isNullObject) return null;
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return { row, column, rows, columns };
}

async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw asHostError(error);
  }
}
