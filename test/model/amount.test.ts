import { readAmount } from '../../src/model/amount-text';
import { amountFrom, digitsOf, roundToTick, wan, inUnit } from '../../src/model/amount';

test('amounts become whole 分, whatever the unit', () => {
  expect(amountFrom('784.52', '万元')?.fen).toBe(784_520_000);
  expect(amountFrom('7845200', '元')?.fen).toBe(784_520_000);
  expect(amountFrom('-0.01', '元')?.fen).toBe(-1);
  expect(amountFrom('0.07845', '亿元')?.fen).toBe(784_500_000);
});

test('what 分 cannot hold exactly is no amount', () => {
  expect(amountFrom('99999999999999', '万元')).toBeNull();
  for (const text of ['', '1e5', '1,000', '１２', '--1', '1.', '.5', 'NaN'])
    expect(amountFrom(text, '万元')).toBeNull();
});

test('binary noise of sums goes, real digits stay', () => {
  expect(digitsOf(929.9000000000001)).toBe('929.9');
  expect(digitsOf(0.1 + 0.2)).toBe('0.3');
  expect(digitsOf(121.783)).toBe('121.783');
  expect(digitsOf(1e21)).toBe('1000000000000000000000');
});

test('rounding is 四舍五入, away from zero', () => {
  expect([121_785_000, 121_784_999, -121_785_000].map((fen) => roundToTick(fen, 10_000))).toEqual([
    121_790_000, 121_780_000, -121_790_000,
  ]);
});

test('万元 are shown with two decimals, more only where there are more', () => {
  expect([784_520_000, 4_000_000, 121_783_000, -1, 0].map(wan)).toEqual([
    '784.52',
    '4.00',
    '121.783',
    '-0.000001',
    '0.00',
  ]);
});

const fen = (value: unknown) => {
  const reading = readAmount(value as string, '万元');
  return reading.kind === 'amount' ? reading.amount.fen / 1_000_000 : reading.kind;
};

test('amounts as people and programs write them', () => {
  expect(
    [
      '1,234.56',
      '１２３４．５６',
      ' 59.87 ',
      '　7.5',
      '(12.5)',
      '（12.5）',
      '-3',
      '＋4',
      '￥5',
      '1234,5678',
    ].map(fen),
  ).toEqual([1234.56, 1234.56, 59.87, 7.5, -12.5, -12.5, -3, 4, 5, 12345678]);
  expect(['', '   ', null, undefined].map(fen)).toEqual(['blank', 'blank', 'blank', 'blank']);
  expect(['---', '- -', '—', '－－', '-'].map(fen)).toEqual([
    'dash',
    'dash',
    'dash',
    'dash',
    'dash',
  ]);
  expect(['78O.52', '12.5万元', '详见附件', '1,23', '12.3.4', true, NaN].map(fen)).toEqual(
    Array(7).fill('text'),
  );
  expect(fen({ error: '#REF!' })).toBe('error');
  expect(readAmount('3348 .56', '万元')).toMatchObject({ kind: 'amount', spaced: true });
});

test('分 in every unit, nothing rounded', () => {
  expect(inUnit(784_520_000, '万元', 2)).toBe('784.52');
  expect(inUnit(12_864_210_000, '万元', 4)).toBe('12864.2100');
  expect(inUnit(123_456, '元', 2)).toBe('1234.56');
  expect(inUnit(-5, '元', 2)).toBe('-0.05');
  expect(inUnit(123_456, '千元', 2)).toBe('1.23456');
  expect(inUnit(1, '亿元', 2)).toBe('0.0000000001');
  expect(inUnit(0, '万元', 2)).toBe('0.00');
});
