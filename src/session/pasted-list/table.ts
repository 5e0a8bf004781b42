import type { Unit } from '../../model/amount';
import { plainText } from '../../model/plain-text';
import { asUnit, halfWidth, NUMBER, plainDigits, UNIT, type Found } from './pasted';

const AMOUNT = new RegExp(`^[¥￥]?(-?${NUMBER})(${UNIT})?$`);
const ORDINAL =
  /^(?:\d{1,4}|[一二三四五六七八九十百]{1,4}|\([一二三四五六七八九十百\d]{1,4}\))[、.]?$/;
/** Quoted cells of a spreadsheet are no longer than this. */
const LONGEST_CELL = 500;

/** Where a header says that names and amounts stand. */
export interface Header {
  readonly name: number;
  readonly amount: number;
  readonly unit?: Unit;
}

/**
 * Rows of cells as a spreadsheet puts them on the clipboard: tabs between cells, a cell that holds
 * line ends or tabs in quotation marks. A line without a tab is a row of one cell.
 */
export function cellRows(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    rows.at(-1)?.push(plainText(cell).replace(/\n/g, '').trim());
    if (text[end] === '\n') rows.push([]);
    at = end + 1;
  }
  return rows;
}

function plainCell(text: string, start: number): { cell: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end += 1;
  return { cell: text.slice(start, end), end };
}

function quotedCell(text: string, start: number): { cell: string; end: number } {
  const last = Math.min(text.length, start + LONGEST_CELL);
  for (let at = start + 1; at < last; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at += 1;
    else if (at + 1 === text.length || /[\t\n]/.test(text[at + 1] ?? ''))
      return { cell: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 };
    else break;
  }
  return plainCell(text, start); // an inch mark, then
}

/** A row that names its columns; `null` for any other. */
export function headerOf(cells: readonly string[]): Header | null {
  const labels = cells.map((cell) => halfWidth(cell).replace(/\s+/g, ''));
  if (labels.some((label) => AMOUNT.test(label))) return null;
  const name = labels.findIndex((label) => /^(?:项目|预算项目|名称|项目内容)$|名称$/.test(label));
  const amounts = labels.flatMap((label, i) =>
    i !== name && /金额|预算|资金|合计|支出|万元|经费/.test(label) ? [i] : [],
  );
  const amount = amounts.find((i) => /合计|金额|预算数|总/.test(labels[i] ?? '')) ?? amounts[0];
  if (name < 0 || amount === undefined) return null;
  const unit = asUnit(new RegExp(`\\((?:单位:?)?(${UNIT})\\)`).exec(labels[amount] ?? '')?.[1]);
  return { name, amount, ...(unit ? { unit } : {}) };
}

/** The entry of a row of several cells; `null` for a blank row. */
export function entryOfRow(cells: readonly string[], header: Header | null): Found | null {
  const piece = cells.filter((cell) => cell !== '').join(' ');
  if (piece === '') return null;
  const { name, amounts } = header ? byHeader(cells, header) : byLooks(cells);
  const [amount] = amounts;
  const problem = (kind: 'no-amount' | 'no-name' | 'several-amounts'): Found => ({
    problem: { kind, piece },
  });
  if (amounts.length > 1) return problem('several-amounts');
  const [, digits = '', unit] = AMOUNT.exec(packed(amount)) ?? [];
  if (digits === '') return problem('no-amount');
  if (name === '') return problem('no-name');
  const own = asUnit(unit) ?? header?.unit;
  return { entry: { piece, name, digits: plainDigits(digits), ...(own ? { unit: own } : {}) } };
}

interface Parts {
  readonly name: string;
  readonly amounts: readonly string[];
}

function byHeader(cells: readonly string[], header: Header): Parts {
  const amount = cells[header.amount] ?? '';
  return { name: cells[header.name] ?? '', amounts: [amount] };
}

/** Without a header: the first text is the name, and there must be one amount only. */
function byLooks(cells: readonly string[]): Parts {
  const filled = cells.filter((cell) => cell !== '');
  const [first = '', ...rest] = filled;
  const own = ORDINAL.test(packed(first)) && rest.length > 1 ? rest : filled;
  const amounts = own.filter((cell) => AMOUNT.test(packed(cell)));
  return { name: own.find((cell) => !AMOUNT.test(packed(cell))) ?? '', amounts };
}

function packed(cell: string | undefined): string {
  return halfWidth(cell ?? '').replace(/\s+/g, '');
}
