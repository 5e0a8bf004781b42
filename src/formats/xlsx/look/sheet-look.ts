import { MAX_COLUMNS, MAX_ROWS, parseAddress } from '../../../model/place';
import { FormatError } from '../../format-error';
import type { OfficePackage } from '../../package/office-package';
import type { XmlAttributes, XmlHandler } from '../../xml/handler';
import { CellCursor } from '../cell-cursor';
import { cellKey } from '../sheet-positions';
import type { LookAllowance } from './look-allowance';

/** Rows and columns are counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Columns that look alike; `to` is one of them. */
export interface ColumnLook {
  readonly from: number;
  readonly to: number;
  /** In characters of the default font; absent: the sheet's own. */
  readonly width?: number;
  readonly hidden?: true;
}

export interface RowLook {
  readonly row: number;
  /** In points. */
  readonly height?: number;
  readonly hidden?: true;
}

export interface SheetLook {
  /** In characters of the default font, and in points. */
  readonly defaultWidth?: number;
  readonly defaultHeight?: number;
  /** None overlaps another, and each has several cells. */
  readonly merges: readonly Area[];
  /** Ascending; none overlaps another. */
  readonly columns: readonly ColumnLook[];
  readonly rows: readonly RowLook[];
  /** Which look a cell has, for those that have another than the first. */
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly look: number;
  }[];
  /** Rows and columns that stay when the sheet is scrolled. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Only cells with an `unlocked` look are to be edited. */
  readonly protected?: true;
}

type Draft = { -readonly [Key in keyof SheetLook]: SheetLook[Key] } & {
  merges: Area[];
  columns: ColumnLook[];
  rows: RowLook[];
  cells: { row: number; column: number; look: number }[];
};

/**
 * How a worksheet looks: what `readSheetPart` passes over.
 * @param looks how many looks there are for cells to name
 * @throws FormatError `damaged`, and as `OfficePackage.scan`
 */
export function readSheetLook(
  source: OfficePackage,
  part: string,
  looks: number,
  allowance: LookAllowance,
): SheetLook {
  const reader = new LookReader(part, looks, allowance);
  source.scan(part, reader);
  return reader.look;
}

class LookReader implements XmlHandler {
  readonly look: Draft = { merges: [], columns: [], rows: [], cells: [] };
  private readonly at = new CellCursor();
  private readonly merged = new Set<number>();
  private inData = false;
  private inText = false;
  private nextColumn = 0;

  constructor(
    private readonly part: string,
    private readonly looks: number,
    private readonly allowance: LookAllowance,
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'sheetData') this.inData = true;
    else if (this.inData) this.openInData(name, attributes);
    else if (name === 'col') this.column(attributes);
    else if (name === 'mergeCell') this.merge(attributes['ref'] ?? '');
    else if (name === 'pane') this.pane(attributes);
    else if (name === 'sheetFormatPr') this.defaults(attributes);
    else if (name === 'sheetProtection' && isTrue(attributes['sheet'])) this.look.protected = true;
  }

  close(name: string): void {
    if (name === 'is') this.inText = false;
    else if (name === 'sheetData') this.inData = false;
  }

  private openInData(name: string, attributes: XmlAttributes): void {
    if (this.inText) return;
    if (name === 'row') this.row(attributes);
    else if (name === 'c') this.cell(attributes);
    else if (name === 'is') this.inText = true;
  }

  private row({ r: number, ht, hidden }: XmlAttributes): void {
    if (!this.at.toRow(number)) throw this.damaged();
    const height = measure(ht, 409.5);
    if ((height === undefined && !isTrue(hidden)) || !this.allowance.one()) return;
    this.look.rows.push({
      row: this.at.row,
      ...(height === undefined ? {} : { height }),
      ...(isTrue(hidden) ? { hidden: true } : {}),
    });
  }

  private cell({ r: address, s: look }: XmlAttributes): void {
    if (!this.at.toCell(address)) throw this.damaged();
    if (look === undefined || !/^[1-9]\d{0,5}$/.test(look) || Number(look) >= this.looks) return;
    if (this.allowance.one())
      this.look.cells.push({ row: this.at.row, column: this.at.column, look: Number(look) });
  }

  private column({ min, max, width, hidden }: XmlAttributes): void {
    const [from, to] = [Number(min) - 1, Math.min(Number(max), MAX_COLUMNS) - 1];
    if (!Number.isInteger(from) || !Number.isInteger(to)) return;
    if (from < this.nextColumn || to < from || !this.allowance.one()) return;
    this.nextColumn = to + 1;
    const wide = measure(width, 255);
    this.look.columns.push({
      ...{ from, to },
      ...(wide === undefined ? {} : { width: wide }),
      ...(isTrue(hidden) ? { hidden: true } : {}),
    });
  }

  private merge(range: string): void {
    const [from, to] = range.split(':').map(parseAddress);
    if (!from || !to) return;
    const area = {
      row: Math.min(from.row, to.row),
      column: Math.min(from.column, to.column),
      rows: Math.abs(to.row - from.row) + 1,
      columns: Math.abs(to.column - from.column) + 1,
    };
    const cells = area.rows * area.columns;
    if (cells > 1 && this.allowance.merge(cells) && this.isApart(area)) this.look.merges.push(area);
  }

  /** Whether a merge overlaps no earlier one: no program shows both. */
  private isApart({ row, column, rows, columns }: Area): boolean {
    const keys = Array.from({ length: rows * columns }, (_, i) =>
      cellKey(row + Math.floor(i / columns), column + (i % columns)),
    );
    if (keys.some((key) => this.merged.has(key))) return false;
    for (const key of keys) this.merged.add(key);
    return true;
  }

  private pane({ xSplit, ySplit, state }: XmlAttributes): void {
    if (state !== 'frozen' && state !== 'frozenSplit') return;
    const whole = (text: string | undefined, most: number): number =>
      /^\d{1,7}$/.test(text ?? '') ? Math.min(Number(text), most) : 0;
    const frozen = { rows: whole(ySplit, MAX_ROWS), columns: whole(xSplit, MAX_COLUMNS) };
    if (frozen.rows + frozen.columns > 0) this.look.frozen = frozen;
  }

  private defaults({ defaultColWidth, defaultRowHeight }: XmlAttributes): void {
    const [width, height] = [measure(defaultColWidth, 255), measure(defaultRowHeight, 409.5)];
    if (width !== undefined) this.look.defaultWidth = width;
    if (height !== undefined) this.look.defaultHeight = height;
  }

  private damaged(): FormatError {
    return new FormatError('damaged', { part: this.part });
  }
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** A width or height that a program would show; 0 hides. */
function measure(text: string | undefined, most: number): number | undefined {
  if (text === undefined || !/^\d{1,4}(\.\d{1,20})?$/.test(text)) return undefined;
  return Math.min(Number(text), most);
}
