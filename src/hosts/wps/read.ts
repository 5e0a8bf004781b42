/**
 * Reading cells through ET. Every member is a call into another process that blocks both the pane and WPS:
 * so whole rectangles, each object asked for once, and a pause between large strips.
 */
import type { Block, ReadRequest } from '../block';
import { blockOfRaw } from '../raw-block';
import { requireReadable } from '../readable';
import { addressOfRectangle, cellCount } from '../rectangle';
import { joinStrips, stripsOf } from '../strips';
import type { Strip } from '../strips';
import { breath } from './breath';
import type { EtWorksheet, EtWorksheets } from './et-application';
import { rectangleOfRaw, valueOfEt } from './et-shape';
import { sheetNamed } from './open-workbook';
import type { OpenWorkbook } from './open-workbook';

/** How much one call may carry before WPS is felt to stand still. */
const MAX_CALL_CELLS = 100_000;

/**
 * All rectangles: 3 accesses, and 4 a strip (3 without formulas).
 * @throws HostError
 */
export async function readBlocks(
  open: OpenWorkbook,
  requests: readonly ReadRequest[],
): Promise<readonly Block[]> {
  requireReadable(requests);
  const strips = stripsOf(requests, MAX_CALL_CELLS);
  const blocks: Block[] = [];
  while (blocks.length < strips.length) {
    // The user could switch workbooks during the pause.
    if (blocks.length > 0) await breath();
    open.run(({ Worksheets: worksheets }) => {
      let cells = 0;
      for (const strip of strips.slice(blocks.length)) {
        cells += cellCount(strip.rectangle);
        // The first always fits.
        if (cells > MAX_CALL_CELLS) break;
        blocks.push(readStrip(worksheets, strip));
      }
    });
  }
  return joinStrips(strips, blocks);
}

function readStrip(worksheets: EtWorksheets, { sheet, ...strip }: Strip): Block {
  return readArea(sheetNamed(worksheets, sheet), strip);
}

/** One rectangle of a sheet in one breath. @throws HostError */
export function readArea(
  sheet: EtWorksheet,
  { rectangle, formulas }: Pick<ReadRequest, 'rectangle' | 'formulas'>,
): Block {
  const range = sheet.Range(addressOfRectangle(rectangle));
  const { Value2: values } = range;
  const texts = formulas ? rectangleOfRaw(range.Formula, rectangle) : undefined;
  return blockOfRaw(rectangleOfRaw(values, rectangle), texts, valueOfEt);
}
