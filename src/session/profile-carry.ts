import { isFilled, type Profile } from '../model/profile';
import { reason, Refusal } from '../model/reason';
import { blankProfile, institutionsOf, newProfile } from './profile-new';
import type { Opened } from './open-snapshot';
import { holdTogether, type OwnProfile } from './profile';

/** A unit profile taken into a new year. Paths are those of the new profile, as `fieldName` reads them. */
export interface CarriedProfile {
  readonly profile: Profile;
  /** What was taken over as it is. */
  readonly carried: readonly string[];
  /** Of that, what someone must look at. */
  readonly confirm: readonly { readonly path: string; readonly why: Confirm }[];
  /** What last year's profile had and the new one has not. */
  readonly dropped: readonly string[];
  /** What the new workbook tells instead. */
  readonly fromWorkbook: readonly string[];
}

/** Goals and notes are a year's own and only a draft for the next; other texts may name the old year. */
export type Confirm = 'yearly' | 'names-year';

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
  const bookYear = opened?.book.year ?? year;
  if (bookYear !== year) throw new Refusal(reason('profile.carry-workbook', { year, bookYear }));
  if (opened) holdTogether({ ...last, profile: { ...old, year } }, opened.book);
  const told = opened ? newProfile(opened) : blankProfile();
  const listed = opened !== undefined && institutionsOf(opened.book).length > 0;
  const kept = [...LASTING, ...YEARLY].filter(
    (field) => isFilled(old[field]) && !(field === 'institutions' && listed),
  );
  const asked = Object.keys({ ...told.reasons, ...old.reasons });
  const profile: Profile = {
    ...told,
    ...Object.fromEntries(kept.map((field) => [field, old[field]])),
    entity: isFilled(told.entity) ? told.entity : (old.entity ?? {}),
    year,
    reasons: Object.fromEntries(asked.map((fact) => [fact, ''])),
    secret: secretNames(old, told),
  };
  return {
    profile,
    carried: kept,
    confirm: kept.flatMap((path) => {
      const why = whyConfirm(path, old);
      return why ? [{ path, why }] : [];
    }),
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

function whyConfirm(path: (typeof LASTING | typeof YEARLY)[number], old: Profile): Confirm | null {
  if (YEARLY.some((one) => one === path)) return 'yearly';
  const namesYear = old.year !== undefined && JSON.stringify(old[path]).includes(String(old.year));
  return namesYear ? 'names-year' : null;
}

/** What was secret last year stays so, although its amount is left behind. */
function secretNames(old: Profile, told: Profile): string[] {
  const marked = (old.projects ?? []).flatMap(({ name, secret }) => (secret ? [name] : []));
  return [...new Set([...(old.secret ?? []), ...marked, ...(told.secret ?? [])])];
}
