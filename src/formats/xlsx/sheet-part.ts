import { FormatError } from '../format-error';
import { isBlankValue, type CellValue, type GridRow } from '../../model/grid';
import type { OfficePackage } from '../package/office-package';
import type { XmlAttributes, XmlHandler } from '../xml/handler';
import type { CellAllowance } from './cell-allowance';
import { CellCursor } from './cell-cursor';
import { CellStore } from './cell-store';
import { cellValue } from './cell-value';
import { SharedFormulaGroups } from './shared-formula-groups';
import { detach, StringText, unescapeText } from './string-text';

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

/** An inline text, which is none of the types that a file can state. */
const INLINE = Symbol('inline text');

class SheetReader implements XmlHandler {
  private readonly store = new CellStore();
  private readonly groups = new SharedFormulaGroups((...cell) => this.add(...cell));
  private readonly at = new CellCursor();
  private inData = false;
  private inCell = false;
  private type: string | typeof INLINE | undefined;
  private value: string | null = null;
  private formula: string | null = null;
  private group: string | undefined;
  private collecting: 'f' | 'v' | null = null;
  private collected = '';
  private inline: StringText | null = null;

  constructor(
    private readonly part: string,
    private readonly sharedStrings: readonly string[],
    private readonly allowance: CellAllowance,
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    if (!this.inData) {
      if (name === 'sheetData') this.inData = true;
      else if (name === 'mergeCell') this.allowance.merge(attributes['ref'] ?? '');
    } else if (this.inline) {
      this.inline.open(name);
    } else if (name === 'c') {
      this.openCell(attributes);
    } else if (name === 'row') {
      if (!this.at.toRow(attributes['r'])) throw this.damaged();
    } else if (this.inCell) {
      this.openContent(name, attributes);
    }
  }

  text(piece: string): void {
    if (this.collecting) this.collected += piece;
    else this.inline?.text(piece);
  }

  close(name: string): void {
    if (!this.inData) return;
    if (this.inline) {
      if (name === 'is') this.closeInline(this.inline);
      else this.inline.close(name);
    } else if (name === this.collecting) {
      if (name === 'v') this.value = this.collected;
      else this.formula = this.collected;
      this.collecting = null;
    } else if (name === 'c') {
      this.closeCell();
    } else if (name === 'sheetData') {
      this.inData = false;
    }
  }

  finish(): GridRow[] {
    this.groups.finish();
    return this.store.toRows();
  }

  private openCell({ r: address, t: type }: XmlAttributes): void {
    if (!this.at.toCell(address)) throw this.damaged();
    this.inCell = true;
    this.type = type;
    this.value = null;
    this.formula = null;
    this.group = undefined;
  }

  private openContent(name: string, { t: kind, si: group }: XmlAttributes): void {
    if (name === 'is') {
      this.inline = new StringText();
    } else if (name === 'v' || (name === 'f' && kind !== 'dataTable')) {
      // What-if tables (`dataTable`) have no formula of their own.
      this.collecting = name;
      this.collected = '';
      if (name === 'f' && kind === 'shared' && group !== undefined) this.group = detach(group);
    }
  }

  private closeInline(inline: StringText): void {
    this.value = inline.take();
    this.inline = null;
    this.type = INLINE;
  }

  private closeCell(): void {
    this.inCell = false;
    const { group } = this;
    const { row, column } = this.at;
    const formula = this.formula === null ? '' : detach(unescapeText(this.formula));
    const value = this.storedValue();
    if (formula === '' && group === undefined && isBlankValue(value)) return;
    this.allowance.cell();
    if (formula === '') {
      if (group === undefined) this.add(row, column, value);
      else this.groups.member(group, row, column, value);
    } else {
      if (group !== undefined) this.groups.master(group, row, column, formula);
      this.add(row, column, value, formula);
    }
  }

  private add(row: number, column: number, value: CellValue | null, formula?: string): void {
    if (formula !== undefined) this.allowance.formula(formula, this.part);
    this.store.add(row, column, value, formula);
  }

  private storedValue(): CellValue | null {
    if (this.value === null || this.type === INLINE) return this.value;
    const value = cellValue(this.type, this.value, this.sharedStrings);
    if (value === undefined) throw this.damaged();
    return value;
  }

  private damaged(): FormatError {
    return new FormatError('damaged', { part: this.part });
  }
}
