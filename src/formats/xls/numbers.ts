const HUNDREDTHS = 0x01;
const WHOLE = 0x02;

/**
 * A number in four bytes ([MS-XLS] 2.5.217 RkNumber): the upper half of a double, or a whole number
 * of 30 bits; both may be meant as hundredths.
 * @param bits unsigned
 */
export function compressedNumber(bits: number): number {
  const value = (bits & WHOLE) === 0 ? upperHalf(bits) : (bits | 0) >> 2;
  return (bits & HUNDREDTHS) === 0 ? value : value / 100;
}

const DOUBLE = new DataView(new ArrayBuffer(8));

function upperHalf(bits: number): number {
  DOUBLE.setUint32(0, bits & ~3);
  return DOUBLE.getFloat64(0);
}
