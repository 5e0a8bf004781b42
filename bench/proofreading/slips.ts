/** One slip of somebody who writes or pastes, in one paragraph of a text. */
export interface Slip {
  readonly paragraph: number;
  readonly text: string;
}

export interface SlipKind {
  readonly name: string;
  /** Aimed at: found in so many of a hundred. */
  readonly aim: number;
  /**
   * Every slip of the kind that a text offers.
   * @param other paragraphs of another unit's text
   */
  readonly slipsIn: (paragraphs: readonly string[], other: readonly string[]) => Slip[];
}

const AMOUNT = /\d+(?:\.\d+)?(?=\s*万元)/g;

/** Each match of a pattern replaced in turn, where that changes the text. */
function each(
  pattern: RegExp,
  replacements: (match: string) => readonly string[],
): SlipKind['slipsIn'] {
  return (paragraphs) =>
    paragraphs.flatMap((text, paragraph) =>
      [...text.matchAll(pattern)].flatMap(({ 0: match, index }) =>
        replacements(match)
          .filter((one) => one !== match)
          .map((one) => ({
            paragraph,
            text: text.slice(0, index) + one + text.slice(index + match.length),
          })),
      ),
    );
}

function otherDigit(number: string): string[] {
  const at = [...number].findIndex((char) => /[1-9]/.test(char));
  const last = number.length - 1;
  return [...new Set([Math.max(at, 0), last])].map((i) => {
    const digit = Number(number[i]);
    return (
      number.slice(0, i) + String(((Number.isNaN(digit) ? 0 : digit) % 9) + 1) + number.slice(i + 1)
    );
  });
}

function turnedDigits(number: string): string[] {
  return [...number].flatMap((char, i) => {
    const next = number[i + 1];
    if (next === undefined || !/\d/.test(char + next) || char === next || !/^\d$/.test(next))
      return [];
    const turned = number.slice(0, i) + next + char + number.slice(i + 2);
    return /^\d/.test(char) && Number(turned) !== Number(number) ? [turned] : [];
  });
}

function movedPoint(number: string): string[] {
  if (Number(number) === 0) return [];
  const [whole = '', fraction = ''] = number.split('.');
  return fraction === ''
    ? [`${number}0`]
    : [`${whole}${fraction[0] ?? ''}${fraction.length > 1 ? `.${fraction.slice(1)}` : ''}`];
}

/** Two figures of one sentence in each other's place. */
function swapped(paragraphs: readonly string[]): Slip[] {
  return paragraphs.flatMap((text, paragraph) => {
    const found = [...text.matchAll(AMOUNT)];
    return found.slice(1).flatMap((second, i) => {
      const first = found[i];
      if (!first || Number(first[0]) === Number(second[0])) return [];
      const between = text.slice(first.index + first[0].length, second.index);
      if (between.includes('。')) return [];
      return [
        {
          paragraph,
          text:
            text.slice(0, first.index) +
            second[0] +
            between +
            first[0] +
            text.slice(second.index + second[0].length),
        },
      ];
    });
  });
}

/** An item of a list, with its separator, that is not zero. */
const ITEM =
  /[，、；]\s*(?:和)?[^，、；。（）：\d]{2,24}?\s?(\d+(?:\.\d+)?)\s*万元(?=[，、；。）])/g;

function droppedItem(paragraphs: readonly string[]): Slip[] {
  return paragraphs.flatMap((text, paragraph) =>
    [...text.matchAll(ITEM)].flatMap(({ 0: item, 1: number, index }) => {
      const inList = /其中|包括/.test(text.slice(0, index));
      // With its opening word the list would go, too; less than 尾差 nobody can see.
      if (!inList || Number(number) < 0.1 || /其中|包括|较|比|与|增|减|上年/.test(item)) return [];
      return [{ paragraph, text: text.slice(0, index) + text.slice(index + item.length) }];
    }),
  );
}

/** The sentence of another unit in place of one's own, where both speak of the same. */
function pasted(paragraphs: readonly string[], other: readonly string[]): Slip[] {
  return paragraphs.flatMap((text, paragraph) => {
    const theirs = other[paragraph];
    const figures = (one: string): number[] => (one.match(AMOUNT) ?? []).map(Number);
    const [own, foreign] = [figures(text), figures(theirs ?? '')];
    const differs = foreign.some((one) => one !== 0 && !own.includes(one));
    return theirs === undefined || own.length === 0 || !differs
      ? []
      : [{ paragraph, text: theirs }];
  });
}

export const SLIPS: readonly SlipKind[] = [
  { name: '数字错一位', aim: 95, slipsIn: each(AMOUNT, otherDigit) },
  { name: '数字颠倒', aim: 95, slipsIn: each(AMOUNT, turnedDigits) },
  { name: '小数点移位', aim: 95, slipsIn: each(AMOUNT, movedPoint) },
  {
    name: '单位写错',
    aim: 95,
    slipsIn: (paragraphs) =>
      each(/(?<=[1-9]\d*(?:\.\d+)?\s*|\.\d*[1-9]\d*\s*)万元/g, () => ['元', '亿元'])(
        paragraphs,
        [],
      ),
  },
  {
    name: '增减方向写反',
    aim: 95,
    slipsIn: each(/(?:增加|增长|减少|下降)(?=\d)/g, (word) => [/增/.test(word) ? '减少' : '增加']),
  },
  {
    name: '有增减写成持平',
    aim: 95,
    slipsIn: each(/(?:增加|增长|减少|下降)\d+(?:\.\d+)?万元/g, () => ['持平']),
  },
  {
    name: '年份写错',
    aim: 95,
    slipsIn: each(/20\d\d(?=年)/g, (year) => [String(Number(year) - 1), String(Number(year) + 1)]),
  },
  { name: '两数互换', aim: 95, slipsIn: swapped },
  { name: '列项漏一项', aim: 90, slipsIn: droppedItem },
  { name: '贴入别的单位的话', aim: 90, slipsIn: pasted },
];
