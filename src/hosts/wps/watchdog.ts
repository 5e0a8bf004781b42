import { isBlankValue, isCellError } from '../../model/grid';
import type { CellValue } from '../../model/grid';
import type { Block, ReadRequest } from '../block';
import type { HostEvent } from '../host-events';
import type { SheetInfo } from '../port';
import { blockOfRaw } from '../raw-block';
import { addressOfRectangle, cellCount, covers } from '../rectangle';
import type { Rectangle } from '../rectangle';
import { MAX_SHEET_COLUMNS } from '../snapshot-of';
import type { EtWorkbook, EtWorksheet } from './et-application';
import { rectangleOfRaw, valueOfEt } from './et-shape';
import { areaOf, canBeSeen } from './sheet-list';
import type { SheetList } from './sheet-list';

/** Of a larger sheet only its top is looked at: ET stands still while values are handed over. */
const MAX_LOOK_CELLS = 10_000;

/** What a sheet held when it was last read or looked at. */
interface Seen {
  /** The used area. */
  readonly area: Rectangle;
  /** Of its top, as `topOf`. */
  readonly values: Block['values'];
}

/**
 * Looks at one workbook for what no event has told: at the sheet in front each time, at the others in
 * turn. Formulas that are replaced by their own result are not seen.
 */
export class Watchdog {
  readonly #seen = new Map<string, Seen>();
  #turn = 0;

  constructor(
    private readonly sheets: SheetList,
    private readonly tell: (event: HostEvent) => void,
  ) {}

  /** What the page has read is what the next look is compared with. */
  saw(requests: readonly ReadRequest[], blocks: readonly Block[]): void {
    requests.forEach(({ sheet, rectangle: area }, i) => {
      const used = this.#known(sheet)?.used;
      const values = blocks[i]?.values;
      if (!used || !values || !covers(area, topOf(used)) || !sameCorner(area, used)) return;
      const { rows, columns } = topOf(used);
      const top = values.slice(0, rows).map((line) => line.slice(0, columns));
      this.#seen.set(sheet, { area: used, values: top });
    });
  }

  /** At most 15 accesses. Tells at most one hint a sheet. @throws what ET throws */
  look({ Worksheets: worksheets, ActiveSheet: front }: EtWorkbook): void {
    const { sheets } = this.sheets.known ?? {};
    // Nobody has read it yet, so that nothing can be missed.
    if (!sheets) return;
    if (worksheets.Count !== sheets.length) return this.tell({ kind: 'sheets' });
    const name = front?.Name;
    if (front && name !== undefined) this.#lookAt(front, name);
    const next = this.#nextBut(sheets, name);
    if (next === null) return;
    const other = worksheets.Item(next + 1);
    const { Name: found, Visible: visible } = other;
    const known = sheets[next];
    // One that was shown and brought to the front is told by that.
    const isSame = found === known?.name && canBeSeen(visible) === known.visible;
    if (isSame) this.#lookAt(other, found);
    else this.tell({ kind: 'sheets' });
  }

  #nextBut(sheets: readonly SheetInfo[], front: string | undefined): number | null {
    for (let tried = 0; tried < sheets.length; tried++) {
      this.#turn = (this.#turn + 1) % sheets.length;
      if (sheets[this.#turn]?.name !== front) return this.#turn;
    }
    return null;
  }

  #lookAt(sheet: EtWorksheet, name: string): void {
    const { UsedRange: range } = sheet;
    // A sheet of charts has no cells.
    if (!range) return;
    if (!this.#known(name)) return this.tell({ kind: 'sheets' });
    const area = areaOf(range, name);
    const top = topOf(area);
    const looked = top === area ? range : sheet.Range(addressOfRectangle(top));
    const raw = rectangleOfRaw(looked.Value2, top);
    const now = { area, values: blockOfRaw(raw, undefined, valueOfEt).values };
    const before = this.#seen.get(name);
    this.#seen.set(name, now);
    if (before && !same(before, now)) this.tell({ kind: 'changed', sheet: name });
  }

  #known(name: string): SheetInfo | undefined {
    return this.sheets.known?.sheets.find((sheet) => sheet.name === name);
  }
}

/** As much of a used area as a look may take, from its top; the area itself where that is all. */
function topOf(area: Rectangle): Rectangle {
  if (cellCount(area) <= MAX_LOOK_CELLS) return area;
  const columns = Math.min(area.columns, MAX_SHEET_COLUMNS);
  return { ...area, columns, rows: Math.min(area.rows, Math.floor(MAX_LOOK_CELLS / columns)) };
}

function same({ area, values }: Seen, now: Seen): boolean {
  const { rows, columns } = now.area;
  if (!sameCorner(area, now.area) || area.rows !== rows || area.columns !== columns) return false;
  return values.every((line, r) => line.every((value, c) => sameValue(value, now.values[r]?.[c])));
}

function sameCorner(a: Rectangle, b: Rectangle): boolean {
  return a.row === b.row && a.column === b.column;
}

/** Without their formulas, an empty result looks blank, and some amounts like errors. */
function sameValue(a: CellValue | null, b: CellValue | null | undefined): boolean {
  if (a === b || (isBlankValue(a) && isBlankValue(b))) return true;
  const error = errorOf(a);
  return error !== undefined && error === errorOf(b);
}

function errorOf(value: CellValue | null | undefined): string | undefined {
  const meant = typeof value === 'number' ? valueOfEt(value, undefined) : value;
  return isCellError(meant) ? meant.error : undefined;
}
