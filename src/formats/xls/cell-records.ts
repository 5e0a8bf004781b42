import { isBlankValue, type CellValue, type GridRow } from '../../model/grid';
import { MAX_COLUMNS, rangeAddress } from '../../model/place';
import type { CellAllowance } from '../xlsx/cell-allowance';
import { CellStore } from '../xlsx/cell-store';
import { SharedFormulaGroups } from '../xlsx/shared-formula-groups';
import { ERROR_VALUES } from './error-values';
import { formulaText } from './formula-text';
import { BOF, EOF, type WorkbookGlobals } from './globals';
import { compressedNumber } from './numbers';
import { damagedWorkbook, PART, type Records } from './records';
import { readText } from './texts';

/** Token of a formula that another cell states for this one. */
const ELSEWHERE = 0x01;

/** A formula cell whose text or result may follow in records of their own. */
interface OpenFormula {
  readonly row: number;
  readonly column: number;
  value: CellValue | null;
  formula: string | null;
  /** The cell that states its formula, when it is another one or may be this one. */
  readonly group: string | null;
  /** Its result is a text that follows. */
  readonly textFollows: boolean;
}

/** Reads the records of one worksheet into rows; blanks, formats and drawings are passed over. */
export class CellRecords {
  private readonly store = new CellStore();
  private readonly groups = new SharedFormulaGroups((...cell) => this.add(...cell));
  private open: OpenFormula | null = null;

  constructor(
    private readonly records: Records,
    private readonly globals: WorkbookGlobals,
    private readonly allowance: CellAllowance,
  ) {}

  /**
   * @throws FormatError `damaged`, `too-many-cells`, `merged-area`, `inflates-too-much`
   */
  read(): GridRow[] {
    if (!this.records.next() || this.records.type !== BOF) throw damagedWorkbook();
    // Charts inside the sheet are parts of their own within it.
    let depth = 1;
    while (this.records.next()) {
      if (this.records.type === BOF) depth += 1;
      else if (this.records.type === EOF) depth -= 1;
      else if (depth === 1) this.record();
      if (depth === 0) return this.finish();
    }
    throw damagedWorkbook();
  }

  private finish(): GridRow[] {
    this.close();
    this.groups.finish();
    return this.store.toRows();
  }

  private record(): void {
    const { records } = this;
    const { view, at } = records;
    switch (records.type) {
      case 0x0203: // NUMBER
        records.need(14);
        return this.cell(finite(view.getFloat64(at + 6, true)));
      case 0x027e: // RK
        records.need(10);
        return this.cell(compressedNumber(view.getUint32(at + 6, true)));
      case 0x00bd: // MULRK
        return this.numbers();
      case 0x00fd: // LABELSST
        records.need(10);
        return this.cell(this.globals.texts[view.getUint32(at + 6, true)]);
      case 0x0204: // LABEL
      case 0x00d6: // RSTRING
        records.need(6);
        return this.cell(this.text(6));
      case 0x0205: // BOOLERR
        records.need(8);
        return this.cell(truthOrError(view.getUint8(at + 6), view.getUint8(at + 7) !== 0));
      case 0x0006: // FORMULA
        return this.openFormula();
      case 0x0207: // STRING
        if (this.open?.textFollows) this.open.value = this.text(0);
        return;
      case 0x04bc: // SHRFMLA
        return this.sharedFormula();
      case 0x0221: // ARRAY
        return this.arrayFormula();
      case 0x00e5: // MERGECELLS
        return this.merges();
    }
  }

  /** @param value `undefined`: the record refers to what does not exist */
  private cell(value: CellValue | undefined): void {
    this.close();
    const { view, at } = this.records;
    this.stored(view.getUint16(at, true), view.getUint16(at + 2, true), value);
  }

  private stored(row: number, column: number, value: CellValue | undefined): void {
    if (value === undefined) throw damagedWorkbook();
    if (isBlankValue(value)) return;
    this.allowance.cell();
    this.add(row, column, value);
  }

