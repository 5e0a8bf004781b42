import type { Book } from '../model/book';
import type { Fact } from '../model/fact';
import { normalizeLabel } from '../model/label';
import { reason, type Reason } from '../model/reason';

/** Why last year's book cannot be compared with this one; `null` when it can. */
export function incomparable(book: Book, prior: Book): Reason | null {
  if (book.year !== null && prior.year !== null && prior.year !== book.year - 1) {
    return reason('prior.not-last-year', { year: prior.year, wanted: book.year - 1 });
  }
  const [own, other] = [book.entity, prior.entity];
  const same =
    own.code !== '' && other.code !== ''
      ? own.code === other.code
      : normalizeLabel(own.name) === normalizeLabel(other.name);
  if (!same) {
    const name = (entity: typeof own): string => `${entity.code} ${entity.name}`.trim();
    return reason('prior.other-entity', { name: name(other), own: name(own) });
  }
  return own.scope === other.scope ? null : reason('prior.other-scope');
}

/** This year's facts with last year's beside them; items that are new or gone are zero in the other. */
export function withPrior(facts: readonly Fact[], before: readonly Fact[]): Fact[] {
  const known = new Map(before.map((fact) => [fact.id, fact]));
  const own = new Set(facts.map(({ id }) => id));
  const none = { size: 0, parts: [] };
  const gone = before.filter(({ id }) => !own.has(id) && isItem(id));
  return [
    ...facts.map((fact) => {
      const prior = known.get(fact.id)?.now ?? (isItem(fact.id) ? none : undefined);
      return prior ? { ...fact, prior } : fact;
    }),
    ...gone.map((fact) => ({ ...fact, now: none, prior: fact.now })),
  ];
}

/** Facts that a table lists only where they are not zero. */
function isItem(id: string): boolean {
  return /^(?:expenditure\.function|operating)\.\d/.test(id);
}
