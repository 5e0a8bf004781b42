import { isBlankValue, isCellError } from '../../model/grid';
import type { CellValue } from '../../model/grid';
import type { Block, ReadRequest } from '../block';
import type { HostEvent } from '../host-events';
import type { SheetInfo } from '../port';
import { blockOfRaw } from '../raw-block';
import { cellCount } from '../rectangle';
import type { Rectangle } from '../rectangle';
import type { EtWorkbook, EtWorksheet } from './et-application';
import { rectangleOfRaw, valueOfEt } from './et-shape';
import { areaOf, canBeSeen } from './sheet-list';
import type { SheetList } from './sheet-list';

/** Of a larger sheet only the used area is looked at: ET stands still while values are handed over. */
const MAX_LOOK_CELLS = 10_000;

/** What a sheet held when it was last read or looked at; `values` is `null` where it is too large. */
interface Seen {
  readonly area: Rectangle;
  readonly values: Block['values'] | null;
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
      if (!used || !sameArea(used, area)) return;
      const small = cellCount(area) <= MAX_LOOK_CELLS;
      this.#seen.set(sheet, { area, values: (small && blocks[i]?.values) || null });
    });
  }

  /** At most 13 accesses. Tells at most one hint a sheet. @throws what ET throws */
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

  #lookAt({ UsedRange: range }: EtWorksheet, name: string): void {
    // A sheet of charts has no cells.
    if (!range) return;
    if (!this.#known(name)) return this.tell({ kind: 'sheets' });
    const area = areaOf(range, name);
    const small = cellCount(area) <= MAX_LOOK_CELLS;
    const raw = small ? rectangleOfRaw(range.Value2, area) : null;
    const now = { area, values: raw && blockOfRaw(raw, undefined, valueOfEt).values };
    const before = this.#seen.get(name);
    this.#seen.set(name, now);
    if (before && !same(before, now)) this.tell({ kind: 'changed', sheet: name });
  }

  #known(name: string): SheetInfo | undefined {
    return this.sheets.known?.sheets.find((sheet) => sheet.name === name);
  }
}

function same(a: Seen, b: Seen): boolean {
  if (!sameArea(a.area, b.area)) return false;
  const { values } = b;
  if (!a.values || !values) return true;
  return a.values.every((line, r) => line.every((value, c) => sameValue(value, values[r]?.[c])));
}

function sameArea(a: Rectangle, b: Rectangle): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
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
