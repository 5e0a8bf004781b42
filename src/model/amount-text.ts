import { amountFrom, digitsOf, type Amount, type Unit } from './amount';
import { isBlankValue, isCellError, type CellValue } from './grid';

/**
 * What an amount cell holds. Official sheets leave zero blank; some write `---` for it.
 * `spaced`: digits broken by blanks (`3348 .56`), as page breaks and OCR leave them.
 */
export type AmountReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'dash' }
  | { readonly kind: 'amount'; readonly amount: Amount; readonly spaced: boolean }
  | { readonly kind: 'text' }
  | { readonly kind: 'error' };

const BLANK: AmountReading = { kind: 'blank' };
const DASH: AmountReading = { kind: 'dash' };
const TEXT: AmountReading = { kind: 'text' };
const ERROR: AmountReading = { kind: 'error' };

/** Separators in threes (Western) or fours (万、亿). */
const SEPARATED = /^\d{1,3}(,\d{3})+(\.\d+)?$|^\d{1,4}(,\d{4})+(\.\d+)?$/;
const DASHES = /^[-‐-―−─ー\s]+$/;

/** Reads a stored value of an amount column; the unit is the sheet's. */
export function readAmount(value: CellValue | null | undefined, unit: Unit): AmountReading {
  if (typeof value === 'number') {
    const amount = Number.isFinite(value) ? amountFrom(digitsOf(value), unit) : null;
    return amount ? { kind: 'amount', amount, spaced: false } : TEXT;
  }
  if (isBlankValue(value)) return BLANK;
  if (isCellError(value)) return ERROR;
  if (typeof value !== 'string') return TEXT;
  return readAmountText(value, unit);
}

function readAmountText(value: string, unit: Unit): AmountReading {
  const text = value
    .normalize('NFKC')
    .replace(/[\u200b\ufeff]/g, '')
    .trim();
  if (text === '') return BLANK;
  if (DASHES.test(text)) return DASH;
  const packed = text
    .replace(/\s+/g, '')
    .replace(/[−‐–]/g, '-')
    .replace(/[，﹐]/g, ',');
  const bracketed = /^\((.+)\)$/.exec(packed);
  const signed = bracketed?.[1] ? `-${bracketed[1]}` : packed;
  const sign = signed.startsWith('-') ? '-' : '';
  const unsigned = signed.replace(/^[-+]/, '').replace(/^[¥￥]/, '');
  const digits = SEPARATED.test(unsigned) ? unsigned.replaceAll(',', '') : unsigned;
  const amount = amountFrom(sign + digits, unit);
  return amount ? { kind: 'amount', amount, spaced: /\s/.test(text) } : TEXT;
}
