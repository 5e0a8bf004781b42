import { reckon, roundTo } from '../../model/decimal-arithmetic';
import { wordsAt, type NarrativeText, type Span } from '../../model/narrative-text';
import { reason, type Reason } from '../../model/reason';
import { REASONED_FACTS } from '../../model/profile';
import { placeholder } from '../../wording/placeholder';
import { bareReason } from '../reason-words';
import { sizeText } from '../../model/fact';
import { plainWan } from '../../model/amount';
import type { AmountStyle } from './amount-style';
import { changeIn, type Change } from './both-years';
import { DirectionWords, leadOf } from './direction-words';
import type { EditKind, TextEdit } from './text-edit';
import type { Tied } from './tie';

/** How the author writes, and what the unit says of this year's changes. */
export interface Voice {
  readonly text: NarrativeText;
  readonly amounts: AmountStyle;
  readonly directions: DirectionWords;
  /** By the id of the fact. */
  readonly reasons: Readonly<Record<string, string>>;
  /** The author gives reasons at all. */
  readonly givesReasons: boolean;
}

/** The edits of changes, or why one could not be said. */
export interface Changed {
  readonly edits: readonly TextEdit[];
  readonly left: readonly { readonly tied: Tied; readonly why: Reason }[];
}

/** Brings up to date what a text says of changes; those that share one 持平 together. */
export function changeEdits(changes: readonly Tied[], voice: Voice): Changed {
  const edits: TextEdit[] = [];
  const left: { tied: Tied; why: Reason }[] = [];
  const owners = reasonOwners(changes);
  for (const group of sharing(changes)) {
    const made = group.length > 1 ? ofSeveral(group, voice) : ofOne(group[0], voice, owners);
    if ('code' in made) for (const tied of group) left.push({ tied, why: made });
    else edits.push(...made);
  }
  return { edits, left };
}

/** A reason that several changes share is that of the first fact which reasons are given for. */
function reasonOwners(changes: readonly Tied[]): ReadonlySet<Tied> {
  const owners = new Map<string, Tied>();
  for (const tied of changes) {
    const { reason: why } = tied.claim;
    if (!why) continue;
    const key = `${String(why.paragraph)}:${String(why.start)}`;
    const known = owners.get(key);
    if (!known || (!REASONED.has(known.pair.id) && REASONED.has(tied.pair.id)))
      owners.set(key, tied);
  }
  return new Set(owners.values());
}

/** Claims by the words that say their direction. */
function sharing(changes: readonly Tied[]): [Tied, ...Tied[]][] {
  const groups = new Map<string, [Tied, ...Tied[]]>();
  for (const tied of changes) {
    const { paragraph, start } = tied.claim.directionSpan ?? tied.claim.span;
    const key = `${String(paragraph)}:${String(start)}`;
    const known = groups.get(key);
    if (known) known.push(tied);
    else groups.set(key, [tied]);
  }
  return [...groups.values()];
}

function ofOne(tied: Tied, voice: Voice, owners: ReadonlySet<Tied>): TextEdit[] | Reason {
  const { claim, pair } = tied;
  const { direction, directionSpan, quantity } = claim;
  const change = changeIn(pair);
  if (!change || !direction || !directionSpan) return reason('carry.not-understood');
  const { direction: now } = change;
  if (direction === '持平')
    return now === '持平' ? [] : [edit(directionSpan, 'direction', risen(tied, change, voice))];
  if (now === '持平') return fallen(tied, directionSpan, voice, owners);
  const words = DirectionWords.turned(wordsAt(voice.text, directionSpan), direction, now);
  const edits: TextEdit[] = [];
  if (words === null) return reason('carry.direction-words');
  if (words !== wordsAt(voice.text, directionSpan))
    edits.push(edit(directionSpan, 'direction', words));
  if (quantity) {
    const digits = changedDigits(tied, change, voice.amounts);
    if (digits === null) return reason('carry.no-percentage', { name: pair.label });
    edits.push(edit(voice.amounts.digitsSpan(quantity), 'figure', digits));
  }
  if (claim.reason && owners.has(tied))
    edits.push(edit(claim.reason, 'reason', because(tied, change, voice)));
  return edits;
}

function changedDigits({ claim, pair }: Tied, change: Change, amounts: AmountStyle): string | null {
  const { quantity } = claim;
  if (!quantity) return null;
  if (quantity.unit !== '%') return amounts.inPlaceOf(quantity, change.size);
  const share = reckon('dividedBy', String(change.size * 100), String(pair.before ?? 0));
  return share === null ? null : roundTo(share, quantity.decimals);
}

