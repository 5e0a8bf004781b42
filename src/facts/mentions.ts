import { amountFrom, FEN_PER, type Unit } from '../model/amount';

/** What a reason says of a name: how it moved, and by how much. */
export interface Mention {
  readonly name: string;
  readonly says?: '增加' | '减少' | '持平' | 'denied';
  /** The word that says it, as written. */
  readonly word?: string;
  /** 分, to the nearest `tick`. */
  readonly amount?: { readonly fen: number; readonly tick: number; readonly written: string };
  /** The word stands before the name, as in 取消办公费5万元: the amount may be the whole figure. */
  readonly ahead?: boolean;
}

const UP = '增加|增长|上升|提高|新增|上涨|追加|调增|增支';
const DOWN = '减少|下降|压减|压缩|取消|核减|削减|降低|节约|节省|缩减|调减|减支';
const FLAT = '持平|无增减|没有增减|无变化|没有变化|未发生变化|保持不变|不变|零增长';
const DENIED = '未|没有|没|不|无';
const LINK = '、|和|及|与|以及|或';
const TAIL = '(?:支出|经费|费用|预算|安排|数)*';
const LAST_YEAR =
  '(?:(?:较|比|同|与)(?:上年度?|去年|上一年度?|20\\d\\d年度?)(?:预算|同期|相比|比)*,?|同比)?';
const MANNER = '(?:有所|均|都|也|略有|略|大幅度?|小幅|继续|进一步|相应|净|共计?|合计|全部)*';
const AMOUNT = '(\\d+(?:\\.\\d+)?)(亿元|万元|元)';

/** Where a name may begin and end: 印刷费 within 某某志编印刷费 is another thing. */
const BEGINS = new RegExp(
  `(?:^|[,.。;:()!?、\\d元]|因|由|于|是|为|系|和|及|与|或|对|将|使|致|的|等|中|了|括|少|各项|严控|控制|安排|${UP}|${DOWN})$`,
);
const ENDS = new RegExp(
  `^(?:$|[,。;:()!?、\\d]|支出|经费|费用|预算|安排|有所|较|比|同|与|和|及|以及|或|等|的|均|都|也|略|大幅|小幅|继续|进一步|相应|净|共|合计|全部|${FLAT}|${DENIED}|${UP}|${DOWN})`,
);
const AFTER = new RegExp(
  `^${TAIL}${LAST_YEAR}${MANNER}(?:(${FLAT})|(${DENIED})?(${UP}|${DOWN})(?:了|共计?)?(?:${AMOUNT})?)`,
);
const AHEAD = new RegExp(`(${DENIED})?(${UP}|${DOWN})(?:了|的|各项)?$`);
const AHEAD_AMOUNT = new RegExp(`^${TAIL}(?:共计?)?${AMOUNT}`);
const LINKED = new RegExp(`^(?:支出|经费|费用)?(?:${LINK})$`);

interface Found {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The known names in a reason, and what it says of each. A word after a name counts before one ahead
 * of it; names in a row (压减办公费、印刷费) share their word.
 * @param text as labels are compared (`normalizeLabel`)
 */
export function mentionsIn(text: string, names: Iterable<string>): Mention[] {
  const found = find(text, names);
  return found.map(({ name }, i) => ({ name, ...saidOf(text, found, i) }));
}

function find(text: string, names: Iterable<string>): Found[] {
  const longest = [...names].sort((a, b) => b.length - a.length);
  const found: Found[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const name = longest.find((one) => text.startsWith(one, at));
    if (name === undefined || !BEGINS.test(text.slice(0, at))) continue;
    const end = at + name.length;
    if (!ENDS.test(text.slice(end))) continue;
    found.push({ name, start: at, end });
    at = end - 1;
  }
  return found;
}

type Said = Omit<Mention, 'name'>;

function saidOf(text: string, found: readonly Found[], i: number): Said {
  const own = after(text, found[i]) ?? ahead(text, found[i]);
  if (own) return own;
  const linked = (from: number): boolean =>
    LINKED.test(text.slice(found[from]?.end, found[from + 1]?.start));
  for (let j = i; j + 1 < found.length && linked(j); j += 1) {
    const said = after(text, found[j + 1]);
    if (said) return { says: said.says, word: said.word };
  }
  for (let j = i - 1; j >= 0 && linked(j); j -= 1) {
    const said = ahead(text, found[j]);
    if (said) return { says: said.says, word: said.word };
  }
  return {};
}

function after(text: string, found: Found | undefined): Said | null {
  const match = found && AFTER.exec(text.slice(found.end));
  if (!match) return null;
  const [, flat, denied, word, digits, unit] = match;
  if (flat !== undefined) return { says: '持平' };
  if (denied !== undefined) return { says: 'denied' };
  return { ...way(word), ...amountOf(digits, unit) };
}

function ahead(text: string, found: Found | undefined): Said | null {
  const match = found && AHEAD.exec(text.slice(0, found.start));
  if (!match) return null;
  if (match[1] !== undefined) return { says: 'denied' };
  const [, digits, unit] = AHEAD_AMOUNT.exec(text.slice(found.end)) ?? [];
  return { ...way(match[2]), ...amountOf(digits, unit), ahead: true };
}

function way(word = ''): Said {
  return { says: new RegExp(`^(?:${UP})$`).test(word) ? '增加' : '减少', word };
}

function amountOf(digits: string | undefined, unit: string | undefined): Said {
  if (digits === undefined || unit === undefined) return {};
  const amount = amountFrom(digits, unit as Unit);
  if (!amount) return {};
  const tick = Math.max(1, FEN_PER[amount.unit] / 10 ** amount.decimals);
  return { amount: { fen: amount.fen, tick, written: `${digits}${unit}` } };
}
