import { FormatError } from '../format-error';
import { isBlankValue, type CellValue, type GridRow } from '../../model/grid';
import { MAX_COLUMNS, MAX_ROWS, parseAddress } from '../../model/place';
import { attribute } from '../xml/attribute';
import type { XmlHandler } from '../xml/scanner';
import { CellStore, type CellAllowance } from './cell-store';
import { cellValue } from './cell-value';
import type { OfficePackage } from './package';
import { parseSharedFormula, shiftFormula, type FormulaPieces } from './shared-formula';
import { detach, StringText, unescapeText } from './string-text';

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  pieces?: FormulaPieces;
}

interface PendingCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue | null;
  readonly group: string;
}

/**
 * The stored cells of one worksheet; merges, formats, widths and everything else are passed over.
 * A cell without value and formula is no stored cell, however it is formatted.
 * @throws FormatError `damaged` (no address, no such shared text), `too-many-cells`,
 *   `merged-area`, `inflates-too-much`, and as `OfficePackage.scan`
 */
export function readSheetPart(
  source: OfficePackage,
  part: string,
  sharedStrings: readonly string[],
  allowance: CellAllowance,
): GridRow[] {
  const reader = new SheetReader(part, sharedStrings, allowance);
  source.scan(part, reader);
  return reader.finish();
}

class SheetReader implements XmlHandler {
  private readonly store = new CellStore();
  private readonly shared = new Map<string, SharedFormula>();
  /** Cells of shared formulas that came before their master. */
  private readonly pending: PendingCell[] = [];

  private inData = false;
  private row = -1;
  private column = -1;
  private inCell = false;
  private type: string | undefined;
  private value: string | null = null;
  private formula: string | null = null;
  private group: string | undefined;
  private collecting: 'f' | 'v' | null = null;
  private piece = '';
  private inline: StringText | null = null;

  constructor(
    private readonly part: string,
    private readonly sharedStrings: readonly string[],
    private readonly allowance: CellAllowance,
  ) {}

  open(name: string, tag: string): void {
    if (!this.inData) {
      if (name === 'sheetData') this.inData = true;
      else if (name === 'mergeCell') this.allowance.merge(this.mergedArea(tag));
    } else if (this.inline) {
      this.inline.open(name);
    } else if (name === 'c') {
      this.openCell(tag);
    } else if (name === 'row') {
      this.openRow(tag);
    } else if (this.inCell) {
      this.openContent(name, tag);
    }
  }

  text(value: string): void {
    if (this.collecting) this.piece += value;
    else this.inline?.text(value);
  }

  close(name: string): void {
    if (!this.inData) return;
    if (this.inline) {
      if (name === 'is') this.closeInline(this.inline);
      else this.inline.close(name);
    } else if (name === 'v' && this.collecting === 'v') {
      this.value = this.piece;
      this.collecting = null;
    } else if (name === 'f' && this.collecting === 'f') {
      this.formula = this.piece;
      this.collecting = null;
    } else if (name === 'c') {
      this.closeCell();
    } else if (name === 'sheetData') {
      this.inData = false;
    }
  }

  finish(): GridRow[] {
    for (const cell of this.pending) {
      const master = this.shared.get(cell.group);
      if (master) this.addShared(cell, master);
      // The formula is lost, its result is not.
      else if (!isBlankValue(cell.value)) this.store.add(cell.row, cell.column, cell.value);
    }
    return this.store.toRows();
  }

  private addShared({ row, column, value }: PendingCell, master: SharedFormula): void {
    master.pieces ??= parseSharedFormula(master.text);
    const text = shiftFormula(master.pieces, row - master.row, column - master.column);
    this.store.add(row, column, value, this.allowance.formula(text, this.part));
  }

  /** Rows and cells without a number follow the one before. */
  private openRow(tag: string): void {
    const stated = attribute(tag, 'r');
    const number =
      stated === undefined ? this.row + 2 : /^\d{1,7}$/.test(stated) ? Number(stated) : 0;
    if (number < 1 || number > MAX_ROWS) throw this.damaged();
    this.row = number - 1;
    this.column = -1;
  }

  private openCell(tag: string): void {
    const stated = attribute(tag, 'r');
    const place =
      stated === undefined ? { row: this.row, column: this.column + 1 } : parseAddress(stated);
    if (!place || place.row < 0 || place.column >= MAX_COLUMNS) throw this.damaged();
    this.row = place.row;
    this.column = place.column;
    this.inCell = true;
    this.type = attribute(tag, 't');
    this.value = null;
    this.formula = null;
    this.group = undefined;
  }

  private openContent(name: string, tag: string): void {
    if (name === 'is') {
      this.inline = new StringText();
    } else if (name === 'v') {
      this.collecting = 'v';
      this.piece = '';
    } else if (name === 'f') {
      const kind = attribute(tag, 't');
      // What-if tables have no formula of their own.
      if (kind === 'dataTable') return;
      this.collecting = 'f';
      this.piece = '';
      if (kind === 'shared') this.group = attribute(tag, 'si');
    }
  }

  private closeInline(inline: StringText): void {
    this.value = inline.take();
    this.inline = null;
    // Its escapes are resolved and it is no index, whatever the cell's type says.
    this.type = 'is';
  }

  private closeCell(): void {
    const { row, column, group } = this;
    this.inCell = false;
    const formula = this.formula === null ? '' : detach(unescapeText(this.formula));
    const value = this.storedValue();
    if (formula === '' && group === undefined && isBlankValue(value)) return;
    this.allowance.cell();
    if (formula !== '') {
      if (group !== undefined) this.shared.set(group, { row, column, text: formula });
      this.store.add(row, column, value, this.allowance.formula(formula, this.part));
    } else if (group !== undefined) {
      const master = this.shared.get(group);
      const cell = { row, column, value, group };
      if (master) this.addShared(cell, master);
      else this.pending.push(cell);
    } else {
      this.store.add(row, column, value);
    }
  }

  private storedValue(): CellValue | null {
    if (this.value === null) return null;
    if (this.type === 'is') return this.value;
    // An empty <v> is a text of no characters, or nothing.
    if (this.value === '') return this.type === 'str' ? '' : null;
    const value = cellValue(this.type, this.value, this.sharedStrings);
    if (value === undefined) throw this.damaged();
    return value;
  }

  private mergedArea(tag: string): number {
    const [from, to] = (attribute(tag, 'ref') ?? '').split(':').map(parseAddress);
    if (!from || !to) return 1;
    return (Math.abs(to.row - from.row) + 1) * (Math.abs(to.column - from.column) + 1);
  }

  private damaged(): FormatError {
    return new FormatError('damaged', { part: this.part });
  }
}
