import type { Fact } from '../model/fact';
import { projectKey } from '../model/label';

/** This year's facts with last year's beside them; items that are new or gone are zero in the other. */
export function withPrior(facts: readonly Fact[], before: readonly Fact[]): Fact[] {
  const known = new Map(before.map((fact) => [factKey(fact.id), fact]));
  const own = new Set(facts.map(({ id }) => factKey(id)));
  const none = { size: 0, parts: [] };
  const gone = before.filter(({ id }) => !own.has(factKey(id)) && isListedIn(facts, id));
  return [
    ...facts.map((fact) => {
      const prior =
        known.get(factKey(fact.id))?.now ?? (isListedIn(before, fact.id) ? none : undefined);
      return prior ? { ...fact, prior } : fact;
    }),
    ...gone.map((fact) => ({ ...fact, now: none, prior: fact.now })),
  ];
}

/** Facts of codes, that tables list only where they are not zero, with the fact that shows the table. */
const LISTED = [
  { items: /^expenditure\.function\.\d+$/, shown: 'income.general' },
  { items: /^operating\.\d+$/, shown: 'operating.total' },
];

/** Whether a year that does not state the fact says by this that it is zero. */
export function isListedIn(facts: readonly Fact[], id: string): boolean {
  return LISTED.some(
    ({ items, shown }) => items.test(id) && facts.some((fact) => fact.id === shown),
  );
}

/** A fact's id as it is compared between years: a project's name may carry the year. */
export function factKey(id: string): string {
  const name = /^project\.([^]*)$/.exec(id)?.[1];
  return name === undefined ? id : `project.${projectKey(name)}`;
}
