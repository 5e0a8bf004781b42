import { isFilled, type Profile } from '../../model/profile';
import { quotePieces } from './quote-view';
import { reasonSentence } from '../../wording/reason-sentence';
import {
  CARRY,
  carriedCounts,
  carriedText,
  ownWordsLeft,
  RESULT,
} from '../../wording/pane-outcome';
import { fieldName } from '../../wording/profile-words';
import { carryForward, type CarriedForward, type CarryPoint } from '../carry-forward';
import { isOwnWords } from '../own-words';
import type { Outcome, Standing, Work } from './desk';
import { carryOverView } from './earlier';
import { inPaneWords } from './in-pane-words';
import { resultFileName } from './result-file-name';
import { save } from './saving';
import type { CarriedPointView } from './year-state';
import { whoseBook } from './whose';
import type { LastText, Year } from './year';

const KINDS = ['.docx', '.txt'];

/**
 * 沿用上年稿: picks last year's text and shows what of it would be brought up to date; what it tells of
 * the unit is offered for the profile. Nothing is written yet.
 * @throws Refusal `carry.*`, `prior.*`, `pane.*` and as `readContent`; HostError
 */
export async function chooseLastText(year: Year, { signal }: Work): Promise<Outcome | null> {
  const { desk } = year;
  const standing = desk.standing();
  const picked = await desk.host.pickFile(KINDS);
  if (!picked) return null;
  signal.throwIfAborted();
  const carried = await carry(standing, picked, true);
  signal.throwIfAborted();
  year.lastText = picked;
  show(year, picked, carried);
  propose(year, standing, picked.name, carried);
  return null;
}

/**
 * Saves it as this year's, by the figures of the workbook as they are now.
 * @param tracked as tracked changes, which a person accepts or rejects; else plainly
 * @throws Refusal as `chooseLastText`, `pane.no-saving`
 */
export async function saveCarried(
  year: Year,
  tracked: boolean,
  { signal }: Work,
): Promise<Outcome | null> {
  const { desk, lastText } = year;
  if (!lastText) return null;
  const standing = desk.standing();
  const carried = await carry(standing, lastText, tracked);
  signal.throwIfAborted();
  show(year, lastText, carried);
  const name = resultFileName(standing.opened.book, RESULT.narrative, carried.kind);
  return save(desk, name, carried.bytes, carriedText(carried.points.length));
}

export async function dropLastText(year: Year): Promise<Outcome | null> {
  year.lastText = null;
  year.desk.store.set({ carriedText: null });
  return null;
}

function carry(
  { opened, inHand: { prior, profile } }: Standing,
  { name, bytes }: LastText,
  tracked: boolean,
): Promise<CarriedForward> {
  return inPaneWords(name, () =>
    carryForward(opened, bytes, name, {
      prior: prior?.figures,
      renamed: prior?.renamed,
      profile: profile ?? undefined,
      tracked,
    }),
  );
}

function show(
  { desk }: Year,
  { name }: LastText,
  { kind, counts, points, remarks }: CarriedForward,
) {
  const own = points.filter(isOwnWords);
  const others = points.filter((point) => !isOwnWords(point));
  const of = (wanted: CarryPoint['kind']): CarriedPointView[] =>
    pointViews(others.filter((point) => point.kind === wanted));
  desk.store.set({
    carriedText: {
      ...{ from: name, tracks: kind === 'docx', stale: false },
      counts: carriedCounts(counts),
      ...{ check: of('check'), left: of('left') },
      remarks: [...remarks.map(reasonSentence), ...ownWordsLeft(own.length)],
    },
  });
}

/** What is said of many places is said once. */
function pointViews(points: readonly CarryPoint[]): CarriedPointView[] {
  const bySentence = new Map<string, CarryPoint[]>();
  for (const point of points) {
    const sentence = reasonSentence(point.why);
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), point]);
  }
  return [...bySentence].map(([sentence, own]) => ({
    ...{ sentence, count: own.length },
    quotes: own.flatMap(({ text }) => (text ? [quotePieces(text)] : [])),
  }));
}

/** What the text tells of the unit, for the user to confirm; what was answered already stays. */
function propose(
  year: Year,
  { opened, inHand }: Standing,
  from: string,
  { profile: { profile, carried, confirm } }: CarriedForward,
): void {
  const own = inHand.profile?.profile ?? null;
  const missing = carried.filter((path) => !isFilled(own?.[path as keyof Profile]));
  if (missing.length === 0) return;
  const answered = Object.entries(own ?? {}).filter(([, value]) => isFilled(value));
  const value = {
    schema: 1,
    ...whoseBook(opened.book),
    profile: { ...profile, ...Object.fromEntries(answered) },
  } as const;
  const names = confirm.flatMap(({ path }) => (missing.includes(path) ? [fieldName(path)] : []));
  const detail = [missing.map(fieldName).join('、')];
  if (names.length > 0) detail.push(CARRY.confirm(names));
  year.earlier = {
    from,
    items: [{ key: 'profile', value, detail: detail.join('；'), replaces: false }],
  };
  year.desk.store.set({ carryOver: carryOverView(year.earlier) });
}
