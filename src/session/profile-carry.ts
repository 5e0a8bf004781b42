import { isFilled, type Profile } from '../model/profile';
import { reason, Refusal } from '../model/reason';
import { blankProfile, institutionsOf, newProfile } from './profile-new';
import type { Opened } from './open';
import { holdTogether, type OwnProfile } from './profile';

/** A unit profile taken into a new year. Paths are those of the new profile, as `fieldName` reads them. */
export interface CarriedProfile {
  readonly profile: Profile;
  /** What was taken over as it is. */
  readonly carried: readonly string[];
  /** Of that, what someone must look at: goals and notes are a year's own, and texts that name last year. */
  readonly confirm: readonly { readonly path: string; readonly why: 'yearly' | 'names-year' }[];
  /** What last year's profile had and the new one has not. */
  readonly dropped: readonly string[];
  /** What the new workbook tells instead. */
  readonly fromWorkbook: readonly string[];
}

/** Said of one year; taken over as a draft. */
const YEARLY = ['goals', 'procurementNote', 'assetsNote'] as const;
const LASTING = [
  ...(['level', 'duties', 'institutions', 'safeguards', 'operatingUses'] as const),
  ...(['others', 'secret'] as const),
];

/**
 * Takes a unit profile into a new year. Amounts, approved figures and reasons are one year's and are
 * left behind; projects and institutions come from the new workbook where it has them.
 * @throws Refusal `profile.carry-year` when the year is not later; `profile.other-year` or
 *   `profile.other-entity` when the new workbook is not of that year and unit
 */
export function carryProfile(last: OwnProfile, year: number, opened?: Opened): CarriedProfile {
  const old = last.profile;
  if (old.year !== undefined && year <= old.year)
    throw new Refusal(reason('profile.carry-year', { year, lastYear: old.year }));
  if (opened) holdTogether({ ...last, profile: { ...old, year } }, opened.book);
  const told = opened ? newProfile(opened) : blankProfile();
  const listed = opened !== undefined && institutionsOf(opened.book).length > 0;
  const kept = [...LASTING, ...YEARLY].filter(
    (field) => isFilled(old[field]) && !(field === 'institutions' && listed),
  );
  const secret = [...new Set([...(old.secret ?? []), ...(told.secret ?? [])])];
  const profile: Profile = {
    ...told,
    ...Object.fromEntries(kept.map((field) => [field, old[field]])),
    entity: isFilled(told.entity) ? told.entity : old.entity,
    year,
    secret,
  };
  return {
    profile,
    carried: kept,
    confirm: kept.flatMap((path) =>
      (YEARLY as readonly string[]).includes(path)
        ? [{ path, why: 'yearly' as const }]
        : old.year !== undefined && JSON.stringify(old[path]).includes(String(old.year))
          ? [{ path, why: 'names-year' as const }]
          : [],
    ),
    dropped: [
      ...(isFilled(old.projects) && !isFilled(profile.projects) ? ['projects'] : []),
      ...Object.keys(old.reasons ?? {}).flatMap((fact) =>
        isFilled(old.reasons?.[fact]) ? [`reasons.${fact}`] : [],
      ),
      ...(isFilled(old.approved) ? ['approved'] : []),
    ],
    fromWorkbook: [
      ...(listed ? ['institutions'] : []),
      ...(opened && isFilled(profile.projects) ? ['projects'] : []),
    ],
  };
}
