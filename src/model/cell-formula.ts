import Decimal from 'decimal.js';
import { parseAddress } from './place';

/**
 * The arithmetic that subtotal cells are made of: + - * /, brackets, SUM and ROUND over cells of this
 * or another sheet. Anything else is left to the spreadsheet: the result is then `null`, not a guess.
 */

/** The stored number of a cell; 0 for a blank, `null` for text or an error. */
export type CellReader = (sheet: string | null, row: number, column: number) => Decimal | null;

class Unsupported extends Error {}

/** Ranges above this many cells are not subtotals. */
const LARGEST_RANGE = 10_000;

/** Spreadsheets nest no deeper, and the stack must hold what a crafted file nests. */
const DEEPEST_NESTING = 64;

/** @param formula without its leading `=` */
export function evaluateCellFormula(formula: string, read: CellReader): Decimal | null {
  try {
    const parser = new FormulaParser(formula, read);
    return parser.result();
  } catch (problem) {
    if (problem instanceof Unsupported) return null;
    throw problem;
  }
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|((?:'(?:[^']|'')+'|[^\s'!()+\-*/,:]+)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7})(?![\w(])|([A-Za-z]+)\s*(?=\()|([-+*/(),:]))/y;

class FormulaParser {
  private at = 0;
  private token: RegExpExecArray | null = null;
  private depth = 0;

  constructor(
    private readonly source: string,
    private readonly read: CellReader,
  ) {
    this.next();
  }

  result(): Decimal {
    const value = this.sum();
    if (this.token || this.source.slice(this.at).trim() !== '') throw new Unsupported();
    return value;
  }

  private next(): void {
    TOKEN.lastIndex = this.at;
    this.token = TOKEN.exec(this.source);
    if (this.token) this.at = TOKEN.lastIndex;
  }

  private symbol(): string {
    return this.token?.[5] ?? '';
  }

  private take(symbol: string): boolean {
    if (this.symbol() !== symbol) return false;
    this.next();
    return true;
  }

  private sum(): Decimal {
    let value = this.product();
    for (;;) {
      if (this.take('+')) value = value.plus(this.product());
      else if (this.take('-')) value = value.minus(this.product());
      else return value;
    }
  }

  private product(): Decimal {
    let value = this.factor();
    for (;;) {
      if (this.take('*')) value = value.times(this.factor());
      else if (this.take('/')) {
        const divisor = this.factor();
        if (divisor.isZero()) throw new Unsupported();
        value = value.dividedBy(divisor);
      } else return value;
    }
  }

  private factor(): Decimal {
    let negative = false;
    for (let minus = this.take('-'); minus || this.take('+'); minus = this.take('-')) {
      negative = negative !== minus;
    }
    const value = this.operand();
    return negative ? value.negated() : value;
  }

  private operand(): Decimal {
    if (this.take('(')) return this.nested(() => this.sum());
    const number = this.token?.[1];
    if (number !== undefined) {
      this.next();
      return new Decimal(number);
    }
    const name = this.token?.[4];
    if (name !== undefined) return this.call(name.toUpperCase());
    const cells = this.cells();
    const [only] = cells;
    if (cells.length !== 1 || !only) throw new Unsupported();
    return only;
  }

  private call(name: string): Decimal {
    this.next();
    if (!this.take('(')) throw new Unsupported();
    const args = this.nested(() => {
      const list: Decimal[][] = [];
      do list.push(this.token?.[3] === undefined ? [this.sum()] : this.argument());
      while (this.take(','));
      return list;
    });
    if (name === 'SUM') return args.flat().reduce((sum, value) => sum.plus(value), new Decimal(0));
    const [value, digits] = args.map((arg) => arg[0]);
    if (name === 'ROUND' && value && digits?.isInteger() && digits.gte(0) && args.length === 2) {
      return value.toDecimalPlaces(digits.toNumber(), Decimal.ROUND_HALF_UP);
    }
    throw new Unsupported();
  }

  /** What stands between an opened bracket and its end. */
  private nested<T>(inside: () => T): T {
    this.depth += 1;
    if (this.depth > DEEPEST_NESTING) throw new Unsupported();
    const value = inside();
    if (!this.take(')')) throw new Unsupported();
    this.depth -= 1;
    return value;
  }

  /** A range, or an expression that begins with a cell. */
  private argument(): Decimal[] {
    const start = this.at;
    const token = this.token;
    const cells = this.cells();
    if (cells.length > 1 || this.symbol() === ',' || this.symbol() === ')') return cells;
    this.at = start;
    this.token = token;
    return [this.sum()];
  }

  private cells(): Decimal[] {
    const token = this.token;
    const from = token?.[3] === undefined ? null : parseAddress(token[3]);
    if (!token || !from) throw new Unsupported();
    const sheet = token[2] === undefined ? null : sheetName(token[2]);
    this.next();
    let to = from;
    if (this.take(':')) {
      const end = this.token?.[3] === undefined ? null : parseAddress(this.token[3]);
      if (!end) throw new Unsupported();
      to = end;
      this.next();
    }
    const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
    const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
    if ((bottom - top + 1) * (right - left + 1) > LARGEST_RANGE) throw new Unsupported();
    const values: Decimal[] = [];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const value = this.read(sheet, row, column);
        if (!value) throw new Unsupported();
        values.push(value);
      }
    }
    return values;
  }
}

function sheetName(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}
