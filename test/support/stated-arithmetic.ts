import { residueOf, strangers, wrongSelf } from './narrative-residue';
import { wordsOf, type Word } from './narrative-words';
import { changeIn, NUMBERED, subject, type Item, type List, type StatedSum } from './stated-items';

/**
 * The arithmetic that a 情况说明 states in its own words: totals with their parts, changes with theirs.
 * A reader apart from everything that writes such texts, by the usual patterns: parts follow 其中： or
 * 包括 up to 。 or stand in brackets behind their total; 主要为 behind an amount lists some of them;
 * 增加、减少、持平 belong to the nearest subject before them.
 */

export interface Violation {
  readonly kind: string;
  readonly paragraph: number;
  readonly quote: string;
}

export interface StatedArithmetic {
  readonly sums: readonly StatedSum[];
  readonly violations: readonly Violation[];
}

export interface ReadOptions {
  readonly scope?: 'department' | 'unit';
  /** Every 分 that a figure of 万元 may come to. */
  readonly known?: ReadonlySet<number>;
  /** Figures are each rounded by themselves: sums may miss by 尾差. */
  readonly rounded?: boolean;
}

export function statedArithmetic(
  paragraphs: readonly string[],
  options: ReadOptions = {},
): StatedArithmetic {
  const reader = new Reader(options.rounded ?? false);
  paragraphs.forEach((text, paragraph) => {
    reader.read(text, paragraph);
  });
  reader.finish();
  const worded = paragraphs.flatMap((text, paragraph) =>
    [
      ...residueOf(text),
      ...(options.scope ? wrongSelf(text, options.scope) : []),
      ...(options.known ? strangers(text, options.known) : []),
    ].map((one): Violation => ({ ...one, paragraph })),
  );
  return { sums: reader.sums, violations: [...reader.violations, ...worded] };
}

class Reader {
  readonly sums: StatedSum[] = [];
  readonly violations: Violation[] = [];
  private paragraph = 0;
  private text = '';
  private label = '';
  private lists: List[] = [];
  private reason = false;
  /** A list that goes on in numbered paragraphs. */
  private pending: { readonly list: List; readonly style: RegExp | undefined } | null = null;

  constructor(private readonly rounded: boolean) {}

  read(text: string, paragraph: number): void {
    const root = this.begin(text, paragraph);
    for (const word of wordsOf(text)) this.take(word);
    this.end();
    const [first] = root.items;
    if (this.pending?.style?.test(text) && first) this.pending.list.items.push(first);
    root.items.forEach((item) => {
      this.later.push(item);
    });
  }

  finish(): void {
    this.closePending();
    for (const item of this.later) this.explained(item);
  }

  private readonly later: Item[] = [];

  private begin(text: string, paragraph: number): List {
    const rank = NUMBERED.findIndex((one) => one.test(text));
    const style = NUMBERED[rank];
    const { pending } = this;
    const within = pending?.style && NUMBERED.indexOf(pending.style) >= rank;
    if (pending && !pending.style && style) this.pending = { ...pending, style };
    else if (!style || !within) this.closePending();
    this.paragraph = paragraph;
    this.text = text;
    const root: List = { owner: undefined, items: [], all: false, aside: false, lasting: true };
    this.lists = [root];
    this.label = '';
    this.reason = false;
    return root;
  }

  private closePending(): void {
    if (this.pending) this.close(this.pending.list);
    this.pending = null;
  }

  private end(): void {
    const last = this.lists.at(-1)!;
    if (this.lists.length > 1 && last.items.length === 0 && last.owner && last.lasting) {
      this.lists.pop();
      this.closePending();
      this.pending = { list: last, style: undefined };
    }
    while (this.lists.length > 1) this.close(this.lists.pop()!);
  }

  private get list(): List {
    return this.lists.at(-1)!;
  }

  private take(word: Word): void {
    this.follow(word);
    this.figured = word.kind === 'amount' || word.kind === 'change';
  }

  /** The word before was a figure. */
  private figured = false;

  private follow(word: Word): void {
    if (word.kind === 'stop') return this.stop(word.mark);
    if (word.kind === 'open') return this.open();
    if (word.kind === 'close') return this.shut();
    if (word.kind === 'parts') return this.begins(word);
    if (this.reason) return;
    if (word.kind === 'text') this.label += word.text;
    else if (word.kind === 'amount') this.amount(word.fen);
    else if (word.kind === 'change') this.change(word.fen, word.flat);
    else if (word.kind === 'because') this.because(word.stated);
  }

  private stop(mark: '。' | '；' | '，'): void {
    this.label = '';
    if (mark === '，') return;
    this.reason = false;
    const asides = this.lists.map(({ aside }) => aside).lastIndexOf(true);
    const first = Math.max(asides, 0) + 1;
    const outer = this.lists[first];
    const kept = mark === '；' && outer?.lasting ? first + 1 : first;
    while (this.lists.length > kept) this.close(this.lists.pop()!);
  }

  private open(): void {
    if (this.reason) {
      this.skipped += 1;
      return;
    }
    this.label = '';
    const owner = this.figured ? this.list.items.at(-1) : undefined;
    this.lists.push({ owner, items: [], all: undefined, aside: true, lasting: true });
  }

