import { parseAddress } from '../../model/place';
import { ERROR_VALUES } from './error-values';
import { areaText, referenceText, type Base } from './formula-references';
import functionFile from './functions.json';
import type { RecordContent } from './records';
import { readText } from './texts';

/** Names by number, and how many arguments those with a fixed number take ([MS-XLS] 2.5.198.17). */
const FUNCTIONS = functionFile as unknown as Readonly<Record<string, readonly [string, number?]>>;

/** Operators between two operands, from token 0x03 on. */
const BINARY = ['+', '-', '*', '/', '^', '&', '<', '<=', '=', '>=', '>', '<>', ' ', ',', ':'];
const FIRST_BINARY = 0x03;

/** What the tokens of a formula refer to. */
export interface FormulaContext {
  readonly sheetNamed: (link: number) => string | null;
  /** For shared formulas, whose references are offsets from the cell that uses them. */
  readonly base?: Base;
}

/** Tokens that are not written out: names, arrays, references outside the workbook, labels. */
class NotWritten extends Error {}

/**
 * The text of a formula, without its equals sign, from the tokens in which .xls stores it
 * ([MS-XLS] 2.5.198: operands first, then what is done with them).
 * @param content stands at the formula's length
 * @returns `null` when something in it is not known here; the cell's result stands all the same
 * @throws FormatError `damaged` when the tokens are cut short
 */
export function formulaText(content: RecordContent, context: FormulaContext): string | null {
  const tokens = new Tokens(content, content.u16(), context);
  try {
    return tokens.text();
  } catch (problem) {
    if (problem instanceof NotWritten) return null;
    throw problem;
  }
}

class Tokens {
  private readonly stack: string[] = [];
  private readonly end: number;

  constructor(
    private readonly content: RecordContent,
    length: number,
    private readonly context: FormulaContext,
  ) {
    this.end = content.read + length;
  }

  text(): string {
    while (this.content.read < this.end) this.token(this.content.u8());
    const [text] = this.stack;
    if (this.stack.length !== 1 || text === undefined) throw new NotWritten();
    return text;
  }

  private token(id: number): void {
    if (id > 0x7f) throw new NotWritten();
    const binary = BINARY[id - FIRST_BINARY];
    if (binary !== undefined) return this.join(2, ([left, right]) => `${left}${binary}${right}`);
    // Operands come in three classes, which do not change how they are written.
    switch (id < 0x20 ? id : 0x20 | (id & 0x1f)) {
      case 0x12:
        return this.join(1, ([operand]) => `+${operand}`);
      case 0x13:
        return this.join(1, ([operand]) => `-${operand}`);
      case 0x14:
        return this.join(1, ([operand]) => `${operand}%`);
      case 0x15:
        return this.join(1, ([operand]) => `(${operand})`);
      case 0x16:
        return this.push('');
      case 0x17:
        return this.push(`"${readText(this.content, 1).replaceAll('"', '""')}"`);
      case 0x19:
        return this.attribute();
      case 0x1c:
        return this.push(ERROR_VALUES.get(this.content.u8()));
      case 0x1d:
        return this.push(this.content.u8() === 0 ? 'FALSE' : 'TRUE');
      case 0x1e:
        return this.push(String(this.content.u16()));
      case 0x1f:
        return this.push(String(this.content.f64()).toUpperCase());
      case 0x21:
        return this.call(this.content.u16());
      case 0x22: {
        const count = this.content.u8();
        return this.call(this.content.u16(), count);
      }
      case 0x24:
        return this.push(this.reference());
      case 0x25:
        return this.push(this.area());
      case 0x2a:
        this.content.skip(4);
        return this.push('#REF!');
      case 0x2b:
        this.content.skip(8);
        return this.push('#REF!');
      case 0x2c:
        return this.push(this.reference(this.context.base));
      case 0x2d:
        return this.push(this.area(this.context.base));
      case 0x3a: {
        const sheet = this.sheet();
        return this.push(sheet + this.reference());
      }
      case 0x3b: {
        const sheet = this.sheet();
        return this.push(sheet + this.area());
      }
      default:
        throw new NotWritten();
    }
  }

  /** Hints for calculating and spaces; only the short form of SUM is part of the text. */
  private attribute(): void {
    const kind = this.content.u8();
    const data = this.content.u16();
    if ((kind & 0x04) !== 0) this.content.skip((data + 1) * 2);
    else if ((kind & 0x10) !== 0) this.join(1, ([operand]) => `SUM(${operand})`);
  }

  private call(number: number, given?: number): void {
    const [name, fixed] = FUNCTIONS[String(number)] ?? [];
    const count = given ?? fixed;
    if (name === undefined || count === undefined) throw new NotWritten();
    this.join(count, (operands) => `${name}(${operands.join(',')})`);
  }

  private reference(base?: Base): string {
    const row = this.content.u16();
    return referenceText(row, this.content.u16(), base);
  }

  private area(base?: Base): string {
    const rows = [this.content.u16(), this.content.u16()] as const;
    return areaText(rows, [this.content.u16(), this.content.u16()], base);
  }

  private sheet(): string {
    const name = this.context.sheetNamed(this.content.u16());
    if (name === null) throw new NotWritten();
    return `${needsQuotes(name) ? `'${name.replaceAll("'", "''")}'` : name}!`;
  }

  private push(text: string | undefined): void {
    if (text === undefined) throw new NotWritten();
    this.stack.push(text);
  }

  private join(count: number, write: (operands: string[]) => string): void {
    if (this.stack.length < count) throw new NotWritten();
    this.stack.push(write(this.stack.splice(this.stack.length - count)));
  }
}

/** Names of letters and digits stand bare, unless they look like a cell. */
function needsQuotes(name: string): boolean {
  return !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || parseAddress(name) !== null;
}
