import { partsOf } from '../../facts/parts';
import type { ClaimList, Claims } from '../../model/claim';
import { wordsAt, type NarrativeText, type Span } from '../../model/narrative-text';
import { factKey } from '../../facts/with-prior';
import { reason, type Reason } from '../../model/reason';
import type { AmountStyle } from './amount-style';
import { isProject, type BothYears, type Pair } from './both-years';
import type { Point, TextEdit } from './text-edit';

/** One item of a list as it is written: `邮电费10.98万元`. */
interface Item extends Span {
  readonly key: string;
  readonly pair: Pair;
  readonly digits: Span;
  readonly name: Span;
  /** It stood there though it was nothing. */
  readonly zero: boolean;
}

/** An item that is new this year. */
interface Newcomer {
  readonly label: string;
  readonly size: number;
  readonly key: string;
}

/** Lists whose items come and go: those of codes and of projects. */
const COMES_AND_GOES = /^(?:operating\.total|expenditure\.project)$/;
/** Lists of named kinds: a kind that is nothing this year stays there as zero. */
const GROWS = /^(?:income\.total|procurement\.total)$/;
const PURE_SEPARATOR = /^\s*(?:[，,、；;]|以?及|和|与)+\s*$/;

/** Items that are gone this year taken out of their lists, and new ones put in as the author writes them. */
export function listEdits(
  text: NarrativeText,
  { claims, lists }: Claims,
  both: BothYears,
  amounts: AmountStyle,
): { readonly edits: readonly TextEdit[]; readonly points: readonly Point[] } {
  const edits: TextEdit[] = [];
  const points: Point[] = [];
  for (const list of lists) {
    const whole = claims[list.whole]?.measure;
    const parts = list.parts.flatMap((i) => claims[i] ?? []);
    if (whole === null || whole === undefined) continue;
    if (parts.some(({ figure }) => figure !== 'now')) continue;
    const own = { list, parts, whole };
    const made =
      COMES_AND_GOES.test(whole) || GROWS.test(whole)
        ? ofList(text, own, both, amounts)
        : ofClosedList(own, both, amounts);
    edits.push(...made.edits);
    for (const { span, why } of made.asked) points.push({ kind: 'check', span, why });
  }
  return { edits, points };
}

interface Parts {
  readonly list: ClaimList;
  readonly parts: Claims['claims'];
  readonly whole: string;
}

interface Made {
  readonly edits: readonly TextEdit[];
  readonly asked: readonly { readonly span: Span; readonly why: Reason }[];
}

function ofList(
  text: NarrativeText,
  { list, parts, whole }: Parts,
  both: BothYears,
  amounts: AmountStyle,
): Made {
  const items = parts.map((part) => itemOf(part, both, amounts));
  const known = items.filter((one) => one !== null);
  const first = known[0];
  const [head] = parts;
  if (!first || !head) return { edits: [], asked: [] };
  const gone = known.filter((item) => !GROWS.test(whole) && isGone(item));
  const fresh = newcomers(whole, known, both);
  if (gone.length === 0 && fresh.length === 0) return { edits: [], asked: [] };
  const names = [...gone.map(({ pair }) => pair.label), ...fresh.map(({ label }) => label)].join(
    '、',
  );
  const ask = (code: string): Made => ({
    edits: [],
    asked: [{ span: head.span, why: reason(code, { names }) }],
  });
  if (known.length < items.length) return ask('carry.list-left');
  const separators = known.slice(1).map((item, i) => between(text, known[i], item));
  if (!separators.every((one) => PURE_SEPARATOR.test(one))) return ask('carry.list-left');
  if (gone.length === known.length && fresh.length === 0) return ask('carry.list-left');
  // What the author left out last year, as 主要为 does, may be left out this year.
  if (fresh.length > 0 && !list.exhaustive && !named(whole, known, both)) {
    const left = reason('carry.list-left', { names: fresh.map(({ label }) => label).join('、') });
    return {
      edits: rewritten(text, known, gone, [], separators, both, amounts),
      asked: [{ span: head.span, why: left }],
    };
  }
  const edits = rewritten(text, known, gone, fresh, separators, both, amounts);
  return { edits, asked: [{ span: head.span, why: reason('carry.list-changed', { names }) }] };
}

function isGone({ pair, zero }: Item): boolean {
  return pair.now === 0 && !zero && pair.before !== 0;
}

/** Which parts of another list the author names is the author's; one more this year is told of. */
function ofClosedList({ parts, whole }: Parts, both: BothYears, amounts: AmountStyle): Made {
  const items = parts.map((part) => itemOf(part, both, amounts));
  const known = items.filter((one) => one !== null);
  const [head] = parts;
  const fresh = newcomers(whole, known, both);
  if (!head || fresh.length === 0 || known.length < items.length || !named(whole, known, both))
    return { edits: [], asked: [] };
  const names = fresh.map(({ label }) => label).join('、');
  return { edits: [], asked: [{ span: head.span, why: reason('carry.list-left', { names }) }] };
}

