import { growth, LINEAR, TIMES } from '../../support/growth';
import { claimsOf, textOf } from './said';

/** Texts of any size and any nonsense are read in time that grows with their length alone. */

const SHORT = 10_000;

function readings(text: (length: number) => string): Promise<number> {
  const [short, long] = [SHORT, SHORT * TIMES].map((length) => textOf('overall', text(length)));
  return growth(
    () => claimsOf(short!),
    () => claimsOf(long!),
  );
}

test.each([
  ['sentences', '2022年基本支出200万元，较2021年减少5万元，主要原因是压减办公费3万元；'],
  ['changes of one thing', '基本支出减少5万元，主要原因是，；'],
  ['reasons of their own sentences', '基本支出200万元。基本支出主要是压减开支。'],
  ['one sentence without end', '基本支出200万元，'],
  ['lists in lists', '基本支出200万元，其中：人员经费150万元，包括'],
  ['brackets that never close', '公务接待费（2万元'],
  ['digits', '1234567890'],
  ['numerals', '一百二十'],
  ['words', '北国风光千里冰封万里雪飘望长城内外'],
  ['spaces', '1 '],
  ['commas', '，'],
  ['directions', '增加减少持平与上年相比'],
  ['持平 without end', '公务接待费2万元，与上年持平，'],
  ['list numbers', '一、1、（一）'],
  ['points and commas', '1,234.5.6,'],
  ['brackets that close', '）'],
])('%s', async (_, piece) => {
  const fill = (length: number): string => piece.repeat(length / piece.length);
  expect(await readings(fill)).toBeLessThan(LINEAR);
  const reason = (length: number): string => `基本支出减少5万元，主要是${fill(length)}压减`;
  expect(await readings(reason)).toBeLessThan(LINEAR);
});

test('a hundred thousand paragraphs', () => {
  const text = textOf(
    'sangong',
    ...Array.from({ length: 100_000 }, () => '公务接待费2万元，与上年持平。'),
  );
  expect(claimsOf(text).claims).toHaveLength(200_000);
});
