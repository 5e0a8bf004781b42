/** A counter as automatic numbering prints it (ISO 29500-1 §17.18.59); unknown formats as decimal. */
export function formatNumber(value: number, format: string): string {
  return (FORMATS.get(format) ?? String)(value);
}

type Format = (value: number) => string;

const DIGITS = '〇一二三四五六七八九';
const HEAVENLY = '甲乙丙丁戊己庚辛壬癸';
const EARTHLY = '子丑寅卯辰巳午未申酉戌亥';

const FORMATS: ReadonlyMap<string, Format> = new Map(
  Object.entries<Format>({
    decimal: String,
    decimalZero: (value) => String(value).padStart(2, '0'),
    decimalFullWidth: (value) => wide(String(value)),
    decimalFullWidth2: (value) => wide(String(value)),
    decimalEnclosedCircle: circled,
    decimalEnclosedCircleChinese: circled,
    decimalEnclosedParen: (value) => `(${String(value)})`,
    decimalEnclosedFullstop: (value) => `${String(value)}.`,
    upperRoman: roman,
    lowerRoman: (value) => roman(value).toLowerCase(),
    upperLetter: letters,
    lowerLetter: (value) => letters(value).toLowerCase(),
    chineseCounting: chinese,
    chineseCountingThousand: chinese,
    japaneseCounting: chinese,
    taiwaneseCounting: chinese,
    taiwaneseCountingThousand: chinese,
    ideographDigital: (value) => [...String(value)].map((digit) => DIGITS[Number(digit)]).join(''),
    ideographTraditional: (value) => HEAVENLY[value - 1] ?? String(value),
    ideographZodiac: (value) => EARTHLY[value - 1] ?? String(value),
    none: () => '',
  }),
);

/** 1 一 · 10 十 · 12 十二 · 20 二十 · 101 一百零一; beyond four digits as decimal. */
function chinese(value: number): string {
  if (value < 1 || value > 9999) return String(value);
  const digits = [...String(value)].map(Number);
  let text = '';
  digits.forEach((digit, i) => {
    const place = ['', '十', '百', '千'][digits.length - 1 - i] ?? '';
    if (digit === 0) {
      if (digits.slice(i).some((rest) => rest > 0) && !text.endsWith('零')) text += '零';
    } else text += (DIGITS[digit] ?? '') + place;
  });
  return value < 20 ? text.replace(/^一十/, '十') : text;
}

function circled(value: number): string {
  if (value >= 1 && value <= 20) return String.fromCharCode(0x245f + value);
  return `(${String(value)})`;
}

function wide(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** A … Z, then AA, BB, …: Word repeats the letter. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [size, sign] of ROMAN) {
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  }
  return text;
}
