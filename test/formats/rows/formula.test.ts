import fc from 'fast-check';
import { growth, LINEAR, TIMES } from '../../support/growth';
import {
  isOverSheets,
  quoteSheets,
  shiftFormula,
} from '../../../src/formats/xlsx/rows/shift-formula';

const on = (own: string | null, formula: string, at: number, count: number): string =>
  shiftFormula(formula, own, { sheet: '表 1', at, count });
const here = (formula: string, at: number, count: number): string => on('表 1', formula, at, count);

/** Two rows come in before row 3. */
test.each([
  ['A2+A3', 'A2+A5'],
  ['$B$3*B$4', '$B$5*B$6'],
  ['SUM(B1:B2)', 'SUM(B1:B2)'],
  ['SUM(B2:B3)', 'SUM(B2:B5)'],
  ['SUM(B3:B9)', 'SUM(B5:B11)'],
  ['SUM(B:B)+SUM($3:4)', 'SUM(B:B)+SUM($5:6)'],
  ['SUM(B1:B1048576)', 'SUM(B1:B1048576)'],
  ['B1048575', '#REF!'],
  ["'表 1'!C3", "'表 1'!C5"],
  ["'表 2'!C3+C3", "'表 2'!C3+C5"],
  ['表2!C3&"A3""A3"', '表2!C3&"A3""A3"'],
  ['LOG10(A3)+A3B+总额A3+_A3', 'LOG10(A5)+A3B+总额A3+_A3'],
  ['INDIRECT("A3")', 'INDIRECT("A3")'],
  ['[1]表!A3+[册.xlsx]表!A3+A3', '[1]表!A3+[册.xlsx]表!A3+A5'],
  ["'[1]表 1'!A3", "'[1]表 1'!A3"],
  ["表[甲'[A3']]+表[A3]+A3", "表[甲'[A3']]+表[A3]+A5"],
  ['A3?+A3#', 'A3?+A5#'],
  ['表[[#This Row],[A3]]+A3', '表[[#This Row],[A3]]+A5'],
  ['A3:INDEX(B3:B9,2)', 'A5:INDEX(B5:B11,2)'],
  ['#REF!A3+#REF!+A3', '#REF!A3+#REF!+A5'],
  ['1E3+3.5+A3%', '1E3+3.5+A5%'],
  ['(A3 A2:A4)', '(A5 A2:A6)'],
  ['IF(A3="","",-A3)', 'IF(A5="","",-A5)'],
  ['XFE3+A0+ABCD3+A1048577', 'XFE3+A0+ABCD3+A1048577'],
  ['SUM(表1:表3!A3)', 'SUM(表1:表3!A3)'],
  ['B4:B3', 'B6:B5'],
])('%s becomes %s', (before, after) => expect(here(before, 2, 2)).toBe(after));

/** Rows 3 and 4 go. */
test.each([
  ['A2+A3', 'A2+#REF!'],
  ['A5', 'A3'],
  ['SUM(B1:B3)', 'SUM(B1:B2)'],
  ['SUM(B3:B4)', 'SUM(#REF!)'],
  ['SUM(B4:B9)', 'SUM(B3:B7)'],
  ['SUM(B1:B9)', 'SUM(B1:B7)'],
  ["'表 1'!$3:$4", "'表 1'!#REF!"],
])('%s becomes %s, for lack of rows', (before, after) => expect(here(before, 2, -2)).toBe(after));

test.each([
  ['SUM(A3:A9)', 1, -4, 'SUM(A2:A5)'],
  ['SUM(A3:A9)', 6, -9, 'SUM(A3:A6)'],
  ['SUM(A1:A9)', 9, 3, 'SUM(A1:A9)'],
  ['$A$5*A1', 0, 1, '$A$6*A2'],
])('%s, rows from %d: %d, becomes %s', (formula, at, count, after) =>
  expect(here(formula, at, count)).toBe(after),
);

test.each([
  ['一、收支!A1+表1!B2', "'一、收支'!A1+表1!B2"],
  ['SUM(《甲》!A1:B2,·!A:A)', "SUM('《甲》'!A1:B2,'·'!A:A)"],
  ['\'一、收支\'!A1&"一、收支!A1"', '\'一、收支\'!A1&"一、收支!A1"'],
  ['#DIV/0!+#REF!A1+#NULL!+[1]一、!A1', '#DIV/0!+#REF!A1+#NULL!+[1]一、!A1'],
  ['1月!A1+T1!A1+R1C1!A1+rc!A1+[1]1月!A1', "'1月'!A1+'T1'!A1+'R1C1'!A1+'rc'!A1+[1]1月!A1"],
  ['月1!A1+Rate!A1+表1:表3!A1', '月1!A1+Rate!A1+表1:表3!A1'],
])('%s with quotes is %s', (before, after) => expect(quoteSheets(before)).toBe(after));

test('a name is not moved where it leads from the cell that uses it', () => {
  const moved = (content: string): string =>
    shiftFormula(content, null, { sheet: '表 1', at: 2, count: 1 }, { fixedOnly: true });
  expect(moved("'表 1'!$A$1:$H$20,'表 1'!$2:$3,$A$9")).toBe("'表 1'!$A$1:$H$21,'表 1'!$2:$4,$A$9");
  expect(moved("'表 1'!A5+'表 1'!$A5")).toBe("'表 1'!A5+'表 1'!$A5");
});

test.each([
  ['SUM(表1:表3!A1)', true],
  ["SUM('表 1:表 3'!A1)", true],
  ['SUM(A1:B2)+表1!A1:B2', false],
  ['"a:b!"&表1!A1', false],
])('%s reaches over sheets: %s', (formula, is) => expect(isOverSheets(formula)).toBe(is));

const place = fc
  .record({ column: fc.constantFrom('A', '$B', 'AB'), fixed: fc.boolean(), row: fc.nat(60) })
  .map(({ column, fixed, row }) => `${column}${fixed ? '$' : ''}${String(row + 1)}`);
const piece = fc.oneof(
  place,
  fc.tuple(place, place).map((two) => two.join(':')),
  fc.constantFrom(
    'SUM(',
    ')',
    '+',
    ',',
    '"A1"',
    "'表 1'!",
    "'它 表'!",
    '表2!',
    'B:B',
    '1.5',
    '总A1',
  ),
);
const written = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));

test('rows that come and go again leave every formula as it was', () => {
  fc.assert(
    fc.property(written, fc.nat(70), fc.integer({ min: 1, max: 9 }), (formula, at, count) => {
      expect(here(here(formula, at, count), at, -count)).toBe(formula);
    }),
  );
});

test('two deeds at one place are one deed of both', () => {
  fc.assert(
    fc.property(written, fc.nat(70), fc.integer({ min: 1, max: 5 }), (formula, at, count) => {
      expect(here(here(formula, at, count), at, 2)).toBe(here(formula, at, count + 2));
      expect(here(here(formula, at, -count), at, -1)).toBe(here(formula, at, -count - 1));
    }),
  );
});

test.each(["'", "''!", 'A1:', 'a:', '[', '表', '$', "'a", '"', '#REF!', 'A', 'A1'])(
  'many times %s, and the time grows with the length',
  async (bit) => {
    const run = (times: number) => (): string => {
      const formula = bit.repeat(times);
      return `${here(formula, 0, 1)}${String(isOverSheets(`${formula}!`))}`;
    };
    expect(await growth(run(5_000), run(5_000 * TIMES))).toBeLessThan(LINEAR);
  },
);
