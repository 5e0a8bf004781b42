import { readKeptYear } from '../model/kept-year';
import { reason, Refusal } from '../model/reason';
import type { YearFigures } from '../model/year-figures';
import { figuresOf } from './figures-of';
import { openWorkbook } from './open';

/**
 * Opens last year's: a workbook, a document, or what was kept of one (JSON).
 * @param name as the user calls it
 * @throws Refusal `kept.*`, or as `openWorkbook`
 */
export async function openLastYear(bytes: Uint8Array, name: string): Promise<YearFigures> {
  if (!isJson(bytes, name)) return figuresOf(await openWorkbook(bytes, name));
  return readKeptYear(textOf(bytes));
}

const BRACE = 0x7b;
const MARK = [0xef, 0xbb, 0xbf];

function isJson(bytes: Uint8Array, name: string): boolean {
  const marked = MARK.every((byte, i) => bytes[i] === byte);
  return /\.json$/i.test(name) || bytes[marked ? MARK.length : 0] === BRACE;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (problem) {
    throw new Refusal(reason('kept.not-json'), { cause: problem });
  }
}
