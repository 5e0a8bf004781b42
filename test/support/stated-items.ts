/** What a text speaks of: items with an amount, a change or both, and the lists they stand in. */

/** Something that has an amount, a change, or both. */
export interface Item {
  readonly label: string;
  readonly paragraph: number;
  amount?: number | null;
  change?: number | null;
  flat?: boolean;
  because?: boolean;
  /** Parts of it that brackets or lists have named. */
  readonly parts: Item[];
  /** It stands in brackets: what explains it stands behind them. */
  readonly aside: boolean;
  /** Its change is told by parts that follow it. */
  told?: boolean;
}

export interface List {
  readonly owner: Item | undefined;
  readonly items: Item[];
  /** Left open by brackets that do not say it. */
  all: boolean | undefined;
  readonly aside: boolean;
  /** 其中：, to which ； returns; what 包括 begins ends there. */
  readonly lasting: boolean;
}

/** A total with the parts that a text states of it. */
export interface StatedSum {
  readonly of: 'amounts' | 'changes';
  /** Position among the paragraphs. */
  readonly paragraph: number;
  readonly label: string;
  /** 分; changes with their sign. */
  readonly total: number;
  readonly parts: readonly { readonly label: string; readonly fen: number }[];
  /** They are said to be all of it. */
  readonly all: boolean;
}

/** How a numbered paragraph begins, the lowest rank first. */
export const NUMBERED = [
  /^\s*\d+[、.．]/,
  /^\s*[（(][一二三四五六七八九十]+[）)]/,
  /^\s*[一二三四五六七八九十]+、/,
];
const COMPARED =
  /(?:与|比|较|同)?(?:上年|上一年|去年|\d{4}\s*年)(?:度)?(?:年初)?(?:预算)?(?:数)?(?:相比|比较|比)?|均|都|也/g;
const STATING = /(?:共计|合计|总计|安排|预算安排|预算为|为|是|共)+$/;

export function subject(text: string): string {
  const words = text
    .replace(COMPARED, '')
    .replace(/^\s*(?:\d+[、.．]|[（(][一二三四五六七八九十]+[）)])/, '');
  return words.replace(STATING, '').replace(/\s+/g, '');
}

/** Its own change, or what those of its parts come to. */
export function changeIn({ change, parts }: Item): number | null | undefined {
  if (change !== undefined) return change;
  const own = parts.map(changeIn);
  if (own.length === 0 || own.some((one) => one === undefined || one === null)) return undefined;
  return own.reduce((sum: number, one) => sum + (one ?? 0), 0);
}