  /** Brackets within a reason. */
  private skipped = 0;

  private shut(): void {
    if (this.skipped > 0) {
      this.skipped -= 1;
      return;
    }
    this.reason = false;
    while (this.lists.length > 1) {
      const list = this.lists.pop()!;
      // Two amounts and more in brackets are the parts of what stands before them.
      list.all ??= list.items.filter(({ amount }) => amount !== undefined).length > 1;
      this.close(list);
      if (list.aside) break;
    }
    this.label = '';
  }

  private begins({ all, list: lasting }: { readonly all: boolean; readonly list: boolean }): void {
    if (this.skipped > 0 || (this.reason && !lasting)) return;
    this.reason = false;
    this.label = '';
    const { list } = this;
    if (list.aside && list.items.length === 0) {
      list.all = all;
      return;
    }
    this.lists.push({ owner: list.items.at(-1), items: [], all, aside: false, lasting });
  }

  private add(label: string): Item {
    const { list } = this;
    const aside = this.lists.some((one) => one.aside);
    const item: Item = { label, paragraph: this.paragraph, parts: [], aside };
    list.items.push(item);
    list.owner?.parts.push(item);
    return item;
  }

  /** The part of an earlier item that is spoken of once more. */
  private again(label: string): Item | undefined {
    if (label === '') return undefined;
    return this.list.items.flatMap(({ parts }) => parts).find((part) => part.label === label);
  }

  private amount(fen: number | null): void {
    const label = subject(this.label);
    this.label = '';
    const known = this.again(label);
    if (known) this.spokenOf = known;
    else {
      this.spokenOf = undefined;
      this.add(label).amount = fen;
    }
  }

  private spokenOf: Item | undefined;

  private change(fen: number | null, flat: boolean): void {
    const label = subject(this.label);
    this.label = '';
    const own = label === '' ? (this.spokenOf ?? this.list.items.at(-1)) : this.again(label);
    const item = own ?? this.add(label);
    this.spokenOf = item;
    const contradicts = item.change !== undefined && item.change !== null && item.change !== fen;
    if (contradicts && (flat || item.flat)) this.violate('持平 with a change', item);
    if (item.change !== undefined && !flat) return;
    item.change = fen;
    if (flat) item.flat = true;
  }

  private because(stated: boolean): void {
    this.label = '';
    const item = this.spokenOf ?? this.list.items.at(-1);
    if (!item) return;
    if (item.change === undefined) {
      this.lists.push({ owner: item, items: [], all: false, aside: false, lasting: false });
      return;
    }
    this.reason = true;
    item.because = true;
    if (!stated) this.violate('no words for a reason', item);
    if (item.flat) this.violate('持平 with a reason', item);
  }

  private close(list: List): void {
    this.spokenOf = undefined;
    const { owner, items, all = false } = list;
    if (!owner) return;
    if (!list.aside && items.some((one) => changeIn(one) !== undefined)) owner.told = true;
    for (const item of items) if (!this.later.includes(item)) this.later.push(item);
    this.sum('amounts', owner, owner.amount, items, all, ({ amount }) => amount);
    const changed = items.filter((one) => changeIn(one) !== undefined);
    // A list of amounts, one of which says how it changed, is no list of changes.
    if (changed.length === items.length)
      this.sum('changes', owner, owner.change, items, all, changeIn);
  }

  private sum(
    of: StatedSum['of'],
    owner: Item,
    total: number | null | undefined,
    items: readonly Item[],
    all: boolean,
    sizeOf: (item: Item) => number | null | undefined,
  ): void {
    const stated = items.filter((one) => sizeOf(one) !== undefined);
    if (total === undefined || total === null || stated.length === 0) return;
    const parts = stated.map((one) => ({ label: one.label, fen: sizeOf(one) }));
    if (parts.some(({ fen }) => fen === null)) return;
    const known = parts.map(({ label, fen }) => ({ label, fen: fen ?? 0 }));
    this.sums.push({
      of,
      paragraph: owner.paragraph,
      label: owner.label,
      total,
      parts: known,
      all,
    });
    const miss = known.reduce((sum, { fen }) => sum + fen, 0) - total;
    const tolerated = this.rounded ? this.tail(of, known.length) : 0;
    const wrong = all ? Math.abs(miss) > tolerated : of === 'amounts' && miss > tolerated;
    if (wrong) this.violate(`${of} of parts do not add up`, owner);
  }

  /** 尾差 of n rounded figures and their rounded sum: a change is of two such sums. */
  private tail(of: StatedSum['of'], n: number): number {
    return Math.floor((n + 1) / 2) * 10_000 * (of === 'changes' ? 2 : 1);
  }

  /** What changed says why, or which of its parts did. */
  private explained(item: Item): void {
    if (item.aside || !item.change) return;
    if (!item.because && !item.told) this.violate('a change without a reason', item);
  }

  private violate(kind: string, item: Item): void {
    const quote = item.paragraph === this.paragraph ? this.text.slice(0, 200) : '';
    this.violations.push({
      kind,
      paragraph: item.paragraph,
      quote: `${item.label} ${quote}`.trim(),
    });
  }
}
