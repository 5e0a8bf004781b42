import type { Edition } from '../editions/form';
import { shippedEdition } from '../editions/in-use';
import type { Severity } from '../model/finding';
import { SHIPPED_CHECKS } from './catalogue';
import type { CheckEntry } from './check';

/** What editions and rule packs set, by check id. */
export type Settings = Readonly<Record<string, Severity | 'off'>>;

/** Shipped rules that ask less than they do as shipped, by id, in the order of the catalogue. */
export interface Weakened {
  readonly off: readonly string[];
  readonly toWarning: readonly string[];
  readonly toNotice: readonly string[];
}

type Graded = Pick<CheckEntry, 'id' | 'severity'>;

const RANK = { off: 0, notice: 1, warning: 2, error: 3 } as const;

/** What rules in use and an edition take away from the shipped rules under the shipped edition of that year. */
export function weakened(inUse: readonly Graded[], edition: Edition): Weakened {
  return compared(levelsOf(inUse, edition.checks), shippedEdition(edition.year).checks);
}

/** What one rule pack takes away. */
export function weakenedByPack(settings: Settings): Weakened {
  return compared(levelsOf(SHIPPED_CHECKS, settings), {});
}

/** What an edition takes away by itself. */
export function weakenedByEdition(edition: Edition): Weakened {
  return weakened(SHIPPED_CHECKS, edition);
}

type Level = keyof typeof RANK;

/** A rule that is not in use is off; of an edition and a rule that say different things the edition is heard. */
function levelsOf(inUse: readonly Graded[], settings: Settings): ReadonlyMap<string, Level> {
  return new Map(inUse.map(({ id, severity }) => [id, own(settings, id) ?? severity]));
}

function compared(levels: ReadonlyMap<string, Level>, shipped: Settings): Weakened {
  const now = (id: string): Level => levels.get(id) ?? 'off';
  const less = SHIPPED_CHECKS.filter(
    ({ id, severity }) => RANK[now(id)] < RANK[own(shipped, id) ?? severity],
  ).map(({ id }) => id);
  const to = (level: Level): string[] => less.filter((id) => now(id) === level);
  return { off: to('off'), toWarning: to('warning'), toNotice: to('notice') };
}

function own(settings: Settings, id: string): Level | undefined {
  return Object.hasOwn(settings, id) ? settings[id] : undefined;
}
