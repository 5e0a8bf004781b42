/**
 * The words of a 情况说明 that state figures, in reading order. It knows nothing of how our own texts
 * are made: it reads what anybody may have written by the usual patterns.
 */

export type Word =
  /** `N万元`; `null`: it is still to be filled in. */
  | { readonly kind: 'amount'; readonly fen: number | null }
  /** 增加/减少N万元 with its sign, 持平 as zero; `null`: it is still to be filled in. */
  | { readonly kind: 'change'; readonly fen: number | null; readonly flat: boolean }
  /** 其中： and the like: all parts follow · `some`: only some of them do. */
  | { readonly kind: 'parts'; readonly all: boolean; readonly list: boolean }
  /** 主要为, 原因： … `stated`: something follows it. */
  | { readonly kind: 'because'; readonly stated: boolean }
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'stop'; readonly mark: '。' | '；' | '，' }
  | { readonly kind: 'text'; readonly text: string };

/** 万元 in digits as 分. */
export function fenOf(digits: string): number {
  const [whole = '0', fraction = ''] = digits.split('.');
  return Number(whole) * 1_000_000 + Number(fraction.slice(0, 6).padEnd(6, '0'));
}

const GAP = '【请填写[^】]*】';
const NUMBER = '\\d+(?:\\.\\d+)?';
const PATTERNS: readonly (readonly [RegExp, (found: RegExpExecArray) => Word | null])[] = [
  [
    new RegExp(`(增加|减少|增长|下降|压减)了?\\s*[-－−–]?(?:(${NUMBER})|${GAP})\\s*万元`, 'y'),
    ([, direction = '', digits]) => {
      const sign = /增/.test(direction) ? 1 : -1;
      const fen = digits === undefined ? null : sign * fenOf(digits);
      return { kind: 'change', fen: fen === 0 ? 0 : fen, flat: false };
    },
  ],
  [
    /(?:基本)?持平|无增减(?:变化|变动)?|没有增减(?:变化)?/y,
    () => ({ kind: 'change', fen: 0, flat: true }),
  ],
  [
    /【请填写[^】]*(?:增减|比上年)[^】]*情况】/y,
    () => ({ kind: 'change', fen: null, flat: false }),
  ],
  [
    new RegExp(`[-－−]?(?:(${NUMBER})|${GAP})\\s*万元`, 'y'),
    ([, digits]) => ({ kind: 'amount', fen: digits === undefined ? null : fenOf(digits) }),
  ],
  [
    /其中[：:]|(?:具体)?情况如下[：:]|(?<!主要)包括[：:]/y,
    () => ({ kind: 'parts', all: true, list: true }),
  ],
  [/主要包括[：:]?/y, () => ({ kind: 'parts', all: false, list: true })],
  [/包括/y, () => ({ kind: 'parts', all: true, list: false })],
  [/其中(?![，,])/y, () => ({ kind: 'parts', all: false, list: false })],
  [
    /(?:增减)?(?:变化)?(?:的)?(?:主要)?原因(?:是|为|[：:])|主要(?:是|为|由于|因为?)(?:[：:])?|由于|因为/y,
    ({ 0: found, index, input }) => ({
      kind: 'because',
      stated: !/^\s*(?:[。；，、,;]|$)/.test(input.slice(index + found.length)),
    }),
  ],
  [/[。！？]/y, () => ({ kind: 'stop', mark: '。' })],
  [/[；;]/y, () => ({ kind: 'stop', mark: '；' })],
  [/[，,]/y, () => ({ kind: 'stop', mark: '，' })],
];

/** Of figures one beside the other: `人员经费3万元和公用经费2万元`, `办公费1万元、邮电费2万元`. */
const AND = /、|和|及|以及|与(?!上年|\d{4}年)/y;
const FIGURES = /万元|持平/;

export function wordsOf(paragraph: string): Word[] {
  const words: Word[] = [];
  const aside: boolean[] = [];
  let at = 0;
  const say = (text: string): void => {
    const last = words.at(-1);
    if (last?.kind === 'text') words[words.length - 1] = { kind: 'text', text: last.text + text };
    else words.push({ kind: 'text', text });
  };
  while (at < paragraph.length) {
    const char = paragraph[at]!;
    if (/[（(]/.test(char)) {
      const figures = FIGURES.test(inside(paragraph, at));
      aside.push(figures);
      if (figures) words.push({ kind: 'open' });
      else say(char);
      at += 1;
      continue;
    }
    if (/[）)]/.test(char)) {
      if (aside.pop()) words.push({ kind: 'close' });
      else say(char);
      at += 1;
      continue;
    }
    const match = wordAt(paragraph, at, words.at(-1)?.kind);
    if (match) words.push(match.word);
    else say(char);
    at += match?.length ?? 1;
  }
  return words;
}

function wordAt(
  text: string,
  at: number,
  before: Word['kind'] | undefined,
): { word: Word; length: number } | null {
  if (before === 'amount' || before === 'change' || before === 'close') {
    AND.lastIndex = at;
    const and = AND.exec(text);
    if (and) return { word: { kind: 'stop', mark: '，' }, length: and[0].length };
  }
  for (const [pattern, make] of PATTERNS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    const word = found ? make(found) : null;
    if (found && word) return { word, length: found[0].length };
  }
  return null;
}

/** What stands between a bracket and the one that closes it. */
function inside(text: string, open: number): string {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (/[（(]/.test(text[at]!)) depth += 1;
    if (/[）)]/.test(text[at]!)) depth -= 1;
    if (depth === 0) return text.slice(open + 1, at);
  }
  return text.slice(open + 1);
}
