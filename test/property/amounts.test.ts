import Decimal from 'decimal.js';
import fc from 'fast-check';
import {
  amountByDecimal,
  amountFrom,
  digitsOf,
  FEN_PER,
  roundToTick,
  wan,
  type Unit,
} from '../../src/model/amount';
import { runs } from './seeded-runs';

const units = fc.constantFrom(...(Object.keys(FEN_PER) as Unit[]));
const digits = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.nat(8))
  .map(([negative, n, decimals]) => {
    const text = n.toString().padStart(decimals + 1, '0');
    const whole = text.slice(0, text.length - decimals);
    return `${negative ? '-' : ''}${whole}${decimals > 0 ? `.${text.slice(-decimals)}` : ''}`;
  });

test('the fast way of reading an amount equals decimal.js', () => {
  fc.assert(
    fc.property(digits, units, (text, unit) => {
      expect(amountFrom(text, unit)).toEqual(amountByDecimal(text, unit));
    }),
    runs(2000),
  );
});

test('an amount is written as it was read', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (fen) => {
      expect(wan(fen || 0)).toBe(
        new Decimal(fen || 0).dividedBy(1_000_000).toFixed().includes('.')
          ? new Decimal(fen).dividedBy(1_000_000).toFixed(Math.max(2, decimalsOf(fen)))
          : new Decimal(fen || 0).dividedBy(1_000_000).toFixed(2),
      );
      expect(amountFrom(wan(fen || 0), '万元')?.fen).toBe(fen || 0);
    }),
    runs(1000),
  );
});

function decimalsOf(fen: number): number {
  return new Decimal(fen).dividedBy(1_000_000).decimalPlaces();
}

test('rounding to a tick is decimal.js rounding half away from zero', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
      fc.constantFrom(1, 100, 10_000),
      (fen, tick) => {
        const exact = new Decimal(fen).dividedBy(tick).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
        expect(roundToTick(fen, tick) || 0).toBe(exact.times(tick).toNumber() || 0);
      },
    ),
    runs(1000),
  );
});

test('a stored number loses its binary noise and nothing else', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.nat(4), (n, decimals) => {
      const exact = new Decimal(n).dividedBy(10 ** decimals);
      const noisy = exact.toNumber() * 3 - exact.toNumber() - exact.toNumber();
      expect(new Decimal(digitsOf(noisy)).minus(exact).abs().lessThanOrEqualTo('1e-6')).toBe(true);
      expect(digitsOf(exact.toNumber())).toBe(exact.toFixed());
    }),
    runs(1000),
  );
});
