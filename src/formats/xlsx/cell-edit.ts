import { FormatError } from '../format-error';
import { isCellError, type CellValue } from '../../model/grid';
import { addressOf, MAX_COLUMNS, MAX_ROWS } from '../../model/place';
import { escapeXml } from '../xml/entities';
import { closed, elementName, opened, prefixOf, withAttribute } from '../xml/start-tag';
import { escapeText } from './string-text';

/** What one cell is to hold; row and column 0-based. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** `null` empties the cell, or is a formula's result that is not known. */
  readonly value: CellValue | null;
  /** The number as it is to be written, such as `784.50`, so that no float is printed. */
  readonly digits?: string;
  /** Without its equals sign; `value` is its result. */
  readonly formula?: string;
  /** Where the cell is not there it comes to be even when it holds nothing: it is to look different. */
  readonly stands?: true;
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8192;
const LONE_SURROGATE = /\p{Cs}/u;
/** Errors that a file may state as such; programs write newer ones as `#VALUE!` with a note beside. */
const ERRORS: ReadonlySet<string> = new Set([
  ...['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA'],
]);

/**
 * Makes sure that a cell can hold it.
 * @throws FormatError `bad-edit`
 */
export function checkEdit(edit: CellEdit): void {
  const { row, column, value, digits, formula } = edit;
  const inSheet =
    isIndex(row, MAX_ROWS) &&
    isIndex(column, MAX_COLUMNS) &&
    (digits === undefined || (DECIMAL.test(digits) && Number(digits) === value)) &&
    (typeof value !== 'number' || Number.isFinite(value)) &&
    (typeof value !== 'string' || isText(value, LONGEST_TEXT)) &&
    (!isCellError(value) || formula !== undefined || ERRORS.has(value.error)) &&
    (formula === undefined || (formula !== '' && isText(formula, LONGEST_FORMULA)));
  if (!inSheet) throw editError('bad-edit', edit);
}

function isIndex(value: number, limit: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < limit;
}

function isText(text: string, longest: number): boolean {
  return text.length <= longest && !LONE_SURROGATE.test(text);
}

/** An error about one cell. */
export function editError(
  code: 'bad-edit' | 'array-formula' | 'shared-formula' | 'table-header',
  { sheet, row, column }: Pick<CellEdit, 'sheet' | 'row' | 'column'>,
): FormatError {
  return new FormatError(code, { sheet, address: addressOf(row, column) });
}

/** Attributes that say what kind of value the old content was. */
const OF_THE_VALUE = ['t', 'cm', 'vm'];

/**
 * The element of a cell that holds the edit. Of the start tag all stays but the value's kind.
 * @param tag start tag of the cell as it stands, or as it would
 * @param rest further content to keep
 */
export function cellXml(tag: string, edit: CellEdit, rest = ''): string {
  const bare = OF_THE_VALUE.reduce((text, name) => withAttribute(text, name, null), tag);
  const name = elementName(tag);
  const p = prefixOf(name);
  const { formula } = edit;
  const value = storableValue(edit);
  const type = typeOf(value, formula !== undefined);
  const typed = type === null ? bare : withAttribute(bare, 't', type);
  const content = formulaXml(p, formula) + valueXml(p, { ...edit, value }) + rest;
  return content === '' ? closed(typed) : `${opened(typed)}${content}</${name}>`;
}

/** A formula's result that no file can state is left out: programs find it out anew. */
export function storableValue({ value }: Pick<CellEdit, 'value'>): CellValue | null {
  return isCellError(value) && !ERRORS.has(value.error) ? null : value;
}

/** Attribute `t` of a cell; `null`: a number, or nothing. */
function typeOf(value: CellValue | null, isResult: boolean): string | null {
  if (typeof value === 'string') return isResult ? 'str' : 'inlineStr';
  if (typeof value === 'boolean') return 'b';
  return isCellError(value) ? 'e' : null;
}

function formulaXml(prefix: string, formula: string | undefined): string {
  if (formula === undefined) return '';
  return `<${prefix}f${spaced(formula)}>${escapeXml(escapeText(formula))}</${prefix}f>`;
}

function valueXml(p: string, { value, digits, formula }: CellEdit): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<${p}v>${digits ?? String(value)}</${p}v>`;
  if (typeof value === 'boolean') return `<${p}v>${value ? '1' : '0'}</${p}v>`;
  if (isCellError(value)) return `<${p}v>${value.error}</${p}v>`;
  const text = escapeXml(escapeText(value));
  return formula === undefined
    ? `<${p}is><${p}t${spaced(value)}>${text}</${p}t></${p}is>`
    : `<${p}v${spaced(value)}>${text}</${p}v>`;
}

function spaced(text: string): string {
  return text.trim() === text ? '' : ' xml:space="preserve"';
}
