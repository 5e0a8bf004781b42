import { OfficePackage } from '../../src/formats/package/office-package';
import { CellAllowance } from '../../src/formats/xlsx/cell-allowance';
import { XLSX_LIMITS } from '../../src/formats/xlsx/limits';
import { readSharedStrings } from '../../src/formats/xlsx/shared-strings';
import { workbookBytes } from './sheet-bytes';

const LIMITS = { ...XLSX_LIMITS, cells: 2, mergedCells: 10, formulaCharacters: 10 };
const code = (expected: string): Error =>
  expect.objectContaining({ code: expected }) as unknown as Error;

test('cells are counted up to the limit', () => {
  const allowance = new CellAllowance(LIMITS);
  allowance.cell();
  allowance.cell();
  expect(() => allowance.cell()).toThrow(code('too-many-cells'));
});

test('merged areas add up; what is no range is one cell', () => {
  const allowance = new CellAllowance(LIMITS);
  for (const range of ['B3:A1', 'D1', 'D2:', '', 'x']) allowance.merge(range);
  expect(() => allowance.merge('A1')).toThrow(code('merged-area'));
});

test('characters of formulas add up', () => {
  const allowance = new CellAllowance(LIMITS);
  allowance.formula('SUM(A1:B2)', 'part');
  expect(() => allowance.formula('A', 'part')).toThrow(code('inflates-too-much'));
});

test('shared texts are counted up to the limit', () => {
  const read = (strings: readonly string[]): readonly string[] =>
    readSharedStrings(
      new OfficePackage(workbookBytes({ sheets: [''], strings }), LIMITS),
      'xl/sharedStrings.xml',
      LIMITS,
    );
  expect(read(['<t>甲</t>', '<t/>'])).toEqual(['甲', '']);
  expect(() => read(['<t>甲</t>', '<t/>', '<t/>'])).toThrow(code('too-many-cells'));
});
