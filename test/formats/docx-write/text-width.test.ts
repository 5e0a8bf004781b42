import { emsOf, linesOf, widestPiece } from '../../../src/formats/docx/write/text-width';

test('a Chinese character is one em wide, a letter or digit half of one', () => {
  expect(emsOf('预算12.5%')).toBe(4.5);
  expect(emsOf('“三公”—')).toBe(5);
  expect(emsOf('𠮷')).toBe(1);
});

test('numbers and words stay together, other characters stand alone', () => {
  expect(widestPiece('收入1,234.56万元')).toBe(4);
  expect(widestPiece('收入')).toBe(1);
  expect(widestPiece('')).toBe(0);
});

test('lines break between characters and before numbers, not before a closing mark', () => {
  expect(linesOf('一二三四五', 5)).toBe(1);
  expect(linesOf('一二三四五六', 5)).toBe(2);
  expect(linesOf('一二三四五。', 5)).toBe(1);
  expect(linesOf('一二三12345', 5)).toBe(2);
  expect(linesOf('一二三四', 5, 2)).toBe(2);
  expect(linesOf('一\n二\n', 5)).toBe(3);
  expect(linesOf('', 5)).toBe(1);
  // Longer than a line: broken wherever it ends.
  expect(linesOf('1'.repeat(25), 5)).toBe(3);
});
