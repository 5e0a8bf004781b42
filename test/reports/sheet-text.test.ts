import fc from 'fast-check';
import { MAX_ROW_HEIGHT, piecesOf, type Room } from '../../src/reports/sheet-text';
import { plainText } from '../../src/model/plain-text';
import { runs } from '../property/seeded-runs';

const room: fc.Arbitrary<Room> = fc.record({
  width: fc.integer({ min: 1, max: 120 }),
  points: fc.constantFrom(10, 12, 18),
});
const text = fc
  .array(fc.constantFrom('渔', '港', '。', '；', '”', 'A', '9', '.', ' ', '\n', '𠮷', '=', '表'), {
    maxLength: 3000,
  })
  .map((chars) => chars.join(''));

test('pieces are the whole text, each fits a row, none breaks a character', () => {
  fc.assert(
    fc.property(text, room, (whole, where) => {
      const pieces = piecesOf(whole, where);
      let at = 0;
      for (const { text: piece, height } of pieces) {
        if (!whole.startsWith(piece, at)) at += 1; // the line break that the next row is instead of
        expect(whole.startsWith(piece, at)).toBe(true);
        at += piece.length;
        expect(height).toBeLessThanOrEqual(MAX_ROW_HEIGHT);
        expect(piece).not.toMatch(/\p{Cs}/u);
      }
      expect(['', '\n']).toContain(whole.slice(at));
    }),
    runs(200),
  );
});

test('a text goes on in the next row at the end of a sentence', () => {
  const sentence = '渔港码头的维修由县局组织，经费列入年初预算，竣工以后按程序验收。';
  const pieces = piecesOf(sentence.repeat(60), { width: 92, points: 12 });
  expect(pieces.length).toBeGreaterThan(1);
  for (const { text: piece } of pieces) expect(piece).toMatch(/验收。$/);
  const quoted = piecesOf('他说：“验收。”'.repeat(200), { width: 92, points: 12 });
  for (const { text: piece } of quoted) expect(piece).toMatch(/^他.*”$/);
});

test('a narrower cell needs more height, and line breaks count', () => {
  const height = (whole: string, width: number): number =>
    piecesOf(whole, { width, points: 10 })[0]!.height;
  expect(height('渔'.repeat(40), 20)).toBeGreaterThan(height('渔'.repeat(40), 40));
  expect(height('一\n二\n三', 40)).toBe(height('渔'.repeat(40), 30));
  expect(piecesOf('', { width: 10, points: 10 })).toHaveLength(1);
});

test('no cell is given more than it can hold, however narrow the characters are reckoned', () => {
  const vast = 'a '.repeat(60_000);
  const pieces = piecesOf(vast, { width: 100_000, points: 10 });
  expect(Math.max(...pieces.map((piece) => piece.text.length))).toBeLessThanOrEqual(32_767);
  expect(pieces.map((piece) => piece.text).join('')).toBe(vast);
});

test('what cannot be printed is left out', () => {
  expect(plainText('甲\u0000\u0008\u001f\u007f\u009f乙')).toBe('甲乙');
  expect(plainText('甲\ud800乙\udc00\ufffe\u202e\ufeff')).toBe('甲乙');
  expect(plainText('甲\r\n乙\r丙\u000b丁\u2028戊\t己')).toBe('甲\n乙\n丙\n丁\n戊 己');
  expect(plainText('𠮷🙂=1+1')).toBe('𠮷🙂=1+1');
});
