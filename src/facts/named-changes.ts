import type { Fact } from '../model/fact';
import { bareLabel } from '../model/label';
import type { ItemChange } from '../model/year-figures';
import shortNames from './short-names.json';

/** What a name in a reason can mean: a figure of both years, or several of one name. */
export interface Named {
  readonly figures: readonly { readonly now: number; readonly before: number }[];
  /** An everyday word (人员, 工资) that means a figure only where an amount is said of it. */
  readonly withAmount: boolean;
}

/** Facts that nobody gives as a reason, or whose labels are everyday words. */
const NO_REASON = /^(?:procurement|assets)\./;

/**
 * The names that a reason for a fact can mention, as they are compared, with what they stand for: the
 * fact's own items before those of others.
 */
export function namesFor(
  fact: string,
  facts: readonly Fact[],
  changes: readonly ItemChange[],
): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>();
  const own = changes.filter((change) => change.fact === fact);
  addAll(names, own);
  const first = new Set(names.keys());
  const stated = facts.flatMap(({ id, label, unit, now, prior }) =>
    prior && unit === '万元' && !NO_REASON.test(id)
      ? [{ label, now: now.size, before: prior.size }]
      : [],
  );
  addAll(
    names,
    [...stated, ...changes].filter(({ label }) => !first.has(bareLabel(label))),
  );
  const official = new Map(names);
  for (const { of, names: short, withAmount = false } of shortNames) {
    const figures = official.get(of)?.figures ?? [];
    for (const name of figures.length > 0 ? short : []) {
      if (official.has(name) && !withAmount) continue;
      const known = official.has(name) ? [] : (names.get(name)?.figures ?? []);
      names.set(name, { figures: [...known, ...figures], withAmount });
    }
  }
  return names;
}

function addAll(
  names: Map<string, Named>,
  figures: readonly { readonly label: string; readonly now: number; readonly before: number }[],
): void {
  for (const { label, now, before } of figures) {
    const name = bareLabel(label);
    if (name.length < 2) continue;
    const known = names.get(name)?.figures ?? [];
    names.set(name, { figures: [...known, { now, before }], withAmount: false });
  }
}
