import type { Book } from '../model/book';
import { isFilled, REASONED_FACTS, type Profile } from '../model/profile';
import { fieldName } from '../wording/profile-words';
import { institutionsOf } from './profile-new';
import type { Opened } from './open-snapshot';

/** A field that is still to be filled in. */
export interface ProfileGap {
  /** As `setInProfile` takes it. */
  readonly path: string;
  /** What it is called. */
  readonly name: string;
}

/** Blank, the text says 无: notes, 专项资金, 其他事项 and the like are no gaps. */
const NEEDED = ['level', 'duties', 'operatingUses'] as const;

/**
 * What is still blank, in the order of the text that is written from it. What the workbook tells need
 * not be in the profile.
 * @param reasons facts whose change is to be explained
 */
export function profileGaps(
  profile: Profile,
  opened?: Pick<Opened, 'book'>,
  reasons: readonly string[] = REASONED_FACTS,
): ProfileGap[] {
  const { goals, safeguards } = profile;
  const known = opened ? toldBy(opened.book) : [];
  const blank = [
    ...(profile.year === undefined ? ['year'] : []),
    ...(isFilled(profile.entity?.name) ? [] : ['entity.name']),
    ...NEEDED.filter((path) => !isFilled(profile[path])),
    ...(isFilled(profile.institutions) ? [] : ['institutions']),
    ...(isFilled(profile.projects) ? [] : ['projects']),
    ...(isFilled(goals?.overall) ? [] : ['goals.overall']),
    ...blankEntries('goals.items', goals?.items ?? [], ['title', 'goal', 'indicators']),
    ...blankEntries('safeguards', safeguards ?? [], ['title', 'text']),
    ...reasons.filter((fact) => !isFilled(reasonFor(profile, fact))).map((one) => `reasons.${one}`),
  ];
  return blank
    .filter((path) => !known.includes(path))
    .map((path) => ({ path, name: fieldName(path) }));
}

/** Reasons that no text asks for, such as of a mistyped fact. */
export function strayReasons({ reasons = {} }: Profile): string[] {
  const known: readonly string[] = REASONED_FACTS;
  return Object.keys(reasons).filter((fact) => isFilled(reasons[fact]) && !known.includes(fact));
}

function reasonFor({ reasons = {} }: Profile, fact: string): string | undefined {
  return Object.entries(reasons).find(([id]) => id === fact)?.[1];
}

/** The blank fields of a list, or the list itself where nothing is in it. */
function blankEntries<T extends object>(
  path: string,
  list: readonly T[],
  fields: readonly (keyof T & string)[],
): string[] {
  if (!isFilled(list)) return [path];
  return list.flatMap((entry, i) =>
    fields.filter((key) => !isFilled(entry[key])).map((key) => `${path}.${String(i)}.${key}`),
  );
}

function toldBy(book: Book): string[] {
  return [
    ...(book.year === null ? [] : ['year']),
    ...(book.entity.name === '' ? [] : ['entity.name']),
    ...(institutionsOf(book).length > 0 ? ['institutions'] : []),
    ...(book.projects.some(({ kind, budget }) => kind === 'specific' && budget)
      ? ['projects']
      : []),
  ];
}
