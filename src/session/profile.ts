import { compileApproved, type ApprovedFigure } from '../checks/approved';
import { VOCABULARY } from '../checks/catalogue';
import type { Book } from '../model/book';
import { parseJson } from '../model/json-text';
import { plainTexts } from '../model/plain-text';
import { checkProfile, isFilled, PROFILE_LIMITS, type Profile } from '../model/profile';
import { reason, Refusal } from '../model/reason';
import { approvedSentence, jsonSentence, listed, shapeSentence } from '../wording/profile-sentence';

/** A unit profile as the user keeps it, its approved figures understood. */
export interface OwnProfile {
  readonly name: string;
  readonly profile: Profile;
  readonly approved: readonly ApprovedFigure[];
}

/**
 * Reads a unit profile from the bytes of its file.
 * @throws Refusal `profile.encoding`, and as `readProfile`
 */
export function openProfile(bytes: Uint8Array, name: string): OwnProfile {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (problem) {
    throw new Refusal(reason('profile.encoding', { name }), { cause: problem });
  }
  return readProfile(text, name);
}

/**
 * Reads a unit profile. Its texts become plain (`plainText`), and entries of lists in which nothing
 * is filled in are left out.
 * @param text its JSON, with or without a byte order mark
 * @param name what the user calls it
 * @throws Refusal `profile.too-large`, `profile.not-json` or `profile.refused`, naming the problems
 */
export function readProfile(text: string, name: string): OwnProfile {
  const limit = PROFILE_LIMITS.characters;
  if (text.length > limit) throw new Refusal(reason('profile.too-large', { name, limit }));
  const json = parseJson(text);
  if ('problem' in json) {
    if (json.problem.kind === 'not-json') throw new Refusal(reason('profile.not-json', { name }));
    throw refused(name, [jsonSentence(json.problem)]);
  }
  return ownProfileOf(json.value, name);
}

/**
 * A unit profile from a JSON value, as `readProfile` takes it.
 * @throws Refusal `profile.refused`
 */
export function ownProfileOf(value: unknown, name: string): OwnProfile {
  const shape = checkProfile(plainTexts(value));
  if ('problems' in shape) throw refused(name, shape.problems.map(shapeSentence));
  const { figures, problems } = compileApproved(shape.value.approved ?? [], VOCABULARY);
  if (problems.length > 0) throw refused(name, problems.map(approvedSentence));
  return { name, profile: withoutBlankEntries(shape.value), approved: figures };
}

/**
 * Refuses a profile of another year or unit than a book's.
 * @throws Refusal `profile.other-year` or `profile.other-entity`
 */
export function holdTogether({ name, profile: { year, entity } }: OwnProfile, book: Book): void {
  if (year !== undefined && book.year !== null && year !== book.year)
    throw new Refusal(reason('profile.other-year', { name, year, bookYear: book.year }));
  const code = entity?.code ?? '';
  if (code !== '' && book.entity.code !== '' && code !== book.entity.code)
    throw new Refusal(reason('profile.other-entity', { name, code, bookCode: book.entity.code }));
}

/**
 * The approved figures of a profile for a book.
 * @throws Refusal as `holdTogether`
 */
export function approvedFor(own: OwnProfile | undefined, book: Book): readonly ApprovedFigure[] {
  if (!own) return [];
  holdTogether(own, book);
  return own.approved;
}

function withoutBlankEntries(profile: Profile): Profile {
  const { institutions, goals, safeguards, secret } = profile;
  return {
    ...profile,
    ...(institutions ? { institutions: institutions.filter(isFilled) } : {}),
    ...(goals?.items ? { goals: { ...goals, items: goals.items.filter(isFilled) } } : {}),
    ...(safeguards ? { safeguards: safeguards.filter(isFilled) } : {}),
    ...(secret ? { secret: secret.filter(isFilled) } : {}),
  };
}

function refused(name: string, problems: readonly string[]): Refusal {
  return new Refusal(reason('profile.refused', { name, problem: listed(problems) }));
}
