import { claimsOf, textOf } from './said';

/** Texts of any size and any nonsense are read in time that grows with their length alone. */

const MILLIONS = 2_000_000;
const fill = (piece: string): string =>
  piece.repeat(Math.ceil(MILLIONS / piece.length)).slice(0, MILLIONS);

test.each([
  ['sentences', '2022年基本支出200万元，较2021年减少5万元，主要原因是压减办公费3万元；'],
  ['one sentence without end', '基本支出200万元，'],
  ['lists in lists', '基本支出200万元，其中：人员经费150万元，包括'],
  ['brackets that never close', '公务接待费（2万元'],
  ['digits', '1234567890'],
  ['numerals', '一百二十'],
  ['words', '北国风光千里冰封万里雪飘望长城内外'],
  ['spaces', '1 '],
  ['directions', '增加减少持平与上年相比'],
  ['list numbers', '一、1、（一）'],
  ['points and commas', '1,234.5.6,'],
  ['brackets that close', '）'],
])('two million characters of %s', (_, piece) => {
  const text = textOf('overall', fill(piece));
  const start = Date.now();
  claimsOf(text);
  expect(Date.now() - start).toBeLessThan(12_000);
});

test('a hundred thousand paragraphs', () => {
  const text = textOf(
    'sangong',
    ...Array.from({ length: 100_000 }, () => '公务接待费2万元，与上年持平。'),
  );
  const start = Date.now();
  expect(claimsOf(text).claims).toHaveLength(200_000);
  expect(Date.now() - start).toBeLessThan(12_000);
});
