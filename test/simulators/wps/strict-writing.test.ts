import { ledger } from '../../contract/ledger';
import type { EtRange, EtWorksheet } from '../../../src/hosts/wps/et-application';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { fakeEt } from './fake-et';
import type { FakeEt } from './fake-et';

/** The fake takes nothing that ET is known to refuse, or to take in its own way. */
let et: FakeEt;
let sheet: EtWorksheet;
const range = (address: string): EtRange => sheet.Range(address);
beforeEach(() => {
  et = fakeEt(MemoryWorkbook.fromSnapshot(ledger));
  const { ActiveWorkbook: workbook } = et.application;
  if (!workbook) throw new Error('no workbook');
  sheet = workbook.Worksheets.Item('收支总表');
});

test('Value is a function, and cannot be set', () => {
  const cell = range('C4') as unknown as { Value: unknown };
  expect(typeof cell.Value).toBe('function');
  expect(() => (cell.Value = 1)).toThrow(new TypeError('Cannot redefine property: Value'));
});

test('another shape than the range throws, and changes nothing', () => {
  for (const value of [[1, 2], [[1], [2]], [[1, 2, 3]]]) {
    expect(() => (range('C4:D4').Value2 = value)).toThrow();
  }
  expect(range('C4:D4').Value2).toEqual([[784.52, 0.1]]);
});

test('an address of 255 characters throws; several areas have no contents to set', () => {
  const long = Array.from({ length: 64 }, () => 'A11').join(',');
  expect(long).toHaveLength(255);
  expect(() => range(long)).toThrow();
  expect(() => (range('A11,B12').Value2 = 1)).toThrow();
});

test('what is typed is read, but in a text cell', () => {
  range('A11:B11').Value2 = [['007', '=1+1']];
  expect(range('A11').Value2).toBe(7);
  expect(range('B11').Formula).toBe('=1+1');
  range('A11:C11').NumberFormat = '@';
  range('A11:C11').Value2 = [['007', '=1+1', 7]];
  expect(range('A11:C11').Value2).toEqual([['007', '=1+1', '7']]);
});

test('where cells differ a property is null', () => {
  range('A11').NumberFormat = '@';
  range('A11').Font.Bold = true;
  range('A11').Interior.Color = 255;
  const both = range('A11,C13');
  const looks = [both.NumberFormat, both.Font.Bold, both.Interior.Color, both.Interior.ColorIndex];
  expect(looks).toEqual([null, null, null, null]);
  expect(range('C13').Interior.ColorIndex).toBe(-4142);
});

test('deleting asks somebody, who does not answer', () => {
  sheet.Delete();
  expect(et.program.asked).toEqual(['delete']);
  et.application.DisplayAlerts = false;
  sheet.Delete();
  expect(et.application.ActiveWorkbook?.Worksheets.Count).toBe(ledger.grids.length - 1);
});

test('a protected sheet, and a cell that is open, refuse every change with the same poor words', () => {
  const changes: (() => unknown)[] = [
    () => (range('A1').Value2 = 1),
    () => (range('A1').Formula = '=1'),
    () => (range('A1').NumberFormat = '@'),
    () => (range('A1').Interior.Color = 1),
    () => (range('A1').Font.Bold = true),
    () => range('A1:B1').Merge(),
  ];
  const { front } = et.program;
  if (!front) throw new Error('no workbook');
  front.book.editing = true;
  for (const change of changes) expect(change).toThrow('0x800A03EC');
  expect(() => et.application.ActiveWorkbook?.Names.Add('甲', '=1', true)).toThrow('0x800A03EC');
  expect(() => et.application.ActiveWorkbook?.Worksheets.Add(undefined, sheet)).toThrow();
  front.book.editing = false;
  for (const one of front.book.sheets) one.protected = true;
  for (const change of changes) expect(change).toThrow('0x800A03EC');
});
