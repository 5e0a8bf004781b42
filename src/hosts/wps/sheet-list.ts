import { OWN_SHEET_NAME } from '../../model/own-marks';
import { HostError } from '../host-error';
import type { SheetInfo, WorkbookInfo } from '../port';
import { parseRectangle } from '../rectangle';
import type { Rectangle } from '../rectangle';
import { SHEET_VISIBLE } from './et-application';
import type { EtNames, EtRange, EtWorkbook, EtWorksheet } from './et-application';
import { sheetNamed } from './open-workbook';
import type { OpenWorkbook } from './open-workbook';

/** The list of sheets. After an edit only the sheets that it may have touched are asked again. */
export class SheetList {
  #last: WorkbookInfo | null = null;

  constructor(private readonly open: OpenWorkbook) {}

  /**
   * 9 accesses, and 5 a sheet; 6 where the workbook has names. With `changed` 3, and 3 a sheet.
   * @throws HostError
   */
  read(changed?: readonly string[]): WorkbookInfo {
    const last = this.#last;
    // A name that was not there before: a sheet is new, or has another name by now.
    const known = changed?.every((one) => last?.sheets.some(({ name }) => name === one));
    return (this.#last = this.open.run((workbook) =>
      last && changed && known
        ? refreshed(workbook, last, changed)
        : listed(workbook, this.open.key),
    ));
  }

  /** As of the last call. */
  get known(): WorkbookInfo | null {
    return this.#last;
  }
}

function listed(workbook: EtWorkbook, key: string): WorkbookInfo {
  const { Name: name, ReadOnly: readOnly, Worksheets: worksheets, Names: names } = workbook;
  const isOwn = names.Count > 0 ? ownIn(names) : () => false;
  const count = worksheets.Count;
  const sheets: SheetInfo[] = [];
  for (let i = 1; i <= count; i++) sheets.push(infoOf(worksheets.Item(i), isOwn));
  return { key, name, readOnly, sheets };
}

function refreshed(
  { Worksheets: worksheets }: EtWorkbook,
  last: WorkbookInfo,
  changed: readonly string[],
): WorkbookInfo {
  const names = new Set(changed);
  const sheets = last.sheets.map((sheet) =>
    names.has(sheet.name)
      ? { ...sheet, used: usedIn(sheetNamed(worksheets, sheet.name), sheet.name) }
      : sheet,
  );
  return { ...last, sheets };
}

function infoOf(sheet: EtWorksheet, isOwn: (name: string) => boolean): SheetInfo {
  const { Name: name, Visible: visible } = sheet;
  return {
    name,
    visible: canBeSeen(visible),
    own: isOwn(name),
    used: usedIn(sheet, name),
  };
}

/** What `Visible` says, of any build. */
export function canBeSeen(visible: EtWorksheet['Visible']): boolean {
  return visible === true || visible === SHEET_VISIBLE;
}

/** A name that holds for the sheet alone marks it, in either host. */
export function ownIn(names: EtNames): (sheet: string) => boolean {
  return (sheet) => {
    try {
      return !!names.Item(ownNameOf(sheet));
    } catch {
      return false;
    }
  };
}

/** The name that marks a sheet as ours, as it is spelt for the whole workbook. */
export function ownNameOf(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'!${OWN_SHEET_NAME}`;
}

function usedIn({ UsedRange: used }: EtWorksheet, sheet: string): Rectangle {
  return areaOf(used, sheet);
}

/** Where a range is. @throws HostError `unsupported` for several areas, or what is no address */
export function areaOf(range: EtRange, sheet: string): Rectangle {
  const { Address: address } = range;
  // Called on the range: ET's functions need their object.
  const text = typeof address === 'function' ? address.call(range, false, false) : address;
  const area = parseRectangle(text);
  if (!area) throw new HostError('unsupported', { reason: 'address', sheet, address: text });
  return area;
}
