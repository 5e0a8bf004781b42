import { FormulaError } from './syntax';

export interface Token {
  readonly kind: 'name' | 'row' | 'number' | 'symbol' | 'end';
  readonly text: string;
  readonly at: number;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  '：': ':',
  '＝': '=',
  '＋': '+',
  '－': '-',
  '−': '-',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '＞': '>',
  '＜': '<',
  '，': ',',
};

const NAME = /[^\s:：=＝+＋\-－−>＞<＜≥≤≠!,，.[\]()]/;

/** Splits a formula; a row name is one token, brackets included: `[公务用车运行维护费]`. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const char = source.charAt(at);
    if (/\s/.test(char)) {
      at += 1;
      continue;
    }
    const start = at;
    if (char === '[') {
      const end = source.indexOf(']', at);
      if (end < 0) throw new FormulaError(source, at, '“]”', '公式结尾');
      at = end + 1;
      tokens.push({ kind: 'row', text: source.slice(start + 1, end).trim(), at: start });
      continue;
    }
    const pair = source.slice(at, at + 2);
    if (pair === '>=' || pair === '<=' || pair === '!=') {
      at += 2;
      tokens.push({ kind: 'symbol', text: pair, at: start });
      continue;
    }
    const number = /^\d+(?:\.\d+)?(?![^\s:：=+\-><!,，.[\]()])/.exec(source.slice(at));
    if (number) {
      at += number[0].length;
      tokens.push({ kind: 'number', text: number[0], at: start });
      continue;
    }
    if (NAME.test(char)) {
      while (at < source.length && NAME.test(source.charAt(at))) at += 1;
      tokens.push({ kind: 'name', text: source.slice(start, at), at: start });
      continue;
    }
    at += 1;
    tokens.push({ kind: 'symbol', text: SYMBOLS[char] ?? char, at: start });
  }
  tokens.push({ kind: 'end', text: '', at: source.length });
  return tokens;
}
