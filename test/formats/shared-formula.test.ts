import { parseSharedFormula, shiftFormula } from '../../src/formats/xlsx/shared-formula';

const shift = (formula: string, rows = 1, columns = 1): string =>
  shiftFormula(parseSharedFormula(formula), rows, columns);

test.each([
  ['A1+$B$2+$C3+D$4', 'B2+$B$2+$C4+E$4'],
  ['SUM(A1:B2)', 'SUM(B2:C3)'],
  ['SUM(A:A,$B:C,3:4,$5:6)', 'SUM(B:B,$B:D,4:5,$5:7)'],
  ["收支总表!A1+'表 1'!A1+[1]Sheet1!A1", "收支总表!B2+'表 1'!B2+[1]Sheet1!B2"],
  ['T1:T3!A1', 'T1:T3!B2'],
  ['IF(A1="A1 ""B2""",LOG10(A1),1E5)', 'IF(B2="A1 ""B2""",LOG10(B2),1E5)'],
  ['Table1[[#This Row],[A1]]+A1', 'Table1[[#This Row],[A1]]+B2'],
  ['合计_A1+A1B+_A1+ABCD1', '合计_A1+A1B+_A1+ABCD1'],
  ['_xlfn.CONCAT(A1,b2)', '_xlfn.CONCAT(B2,C3)'],
  ['-1.5*A1%', '-1.5*B2%'],
  ['"A1', '"B2'],
])('%s', (formula, expected) => {
  expect(shift(formula)).toBe(expected);
});

test('what leaves the sheet is a lost reference', () => {
  expect(shift('A1+B2', -1, -1)).toBe('#REF!+A1');
  expect(shift('XFD1048576', 1, 0)).toBe('#REF!');
});

test('not moved, every formula is itself', () => {
  for (const text of ['SUM(A:A)', "'a''b'!$A$1:B2", '[[[[[A1', '((((', 'A1:B2:C3', '']) {
    expect(shift(text, 0, 0)).toBe(text);
  }
});

test('formulas made to be slow are taken apart in one pass', () => {
  for (const piece of ['[', '"', "'", '(', 'A:', '$', 'A1:', '1:', '!', 'é.']) {
    const formula = piece.repeat(8000);
    expect(shift(formula, 0, 0).length).toBeGreaterThan(0);
  }
});
