import { compileApproved, type ApprovedFigure } from '../checks/approved';
import { VOCABULARY } from '../checks/catalogue';
import type { Book } from '../model/book';
import type { Fact } from '../model/fact';
import { projectKey } from '../model/label';
import { checkProfile, type Profile } from '../model/profile';
import { reason, Refusal } from '../model/reason';
import { approvedSentence, shapeSentence } from '../wording/profile-sentence';

/** A unit profile as the user keeps it, its approved figures understood. */
export interface OwnProfile {
  readonly name: string;
  readonly profile: Profile;
  readonly approved: readonly ApprovedFigure[];
}

/**
 * Reads a unit profile.
 * @param text its JSON, with or without a byte order mark
 * @param name what the user calls it
 * @throws Refusal `profile.not-json` or `profile.refused`, naming every problem
 */
export function readProfile(text: string, name: string): OwnProfile {
  const shape = checkProfile(parse(text, name));
  if ('problems' in shape) throw refused(name, shape.problems.map(shapeSentence));
  const { figures, problems } = compileApproved(shape.value.approved ?? [], VOCABULARY);
  if (problems.length > 0) throw refused(name, problems.map(approvedSentence));
  return { name, profile: shape.value, approved: figures };
}

/**
 * The approved figures of a profile for a book.
 * @throws Refusal `profile.other-year` or `profile.other-entity` where it is another one's
 */
export function approvedFor(own: OwnProfile | undefined, book: Book): readonly ApprovedFigure[] {
  if (!own) return [];
  const { name, profile } = own;
  const { year, entity } = profile;
  if (year !== undefined && book.year !== null && year !== book.year)
    throw new Refusal(reason('profile.other-year', { name, year, bookYear: book.year }));
  const code = entity?.code ?? '';
  if (code !== '' && book.entity.code !== '' && code !== book.entity.code)
    throw new Refusal(reason('profile.other-entity', { name, code, bookCode: book.entity.code }));
  return own.approved;
}

/** Facts without those of projects that a profile calls secret. */
export function withoutSecrets(
  facts: readonly Fact[],
  own: OwnProfile | undefined,
): readonly Fact[] {
  const { secret = [], projects = [] } = own?.profile ?? {};
  const listed = projects.flatMap((one) => (one.secret ? [one.name] : []));
  const keys = new Set([...secret, ...listed].map(projectKey));
  keys.delete('');
  const project = /^project\.([^]*)$/;
  return facts.filter(({ id }) => {
    const name = project.exec(id)?.[1];
    return name === undefined || !keys.has(projectKey(name));
  });
}

function refused(name: string, problems: readonly string[]): Refusal {
  return new Refusal(reason('profile.refused', { name, problem: problems.join('；') }));
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (problem) {
    throw new Refusal(reason('profile.not-json', { name }), { cause: problem });
  }
}