/** A change that is none any more: 持平 in place of all that was said of it. */
function fallen(
  tied: Tied,
  directionSpan: Span,
  { text, directions }: Voice,
  owners: ReadonlySet<Tied>,
): TextEdit[] {
  const { claim } = tied;
  const { quantity, reason: why } = claim;
  const end = Math.max(
    directionSpan.end,
    ...(quantity ? [quantity.span.end, quantity.unit === '' ? 0 : quantity.unitSpan.end] : []),
  );
  const edits = [edit({ ...directionSpan, end }, 'direction', directions.own('持平'))];
  if (why && owners.has(tied)) {
    const lead = leadOf(text, claim);
    edits.push(edit(lead ? { ...why, start: Math.max(lead.start, end) } : why, 'reason', ''));
  }
  const comparing = comparingBefore(text, directionSpan);
  if (comparing) edits.push(edit(comparing, 'direction', '与'));
  return edits;
}

/** 比 of what is compared with, which stands before: nothing is 比上年持平. */
function comparingBefore(text: NarrativeText, direction: Span): Span | null {
  const before = wordsAt(text, { ...direction, start: 0, end: direction.start });
  const at = /比(?=(?:上|去|前|20\d\d|２０|二)[^，。；比]{0,12}[，,]?\s*$)/.exec(before)?.index;
  return at === undefined ? null : { ...direction, start: at, end: at + 1 };
}

/** A change where there was none: `减少3万元，主要是【请填写：…】`, after the words that stand before. */
function risen(tied: Tied, change: Change, voice: Voice): string {
  const { text } = voice;
  const { directionSpan, span } = tied.claim;
  const at = directionSpan ?? span;
  const before = wordsAt(text, { ...at, start: 0, end: at.start });
  const comparing = /(?:与|同|和|跟)[^，。；：、（）相比较]{0,14}$/.test(before) ? '相比' : '';
  return comparing + movedAndWhy(tied, change, voice);
}

function movedAndWhy(tied: Tied, change: Change, voice: Voice): string {
  const said = movement(tied, change, voice);
  const asked = voice.givesReasons && REASONED.has(tied.pair.id) && !tied.claim.reason;
  return asked ? `${said}${voice.directions.because}${because(tied, change, voice)}` : said;
}

const REASONED: ReadonlySet<string> = new Set(REASONED_FACTS);

function movement(
  { pair }: Tied,
  { direction, size }: Change,
  { amounts, directions }: Voice,
): string {
  const amount =
    pair.unit === '万元' ? amounts.fresh(size) : `${sizeText(size, pair.unit)}${pair.unit}`;
  return `${directions.own(direction)}${amount}`;
}

/** `基本支出、项目支出均与上年持平`, which is no longer true of all: each by itself. */
function ofSeveral(group: readonly Tied[], voice: Voice): TextEdit[] | Reason {
  const [first] = group;
  const span = first?.claim.directionSpan;
  const changes = group.map(({ pair }) => changeIn(pair));
  if (!span || first.claim.direction !== '持平') return reason('carry.direction-words');
  if (changes.every((change) => change?.direction === '持平')) return [];
  const subjects = group.flatMap(({ claim }) => claim.subjectSpan ?? []);
  const here = subjects.filter(
    ({ paragraph, end }) => paragraph === span.paragraph && end <= span.start,
  );
  if (here.length < group.length) return reason('carry.direction-words');
  const said = group.map((tied, i) => {
    const change = changes[i];
    if (!change) return '';
    const words = tied.claim.subject;
    if (change.direction === '持平') return `${words}${voice.directions.own('持平')}`;
    return `${words}${movedAndWhy(tied, change, voice)}`;
  });
  return [
    edit(
      { ...span, start: Math.min(...here.map(({ start }) => start)) },
      'direction',
      said.join('，'),
    ),
  ];
}

function because({ pair }: Tied, { direction, size }: Change, { reasons }: Voice): string {
  const said = bareReason(reasons[pair.id] ?? '');
  const amount =
    pair.unit === '万元' ? `${plainWan(size)}万元` : `${sizeText(size, pair.unit)}${pair.unit}`;
  return said === '' ? placeholder(`${pair.label}${direction}${amount}的原因`) : said;
}

function edit({ paragraph, start, end }: Span, kind: EditKind, text: string): TextEdit {
  return { paragraph, start, end, text, kind };
}
