import { FormatError } from '../format-error';
import type { XlsxLimits } from '../xlsx/limits';
import { damagedWorkbook, Records } from './records';
import { readSharedTexts, readText } from './texts';

/** BIFF8: Excel 97 to 2003, and WPS. */
const BIFF8 = 0x0600;

export const BOF = 0x0809;
export const EOF = 0x000a;
const FILE_PASS = 0x002f;
const BOUND_SHEET = 0x0085;
const SST = 0x00fc;
const SUP_BOOK = 0x01ae;
const EXTERN_SHEET = 0x0017;

const WORKSHEET = 0;
const THIS_WORKBOOK = 0x0401;

export interface BoundSheet {
  readonly name: string;
  readonly visible: boolean;
  /** Worksheets have cells; charts, macros and modules are passed over. */
  readonly worksheet: boolean;
  /** Where its records begin in the stream. */
  readonly at: number;
}

/** What stands before the sheets. */
export interface WorkbookGlobals {
  readonly sheets: readonly BoundSheet[];
  readonly texts: readonly string[];
  /** Name of the sheet that formulas mean by a number; `null`: several, or of another workbook. */
  readonly sheetNamed: (link: number) => string | null;
}

/**
 * Reads the first part of the stream.
 * @throws FormatError `old-excel`, `encrypted`, `too-many-sheets`, `too-many-cells`, `damaged`
 */
export function readGlobals(view: DataView, limits: XlsxLimits): WorkbookGlobals {
  const records = new Records(view);
  begin(records);
  const sheets: BoundSheet[] = [];
  const own: boolean[] = [];
  let texts: readonly string[] = [];
  let links: readonly Link[] = [];
  while (records.next() && records.type !== EOF) {
    if (records.type === FILE_PASS) throw new FormatError('encrypted');
    else if (records.type === BOUND_SHEET) sheets.push(boundSheet(records));
    else if (records.type === SST) texts = readSharedTexts(records.continued(), limits.cells);
    else if (records.type === SUP_BOOK) own.push(isThisWorkbook(records));
    else if (records.type === EXTERN_SHEET) links = readLinks(records);
    if (sheets.length > limits.sheets) {
      throw new FormatError('too-many-sheets', { limit: limits.sheets, actual: sheets.length });
    }
  }
  // A place is a sheet's name and an address, so no two sheets may share a name.
  const names = new Set(sheets.map(({ name }) => name));
  if (sheets.length === 0 || names.size < sheets.length) throw damagedWorkbook();
  const sheetNamed = (link: number): string | null => {
    const { book = -1, first = -1, last = -2 } = links[link] ?? {};
    return own[book] && first === last ? (sheets[first]?.name ?? null) : null;
  };
  return { sheets, texts, sheetNamed };
}

function begin(records: Records): void {
  if (!records.next()) throw damagedWorkbook();
  // Excel 2 to 4 begin with records of other numbers.
  if ([0x0009, 0x0209, 0x0409].includes(records.type)) throw new FormatError('old-excel');
  if (records.type !== BOF) throw damagedWorkbook();
  records.need(4);
  const version = records.view.getUint16(records.at, true);
  if (version < BIFF8) throw new FormatError('old-excel');
}

function boundSheet(records: Records): BoundSheet {
  const content = records.continued();
  const at = content.u32();
  const visible = (content.u8() & 3) === 0;
  const worksheet = content.u8() === WORKSHEET;
  return { name: readText(content, 1), visible, worksheet, at };
}

function isThisWorkbook(records: Records): boolean {
  records.need(4);
  return records.view.getUint16(records.at + 2, true) === THIS_WORKBOOK;
}

interface Link {
  readonly book: number;
  readonly first: number;
  readonly last: number;
}

function readLinks(records: Records): Link[] {
  const content = records.continued();
  return Array.from({ length: content.u16() }, () => ({
    book: content.u16(),
    first: content.u16(),
    last: content.u16(),
  }));
}
