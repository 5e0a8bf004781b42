import type { NewCell, NewWorkbook } from '../../src/model/new-workbook';
import type { CellValue } from '../../src/model/grid';
import { parseAddress } from '../../src/model/place';

/**
 * Works out formulas as a spreadsheet program does: the functions that blank books are made of, over
 * cells and columns of them. What it does not know fails the test.
 */

type Scalar = number | string | boolean | null;
interface Cells {
  readonly values: readonly Scalar[];
  readonly row: number;
}
type Value = Scalar | Cells;

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|('[^']+'!)|(\$?[A-Z]{1,2}\$?\d+)|([A-Z]+)(?=\()|(\d+(?:\.\d+)?)|([-+*&=(),:]))/y;

/** The workbook with the result of every formula. */
export function calculated(workbook: NewWorkbook): NewWorkbook {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet.rows]));
  const results = new Map<NewCell, Scalar>();
  const at = (sheet: string, row: number, column: number): Scalar => {
    const cell = sheets.get(sheet)?.[row]?.[column];
    if (!cell) return null;
    if (cell.formula === undefined) return cell.value as Scalar;
    let result = results.get(cell);
    if (result === undefined) {
      const whole = new Reading(cell.formula, sheet, row, at).whole();
      result = isCells(whole) ? (whole.values[0] ?? null) : whole;
      results.set(cell, result);
    }
    return result;
  };
  return {
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map(
        (line, row) =>
          line?.map((cell, column) =>
            cell?.formula === undefined
              ? cell
              : { ...cell, value: (at(sheet.name, row, column) ?? 0) as CellValue },
          ) ?? null,
      ),
    })),
  };
}

class Reading {
  private token: RegExpExecArray | null = null;
  private end = 0;

  constructor(
    private readonly formula: string,
    private readonly sheet: string,
    private readonly row: number,
    private readonly at: (sheet: string, row: number, column: number) => Scalar,
  ) {
    this.next();
  }

  whole(): Value {
    const value = this.comparison();
    if (this.token || this.end < this.formula.length) this.fail();
    return value;
  }

  private fail(): never {
    throw new Error(`cannot work out ${this.formula} after ${this.formula.slice(0, this.end)}`);
  }

  private next(): void {
    TOKEN.lastIndex = this.end;
    this.token = TOKEN.exec(this.formula);
    if (this.token) this.end = TOKEN.lastIndex;
  }

  private take(symbol: string): boolean {
    if (this.token?.[6] !== symbol) return false;
    this.next();
    return true;
  }

  private comparison(): Value {
    const left = this.joined();
    return this.take('=') ? each(left, this.joined(), (a, b) => (a ?? '') === (b ?? '')) : left;
  }

  private joined(): Value {
    let left = this.sum();
    while (this.take('&')) left = each(left, this.sum(), (a, b) => `${a ?? ''}${b ?? ''}`);
    return left;
  }

  private sum(): Value {
    let left = this.product();
    for (;;) {
      if (this.take('+')) left = each(left, this.product(), (a, b) => num(a) + num(b));
      else if (this.take('-')) left = each(left, this.product(), (a, b) => num(a) - num(b));
      else return left;
    }
  }

  private product(): Value {
    let left = this.operand();
    while (this.take('*')) left = each(left, this.operand(), (a, b) => num(a) * num(b));
    return left;
  }

  private operand(): Value {
    const [, text, sheet, address, name, number] = this.token ?? this.fail();
    if (this.take('(')) {
      const value = this.comparison();
      if (!this.take(')')) this.fail();
      return value;
    }
    if (text === undefined && sheet === undefined && !address && !name && !number) this.fail();
    this.next();
    if (text !== undefined) return text.slice(1, -1);
    if (number !== undefined) return Number(number);
    if (name !== undefined) return this.call(name);
    if (sheet === undefined) return this.cells(this.sheet, address ?? '');
    const first = this.token?.[3] ?? this.fail();
    this.next();
    return this.cells(sheet.slice(1, -2), first);
  }

  private cells(sheet: string, address: string): Value {
    const from = parseAddress(address) ?? this.fail();
    if (!this.take(':')) return { values: [this.at(sheet, from.row, from.column)], row: from.row };
    const to = parseAddress(this.token?.[3] ?? '') ?? this.fail();
    this.next();
    const values: Scalar[] = [];
    for (let row = from.row; row <= to.row; row += 1) {
      for (let column = from.column; column <= to.column; column += 1) {
        values.push(this.at(sheet, row, column));
      }
    }
    return { values, row: from.row };
  }

  private call(name: string): Value {
    this.take('(');
    const args: Value[] = [];
    while (!this.take(')')) {
      args.push(this.comparison());
      this.take(',');
    }
    const [first = null, second = null, third = null] = args;
    switch (name) {
      case 'SUM':
        return total(args.flatMap(list).filter((one) => typeof one === 'number'));
      case 'COUNT':
        return args.flatMap(list).filter((one) => typeof one === 'number').length;
      case 'ROUND':
        return Number(
          `${Math.round(Number(`${String(num(one(first)))}e${String(num(one(second)))}`))}e-${String(num(one(second)))}`,
        );
      case 'SUMIF':
        return total(list(third).filter((_, i) => String(list(first)[i]) === one(second)));
      case 'SUMPRODUCT':
        return total(
          list(first).map((factor, i) => {
            const other = list(second)[i];
            return num(factor) * (typeof other === 'number' ? other : 0);
          }),
        );
      case 'LEN':
        return each(first, null, (text) => String(text ?? '').length);
      case 'LEFT':
        return each(first, second, (text, length) => String(text ?? '').slice(0, num(length)));
      case 'RIGHT':
        return each(first, second, (text, length) => String(text ?? '').slice(-num(length)));
      case 'IF':
        return one(first) === true ? second : third;
      case 'ROW':
        return (isCells(first) ? first.row : this.row) + 1;
      default:
        return this.fail();
    }
  }
}

function isCells(value: Value): value is Cells {
  return typeof value === 'object' && value !== null;
}

function list(value: Value): readonly Scalar[] {
  return isCells(value) ? value.values : [value];
}

function one(value: Value): Scalar {
  return list(value)[0] ?? null;
}

function num(value: Scalar): number {
  if (typeof value === 'string') throw new Error(`#VALUE! ${value}`);
  return Number(value);
}

function total(values: readonly Scalar[]): number {
  return values.reduce<number>((sum, value) => sum + num(value), 0);
}

/** An operation on two scalars, or on each cell of a range. */
function each(left: Value, right: Value, operate: (a: Scalar, b: Scalar) => Scalar): Value {
  const size = Math.max(list(left).length, list(right).length);
  const pick = (value: Value, i: number): Scalar =>
    list(value).length === 1 ? one(value) : (list(value)[i] ?? null);
  const values = Array.from({ length: size }, (_, i) => operate(pick(left, i), pick(right, i)));
  return size === 1 ? (values[0] ?? null) : { values, row: 0 };
}
