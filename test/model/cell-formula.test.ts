import Decimal from 'decimal.js';
import { evaluateCellFormula } from '../../src/model/cell-formula';
import { gridFromRectangle } from '../../src/model/grid';
import { NO_RESULT, withResults } from '../../src/model/stored-numbers';

const cells: Record<string, number> = { '0,0': 1.1, '1,0': 2.2, '2,0': 3.3, '0,1': 4 };
const evaluate = (formula: string) =>
  evaluateCellFormula(formula, (sheet, row, column) =>
    sheet === '文字' ? null : new Decimal(cells[`${String(row)},${String(column)}`] ?? 0),
  )?.toNumber() ?? null;

test('the arithmetic of subtotals is worked out exactly', () => {
  expect(evaluate('A1+A2')).toBe(3.3);
  expect(evaluate('SUM(A1:A3)')).toBe(6.6);
  expect(evaluate('SUM(A1:A2,B1,10)')).toBe(17.3);
  expect(evaluate('ROUND(SUM($A$1:A3)/7,2)')).toBe(0.94);
  expect(evaluate("-(A1-A2)*2+'表 1'!B1+表2!B1")).toBe(10.2);
  expect(evaluate('SUM(A1+A2,A3)')).toBe(6.6);
});

test('what is no subtotal is left alone, not guessed', () => {
  for (const formula of [
    'IF(A1>0,1,2)',
    'A1&"元"',
    'VLOOKUP(A1,B:C,2)',
    'SUM(A:A)',
    '文字!A1+1',
    'A1/C9',
    'A1+',
    'A1 A2',
    'SUM(A1',
    'ROUND(A1)',
    '#REF!+A1',
    '',
  ]) {
    expect([formula, evaluate(formula)]).toEqual([formula, null]);
  }
});

test('signs and brackets nest as deep as in a spreadsheet, no deeper', () => {
  const nested = (depth: number) => '('.repeat(depth) + '1' + ')'.repeat(depth);
  expect(evaluate(nested(60))).toBe(1);
  expect(evaluate(`${nested(40)}+${nested(40)}`)).toBe(2);
  expect(evaluate(nested(50_000))).toBeNull();
  expect(evaluate('SUM('.repeat(50_000) + '1' + ')'.repeat(50_000))).toBeNull();
  expect(evaluate('-'.repeat(50_001) + '+A1')).toBe(-1.1);
  expect(evaluate('2-+-A2*2')).toBe(6.4);
});

test('results that a file does not hold are worked out, circles and functions are not', () => {
  const grid = gridFromRectangle(
    's',
    true,
    0,
    0,
    [[1, 2, null, null, null, null]],
    [['', '', '=A1+B1', '=C1*2', '=E1+1', '=NOW()']],
  );
  const [filled] = withResults({ name: 'x', grids: [grid] }).grids;
  expect(filled?.rows[0]?.cells.map((cell) => cell.value)).toEqual([
    1,
    2,
    3,
    6,
    { error: NO_RESULT },
    { error: NO_RESULT },
  ]);
});