  private numbers(): void {
    this.close();
    const { view, at, end } = this.records;
    this.records.need(6);
    const row = view.getUint16(at, true);
    let column = view.getUint16(at + 2, true);
    for (let each = at + 4; each + 6 <= end - 2; each += 6, column += 1) {
      this.stored(row, column, compressedNumber(view.getUint32(each + 2, true)));
    }
  }

  private openFormula(): void {
    this.close();
    const { records } = this;
    const { view, at } = records;
    records.need(22);
    this.allowance.cell();
    const [row, column] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const elsewhere = view.getUint16(at + 20, true) === 5 && at + 27 <= records.end;
    const group =
      elsewhere && view.getUint8(at + 22) === ELSEWHERE
        ? `${view.getUint16(at + 23, true)},${view.getUint16(at + 25, true)}`
        : null;
    const textFollows = view.getUint16(at + 12, true) === 0xffff && view.getUint8(at + 6) === 0;
    const value = textFollows ? '' : formulaResult(view, at + 6);
    const formula = group === null ? this.formulaAt(20) : null;
    this.open = { row, column, value, formula, group, textFollows };
  }

  /** States the formula of the open cell, and of those after it that refer to it. */
  private sharedFormula(): void {
    const { open } = this;
    if (!open?.group) return;
    const formula = this.formulaAt(8, open);
    if (formula !== null) this.groups.master(open.group, open.row, open.column, formula);
  }

  /** States the formula of the open cell; the others of its range hold only their results. */
  private arrayFormula(): void {
    if (this.open) this.open.formula = this.formulaAt(12);
  }

  private formulaAt(offset: number, base?: OpenFormula): string | null {
    const { sheetNamed } = this.globals;
    const content = this.records.continued();
    content.skip(offset);
    return formulaText(content, base ? { sheetNamed, base } : { sheetNamed });
  }

  /** The open cell is complete when the next one begins. */
  private close(): void {
    const { open } = this;
    this.open = null;
    if (!open) return;
    const { row, column, value, formula, group } = open;
    if (formula !== null) this.add(row, column, value, formula);
    else if (group !== null) this.groups.member(group, row, column, value);
    else if (!isBlankValue(value)) this.add(row, column, value);
  }

  private add(row: number, column: number, value: CellValue | null, formula?: string): void {
    if (column >= MAX_COLUMNS) throw damagedWorkbook();
    if (formula !== undefined) this.allowance.formula(formula, PART);
    this.store.add(row, column, value, formula);
  }

  private text(offset: number): string {
    const content = this.records.continued();
    content.skip(offset);
    return readText(content, 2);
  }

  private merges(): void {
    const { view, at, end } = this.records;
    for (let each = at + 2; each + 8 <= end; each += 8) {
      const [top, bottom] = [view.getUint16(each, true), view.getUint16(each + 2, true)];
      const [left, right] = [view.getUint16(each + 4, true), view.getUint16(each + 6, true)];
      this.allowance.merge(rangeAddress(top, left, bottom, right));
    }
  }
}

/** [MS-XLS] 2.5.133: a number, or what the first byte says when the last two are all ones. */
function formulaResult(view: DataView, at: number): CellValue {
  if (view.getUint16(at + 6, true) !== 0xffff) return finite(view.getFloat64(at, true));
  const kind = view.getUint8(at);
  if (kind === 3) return '';
  const value = truthOrError(view.getUint8(at + 2), kind === 2);
  if (value === undefined || kind > 2) throw damagedWorkbook();
  return value;
}

function truthOrError(byte: number, isError: boolean): CellValue | undefined {
  if (!isError) return byte !== 0;
  const error = ERROR_VALUES.get(byte);
  return error === undefined ? undefined : { error };
}

/** What is no finite number stays a text: shown to the user as it is, never guessed. */
function finite(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}
