import type { Cell, CellFormulaValue, Worksheet } from '@cj-tech-master/excelts';
import { isCellError, type CellValue } from '../../model/grid';
import { parseAddress } from '../../model/place';
import { MADE, repack } from '../zip/repack';
import { formatOfCell } from './cell-format';
import { styleOf } from './cell-styles';
import type { NewCell, NewPage, NewSheet, NewWorkbook } from '../../model/new-workbook';
import { escapeText } from './string-text';

const LONGEST_SHEET_NAME = 31;

/**
 * Makes a new .xlsx. Never for changing a user's file: only what `NewWorkbook` says is in it.
 * Same input, same bytes, on every machine; no author, no time.
 * @throws Error when a sheet's name, a merge or a number cannot be stored
 */
export async function writeXlsx(workbook: NewWorkbook): Promise<Uint8Array> {
  // Loaded when needed: reading and checking never pay for it.
  const { Workbook } = await import('@cj-tech-master/excelts');
  const file = new Workbook();
  file.creator = '';
  file.lastModifiedBy = '';
  file.created = file.modified = new Date(`${MADE}Z`);
  for (const sheet of workbook.sheets) {
    // The library would cut a longer name short without a word.
    if (sheet.name.length > LONGEST_SHEET_NAME) throw new Error(`sheet name: ${sheet.name}`);
    const state = sheet.hidden ? 'hidden' : 'visible';
    fillSheet(file.addWorksheet(sheet.name, { state }), sheet);
  }
  return repack(new Uint8Array(await file.xlsx.writeBuffer()));
}

function fillSheet(target: Worksheet, sheet: NewSheet): void {
  sheet.columns?.forEach((width, index) => {
    target.getColumn(index + 1).width = width;
  });
  sheet.rows.forEach((row, rowIndex) => {
    row?.forEach((cell, columnIndex) => {
      if (cell) fillCell(target.getCell(rowIndex + 1, columnIndex + 1), cell);
    });
  });
  mergeCells(target, sheet.merges ?? []);
  sheet.heights?.forEach((height, index) => {
    if (height !== null) target.getRow(index + 1).height = height;
  });
  if (sheet.frozenRows) target.views = [{ state: 'frozen', ySplit: sheet.frozenRows }];
  if (sheet.page) setPage(target, sheet.page);
  for (const { range, formula, message } of sheet.entryRules ?? []) {
    target.dataValidations.add(range, {
      type: 'custom',
      formulae: [formula],
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning',
      error: message,
    });
  }
}

/**
 * The library's own merging compares every range with every other, which takes minutes for a long text
 * with tables.
 * @throws Error where ranges overlap or are none
 */
function mergeCells(target: Worksheet, ranges: readonly string[]): void {
  const taken = new Set<Cell>();
  for (const range of ranges) {
    const [from, to] = range.split(':').map(parseAddress);
    if (!from || !to) throw new Error(`merge: ${range}`);
    const first = target.getCell(from.row + 1, from.column + 1);
    for (let row = from.row; row <= to.row; row += 1) {
      for (let column = from.column; column <= to.column; column += 1) {
        const cell = target.getCell(row + 1, column + 1);
        if (taken.has(cell)) throw new Error(`merge: ${range} overlaps`);
        taken.add(cell);
        if (cell !== first) cell.merge(first);
      }
    }
  }
}

const A4 = 9;

function setPage(target: Worksheet, page: NewPage): void {
  const { orientation, onePage, repeatedRows, footer } = page;
  Object.assign(target.pageSetup, {
    paperSize: A4,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: onePage ? 1 : 0,
    horizontalCentered: true,
    margins: { left: 0.6, right: 0.6, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(repeatedRows ? { printTitlesRow: `1:${String(repeatedRows)}` } : {}),
  });
  if (footer) target.headerFooter.oddFooter = `&C${footer}`;
}

function fillCell(target: Cell, cell: NewCell): void {
  const { value, formula } = cell;
  Object.assign(target, styleOf(formatOfCell(cell)));
  const stored = storedValue(value);
  if (formula === undefined) {
    target.value = stored as Cell['value'];
  } else {
    // Without a result the key is left out: an undefined one is written as a value.
    target.value = { formula, ...(stored === null ? {} : { result: stored }) } as CellFormulaValue;
  }
}

function storedValue(value: CellValue | null): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`number: ${value}`);
  if (isCellError(value)) return { error: value.error };
  return typeof value === 'string' ? escapeText(value) : value;
}