function itemOf(
  part: Claims['claims'][number],
  both: BothYears,
  amounts: AmountStyle,
): Item | null {
  const { measure, subjectSpan, quantity, subject } = part;
  if (measure === null || !subjectSpan || !quantity) return null;
  const { paragraph } = subjectSpan;
  if (quantity.span.paragraph !== paragraph || quantity.span.start < subjectSpan.end) return null;
  const end = Math.max(quantity.span.end, quantity.unit === '' ? 0 : quantity.unitSpan.end);
  return {
    ...{ paragraph, start: subjectSpan.start, end, key: factKey(measure) },
    ...{ pair: both.of(measure, subject), name: subjectSpan },
    digits: amounts.digitsSpan(quantity),
    zero: quantity.fen === 0,
  };
}

/** All items of the whole that tables name, in their order. */
function allOf(
  whole: string,
  both: BothYears,
): { id: string; label: string; now: number; before: number }[] {
  const facts =
    whole === 'expenditure.project'
      ? both.facts.filter(isProject)
      : partsOf(both.facts, whole).parts;
  return facts.map(({ id, label, now, prior }) => ({
    ...{ id, label, now: now.size, before: prior?.size ?? 0 },
  }));
}

/** Items of this year that the tables did not have last year. */
function newcomers(whole: string, known: readonly Item[], both: BothYears): Newcomer[] {
  // Of projects that tables name only in part nobody knows whether they belong in the list.
  if (!both.hasTables || (whole === 'expenditure.project' && !both.allProjects)) return [];
  const listed = new Set(known.map(({ key }) => key));
  return allOf(whole, both).flatMap(({ id, label, now, before }) => {
    const key = factKey(id);
    return now !== 0 && before === 0 && !listed.has(key) ? [{ key, label, size: now }] : [];
  });
}

/** Whether the list named all that there was last year. */
function named(whole: string, known: readonly Item[], both: BothYears): boolean {
  const listed = new Set(known.map(({ key }) => key));
  return allOf(whole, both).every(({ id, before }) => before === 0 || listed.has(factKey(id)));
}

/** The gaps between items that stay, with what goes and what comes there. */
function rewritten(
  text: NarrativeText,
  items: readonly Item[],
  gone: readonly Item[],
  fresh: readonly Newcomer[],
  separators: readonly string[],
  both: BothYears,
  amounts: AmountStyle,
): TextEdit[] {
  const order = [...both.facts].map(({ id }) => factKey(id));
  const stays = items.filter((item) => !gone.includes(item));
  const behind = new Map<Item | null, Newcomer[]>();
  for (const one of fresh) {
    const rank = order.indexOf(one.key);
    const after = [...stays].reverse().find(({ key }) => order.indexOf(key) < rank) ?? null;
    behind.set(after, [...(behind.get(after) ?? []), one]);
  }
  const model = stays[0] ?? items[0];
  const separator = separators[0] ?? '，';
  const write = ({ label, size }: Newcomer): string =>
    model ? asWritten(text, model, label, size, amounts) : '';
  const edits: TextEdit[] = [];
  [null, ...stays].forEach((item, i) => {
    const next = stays[i];
    const put = (behind.get(item) ?? []).map(write);
    const from = item ? items.indexOf(item) : -1;
    const to = next ? items.indexOf(next) : items.length;
    const removed = items.slice(from + 1, to);
    const last = removed.at(-1);
    if (put.length === 0 && !last) return;
    if (item) {
      const words = put.map((one) => separator + one).join('');
      edits.push({
        ...spanOf(item.paragraph, item.end, last?.end ?? item.end),
        text: words,
        kind: 'list',
      });
    } else if (next) {
      const start = items[0]?.start ?? next.start;
      const words = put.map((one) => one + separator).join('');
      edits.push({ ...spanOf(next.paragraph, start, next.start), text: words, kind: 'list' });
    }
  });
  return edits;
}

/** `办公费8.25万元` as a model for another item. */
function asWritten(
  text: NarrativeText,
  model: Item,
  label: string,
  size: number,
  amounts: AmountStyle,
): string {
  const { paragraph, name, digits, end } = model;
  const link = wordsAt(text, { paragraph, start: name.end, end: digits.start });
  const unit = wordsAt(text, { paragraph, start: digits.end, end });
  return unit.trim() === '万元'
    ? `${label}${link}${amounts
        .fresh(size)
        .trim()
        .replace(/\s*万元$/, '')}${unit}`
    : `${label}${link.trimEnd()}${amounts.fresh(size)}`;
}

function between(text: NarrativeText, a: Item | undefined, b: Item): string {
  if (!a || a.paragraph !== b.paragraph) return '';
  return wordsAt(text, { paragraph: a.paragraph, start: a.end, end: b.start });
}

function spanOf(paragraph: number, start: number, end: number): Span {
  return { paragraph, start, end };
}
