import { factsOf } from '../facts/facts';
import { amountFrom } from '../model/amount';
import { projectKey } from '../model/label';
import type { Profile, ProfileProject } from '../model/profile';
import type { Opened } from './open-snapshot';
import { holdTogether, type OwnProfile } from './profile';
import { profileGaps, strayReasons, type ProfileGap } from './profile-gaps';

/** What is to be said of a unit profile. Amounts in 分. */
export interface ProfileState {
  readonly profile: Profile;
  readonly gaps: readonly ProfileGap[];
  /** Facts that have a reason, but that no text asks a reason for. */
  readonly strayReasons: readonly string[];
  readonly projects: { readonly count: number; readonly sum: number | null };
  /** Beside a workbook: its 项目支出 (`null` when it states none), and its projects that the list lacks. */
  readonly workbook?: {
    readonly projectExpenditure: number | null;
    readonly missing: readonly string[];
  };
}

/**
 * Looks a unit profile over, by itself or beside its workbook.
 * @throws Refusal `profile.other-year` or `profile.other-entity` where it is not this workbook's
 */
export function lookOver(own: OwnProfile, opened?: Opened): ProfileState {
  const { profile } = own;
  const { projects = [] } = profile;
  const state = {
    profile,
    gaps: profileGaps(profile, opened),
    strayReasons: strayReasons(profile),
    projects: { count: projects.length, sum: sumOfProjects(projects) },
  };
  if (!opened) return state;
  holdTogether(own, opened.book);
  const { book, edition } = opened;
  const stated = factsOf(book, edition).find(({ id }) => id === 'expenditure.project');
  const listed = new Set(projects.map(({ name }) => projectKey(name)));
  const missing = book.projects.flatMap(({ name, kind, budget }) =>
    kind === 'specific' && budget && !listed.has(projectKey(name)) ? [name] : [],
  );
  const projectExpenditure = stated ? stated.now.size : null;
  return { ...state, workbook: { projectExpenditure, missing } };
}

/** 分; `null` when it is more than can be summed exactly. */
export function sumOfProjects(projects: readonly ProfileProject[]): number | null {
  let sum = 0;
  for (const { amount, unit } of projects) {
    const own = amountFrom(amount, unit ?? '万元');
    if (!own || !Number.isSafeInteger(sum + own.fen)) return null;
    sum += own.fen;
  }
  return sum;
}
