import { changeOf, type Driver, type Fact, type ProposedReason } from '../model/fact';

/** More items than this are not read. */
const MOST = 3;

/**
 * A reason to begin with: the items that moved as the fact did, as many as explain four fifths of
 * what moved that way, three at most.
 * @returns `null` where nothing changed, or nothing that is known explains it
 */
export function proposedReason(fact: Fact, drivers: readonly Driver[]): ProposedReason | null {
  const sign = Math.sign(changeOf(fact)?.size ?? 0);
  const same = drivers
    .filter((driver) => driver.fact === fact.id && Math.sign(driver.change) === sign)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  if (sign === 0 || same.length === 0) return null;
  const whole = same.reduce((sum, { change }) => sum + change, 0);
  const items: Driver[] = [];
  let told = 0;
  for (const driver of same.slice(0, MOST)) {
    if (told * 5 * sign >= whole * 4 * sign) break;
    items.push(driver);
    told += driver.change;
  }
  return {
    fact: fact.id,
    items: items.map(({ label, change }) => ({ label, change })),
    more: items.length < same.length,
  };
}
