import type { Quantity } from '../../model/claim';
import { projectKey } from '../../model/label';
import type { Frame, Subject } from './frame';
import { OpenList, wholeOf } from './open-list';
import type { Segment } from './segment';
import type { Statements } from './statements';
import type { TokenOf } from './tokens';

const OF_SUBJECT = '*';
const PROJECTS = 'expenditure.project';

/** What is known where a number stands. */
export interface Around {
  readonly text: string;
  readonly statements: Statements;
  /** What a sentence without subject speaks of. */
  readonly topic: Subject | null;
  /** Ids of projects by their names. */
  readonly projects: ReadonlyMap<string, string>;
}

/** What a number is said of: the name before it, else what the sentence speaks of. */
export function subjectOf(quantity: Quantity, frame: Frame, around: Around): Subject {
  const { segment } = frame;
  const shared = sharedOut(frame, around);
  if (shared) return shared;
  const name = segment.last;
  if (name && segment.group.length === 1 && isNamed(name, segment, frame) && fits(name, quantity))
    return named(name, frame, around);
  if (segment.hasText || segment.scoped || name) return itemOf(quantity, frame, around);
  if (segment.total) return sumOf(frame, around);
  const { subject } = frame;
  const said = subject ?? around.topic;
  const measured = quantity.unit === '%' || isMoney(quantity);
  if (!said || !measured) return { ...unknown(segment, around), words: '' };
  return subject ?? { ...said, words: '', span: null };
}

export function named({ fact, span }: TokenOf<'measure'>, frame: Frame, around: Around): Subject {
  const words = around.text.slice(span.start, span.end);
  return { measure: measureOf(fact, frame, around), words, span, claims: [] };
}

/** `*.basic` is the 基本支出 of what is spoken of. */
function measureOf(
  fact: string,
  { list, outer, subject }: Frame,
  { topic }: Around,
): string | null {
  if (!fact.startsWith(OF_SUBJECT)) return fact;
  const whole = list?.whole ?? outer?.subject ?? subject ?? topic;
  const part = fact.slice(OF_SUBJECT.length);
  return whole?.measure ? `${whole.measure.replace(/\.(?:basic|project)$/, '')}${part}` : null;
}

/** Something that is not understood, by its words. */
export function unknown({ span }: Segment, { text }: Around): Subject {
  const words = span ? text.slice(span.start, span.end) : '';
  return { measure: null, words, span, claims: [] };
}

/** Whether a name stands for itself: words before it make it another thing, unless they say whose it is. */
export function isNamed(name: TokenOf<'measure'>, segment: Segment, frame: Frame): boolean {
  if (segment.scoped) return false;
  if (!segment.textBefore) return true;
  const opens = frame.outer === null && frame.claims.length === 0 && frame.lists.length === 0;
  return opens && frame.reason === null && name.alone !== true;
}

/** 分别: numbers in the order of the names. */
function sharedOut(frame: Frame, around: Around): Subject | null {
  const { segment } = frame;
  if (segment.shares && segment.group.length > 1) {
    const [first, ...rest] = segment.group.map((one) => named(one, frame, around));
    frame.queue = rest;
    frame.shared = segment.way;
    return first ?? null;
  }
  if (segment.isEmpty) return frame.queue.shift() ?? null;
  frame.queue = [];
  return null;
}

/** An item of a list that no dictionary has: a project where projects are listed. */
function itemOf(quantity: Quantity, frame: Frame, around: Around): Subject {
  const item = unknown(frame.segment, around);
  if (!isMoney(quantity)) return item;
  const key = projectKey(item.words);
  const known = around.projects.get(key);
  if (known !== undefined) return { ...item, measure: known };
  const listed = frame.reason === null && frame.list?.whole.measure === PROJECTS;
  return listed && key !== '' ? { ...item, measure: `project.${key}` } : item;
}

/** 合计 after its parts; in a list, its whole once more. */
function sumOf(frame: Frame, around: Around): Subject {
  const own = unknown(frame.segment, around);
  const { list } = frame;
  if (list) return { ...own, measure: list.whole.measure };
  const parts = frame.claims.slice(frame.summed).filter((one) => {
    const { figure, inReason } = around.statements.at(one) ?? {};
    return figure === 'now' && !inReason;
  });
  if (parts.length < 2) return frame.subject ?? own;
  const measures = parts.map((one) => around.statements.at(one)?.measure ?? null);
  const known = measures.flatMap((measure) => measure ?? []);
  const measure = known.length === measures.length ? wholeOf(known) : null;
  const whole: Subject = { ...own, measure };
  const sum = new OpenList(whole, own.words, { words: [], exhaustive: true }, frame.semicolons);
  sum.parts.push(...parts);
  frame.lists.push(sum);
  frame.sum = whole;
  frame.summed = frame.claims.length;
  return whole;
}

function isMoney({ fen, unit }: Quantity): boolean {
  return fen !== undefined || unit === '';
}

function fits({ units }: TokenOf<'measure'>, quantity: Quantity): boolean {
  return units ? units.includes(quantity.unit) : isMoney(quantity) || quantity.unit === '%';
}
