import type { CellContent } from '../../../src/hosts/edit';

const ERRORS = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/i;
const NUMBER = /^[-+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?%?$/i;

/**
 * What a cell holds when this is put into it, by hand or through `values`: Excel reads texts. Dates,
 * times and currencies are not imitated.
 * @param asText the cell's number format is `@`
 */
export function enteredContent(entered: unknown, asText: boolean): CellContent {
  if (typeof entered === 'number' || typeof entered === 'boolean') return entered;
  if (typeof entered !== 'string' || entered === '') return null;
  if (asText) return entered;
  if (entered.startsWith("'")) return entered.slice(1);
  if (entered.startsWith('=') && entered.length > 1) return { formula: entered.slice(1) };
  const bare = entered.trim();
  if (ERRORS.test(bare)) return { error: bare.toUpperCase() };
  if (/^(true|false)$/i.test(bare)) return bare.toLowerCase() === 'true';
  return /\d/.test(bare) && NUMBER.test(bare) ? numberOf(bare) : entered;
}

function numberOf(text: string): number {
  const number = Number(text.replace(/[,%]/g, ''));
  return text.endsWith('%') ? number / 100 : number;
}
