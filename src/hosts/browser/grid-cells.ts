import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { quoteSheets } from '../../formats/xlsx/rows/shift-formula';
import { isCellError } from '../../model/grid';
import type { CellValue } from '../../model/grid';
import { isCellFormula, type CellContent } from '../edit';

const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/;

/** What a cell holds, as the grid keeps it; codes stay texts. Its look is left alone. */
export function gridCellOf(content: CellContent): ICellData {
  if (content === null) return { v: null, t: null, f: null, si: null, p: null };
  if (!isCellFormula(content)) return { ...valueOf(content), f: null, si: null, p: null };
  const { formula, result } = content;
  return { ...valueOf(result ?? null), f: `=${formula}`, si: null, p: null };
}

function valueOf(value: CellValue | null): ICellData {
  if (value === null) return { v: null, t: null };
  if (isCellError(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}

/**
 * What a cell of the grid holds.
 * @param formula of the cell, with `=`; empty: it has none
 */
export function contentOf(cell: Nullable<ICellData>, formula: string): CellContent {
  if (formula === '') return cellValueOf(cell);
  // Told from a formula that was never calculated.
  const result = cell?.v === '' ? '' : cellValueOf(cell);
  return { formula: quoteSheets(formula.replace(/^=/, '')), result };
}

function cellValueOf(cell: Nullable<ICellData>): CellValue | null {
  const rich = cell?.p?.body?.dataStream;
  // A text with looks of its own within it ends with its own marks of a paragraph.
  if (rich !== undefined) return rich.replace(/\r?\n?$/, '').replaceAll('\r', '\n') || null;
  const value = cell?.v;
  if (value === null || value === undefined || value === '') return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === 'TRUE';
  if (cell?.t === CellValueType.NUMBER && Number.isFinite(Number(value))) return Number(value);
  if (typeof value === 'string' && ERROR.test(value)) return { error: value };
  return cell?.t ? String(value) : value;
}
