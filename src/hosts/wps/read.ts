/**
 * Reading a workbook through ET. Every member is a call into another process that blocks both the
 * pane and WPS: so whole rectangles, each object asked for once, and a pause between large strips.
 */
import type { Block, ReadRequest } from '../block';
import { HostError } from '../host-error';
import type { SheetInfo, WorkbookInfo } from '../port';
import { blockOfRaw } from '../raw-block';
import { requireReadable } from '../readable';
import { addressOfRectangle, parseRectangle } from '../rectangle';
import type { Rectangle } from '../rectangle';
import { joinStrips, stripsOf } from '../strips';
import type { Strip } from '../strips';
import type { EtApplication, EtRange, EtWorkbook, EtWorksheet } from './et-application';
import { rectangleOfRaw, valueOfEt } from './et-shape';

/** How much one call may carry before WPS is felt to stand still. */
const MAX_CALL_CELLS = 100_000;

/** Name, mode and sheets: 6 accesses, and 5 a sheet. @throws HostError */
export function readWorkbookInfo(application: EtApplication): WorkbookInfo {
  const workbook = activeWorkbook(application);
  const { FullName: key, Name: name, ReadOnly: readOnly } = workbook;
  const { Worksheets: worksheets } = workbook;
  const count = worksheets.Count;
  const sheets: SheetInfo[] = [];
  for (let i = 1; i <= count; i++) sheets.push(sheetInfo(worksheets.Item(i)));
  return { key, name, readOnly, sheets };
}

/**
 * All rectangles: 3 accesses, and 4 a strip (3 without formulas).
 * @param key as `readWorkbookInfo` gave it; `gone` when the user has switched to another workbook
 * @throws HostError
 */
export async function readBlocks(
  application: EtApplication,
  key: string | null,
  requests: readonly ReadRequest[],
): Promise<readonly Block[]> {
  requireReadable(requests);
  const strips = stripsOf(requests, MAX_CALL_CELLS);
  const blocks: Block[] = [];
  let worksheets = worksheetsOf(application, key);
  let read = 0;
  for (const strip of strips) {
    if (read > MAX_CALL_CELLS) {
      await breath();
      // The user could switch workbooks during the pause.
      worksheets = worksheetsOf(application, key);
      read = 0;
    }
    blocks.push(readStrip(worksheets, strip));
    read += strip.rectangle.rows * strip.rectangle.columns;
  }
  return joinStrips(strips, blocks);
}

function activeWorkbook(application: EtApplication): EtWorkbook {
  const workbook = application.ActiveWorkbook;
  if (!workbook) throw new HostError('gone', { reason: 'no-workbook' });
  return workbook;
}

function worksheetsOf(application: EtApplication, key: string | null) {
  const workbook = activeWorkbook(application);
  const { FullName: now } = workbook;
  if (key !== null && now !== key) throw new HostError('gone', { reason: 'switched' });
  return workbook.Worksheets;
}

function sheetInfo(sheet: EtWorksheet): SheetInfo {
  const { Name: name, Visible: visible, UsedRange: used } = sheet;
  return {
    name,
    visible: visible === true || visible === -1,
    own: false,
    used: areaOf(used, name),
  };
}

function areaOf(range: EtRange, sheet: string): Rectangle {
  const { Address: address } = range;
  // Called on the range: ET's functions need their object.
  const text = typeof address === 'function' ? address.call(range, false, false) : address;
  const area = parseRectangle(text);
  if (!area) throw new HostError('unsupported', { reason: 'address', sheet, address: text });
  return area;
}

function readStrip(worksheets: EtWorkbook['Worksheets'], strip: Strip): Block {
  const { sheet, rectangle, formulas } = strip;
  const range = sheetNamed(worksheets, sheet).Range(addressOfRectangle(rectangle));
  const { Value2: values } = range;
  const texts = formulas ? rectangleOfRaw(range.Formula, rectangle) : undefined;
  return blockOfRaw(rectangleOfRaw(values, rectangle), texts, valueOfEt);
}

function sheetNamed(worksheets: EtWorkbook['Worksheets'], name: string): EtWorksheet {
  try {
    return worksheets.Item(name);
  } catch (error) {
    throw new HostError('gone', { sheet: name }, error);
  }
}

function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
