import type { Driver } from '../model/fact';
import type { ItemChange, YearFigures } from '../model/year-figures';

/**
 * Each item in both years. Only of facts that both years state with their items: what a year does not
 * tell is not zero.
 */
export function changesOf(own: YearFigures, prior: YearFigures): ItemChange[] {
  const facts = new Set([...own.items, ...prior.items].map(({ fact }) => fact));
  return [...facts]
    .filter((fact) => tells(own, fact) && tells(prior, fact))
    .flatMap((fact) => {
      const [now, before] = [own, prior].map(
        ({ items }) =>
          new Map(items.filter((item) => item.fact === fact).map((item) => [item.key, item])),
      );
      const keys = new Set([...(now?.keys() ?? []), ...(before?.keys() ?? [])]);
      return [...keys].map((key): ItemChange => {
        const [item, other] = [now?.get(key), before?.get(key)];
        return {
          ...{ fact, label: item?.label ?? other?.label ?? key },
          ...{ now: item?.size ?? 0, before: other?.size ?? 0 },
          places: item?.places ?? [],
        };
      });
    });
}

/** Which items made up each change, the largest first; those that did not move are left out. */
export function driversOf(changes: readonly ItemChange[]): Driver[] {
  const drivers = changes
    .map(({ fact, label, now, before, places }): Driver => ({
      ...{ fact, label, change: now - before, places },
    }))
    .filter(({ change }) => change !== 0);
  const facts = new Set(drivers.map(({ fact }) => fact));
  return [...facts].flatMap((fact) =>
    drivers
      .filter((driver) => driver.fact === fact)
      .sort((a, b) => Math.abs(b.change) - Math.abs(a.change)),
  );
}

function tells({ facts, items }: YearFigures, id: string): boolean {
  const stated = facts.find((fact) => fact.id === id);
  return stated !== undefined && (stated.now.size === 0 || items.some(({ fact }) => fact === id));
}
