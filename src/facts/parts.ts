import type { Fact } from '../model/fact';
import relations from './parts.json';

/** Ids of `parts.json` that end so stand for all codes below them. */
const CODES = '.*';

export interface Parts {
  readonly parts: readonly Fact[];
  /** They add up to the total, and where last year is known they do so there, too. */
  readonly complete: boolean;
}

/**
 * What a total is made of, as far as it is known. Where it can be taken apart in two ways (支出总计 by
 * kind and by function), the first that adds up.
 */
export function partsOf(facts: readonly Fact[], id: string): Parts {
  const total = facts.find((fact) => fact.id === id);
  const ways = relations
    .filter((relation) => relation.total === id)
    .map(({ parts }) => {
      const own = facts.filter((fact) => parts.some((part) => isPart(fact.id, part)));
      return { parts: own, complete: total !== undefined && addUp(total, own) };
    });
  const known = ways.filter(({ parts }) => parts.length > 0);
  return ways.find(({ complete }) => complete) ?? known[0] ?? { parts: [], complete: false };
}

/** Whether a fact is one of the parts that a total is directly made of. */
export function isPartOf(id: string, total: string): boolean {
  return relations.some((one) => one.total === total && one.parts.some((part) => isPart(id, part)));
}

/** The totals that a fact is directly part of. */
export function totalsOf(id: string): readonly string[] {
  return relations
    .filter(({ parts }) => parts.some((part) => isPart(id, part)))
    .map(({ total }) => total);
}

function isPart(id: string, part: string): boolean {
  if (!part.endsWith(CODES)) return id === part;
  return id.startsWith(part.slice(0, -1)) && /^\d+$/.test(id.slice(part.length - 1));
}

function addUp(total: Fact, parts: readonly Fact[]): boolean {
  if (parts.length === 0) return false;
  const now = parts.reduce((sum, part) => sum + part.now.size, 0);
  if (now !== total.now.size) return false;
  if (!total.prior) return true;
  if (parts.some(({ prior }) => prior === undefined)) return false;
  return parts.reduce((sum, part) => sum + (part.prior?.size ?? 0), 0) === total.prior.size;
}
