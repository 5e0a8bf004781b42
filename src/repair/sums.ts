import type { Sides } from '../checks/judge';
import { judgeRelation, visitRelations, type CellRelation } from '../checks/relations';
import type { CheckInput } from '../checks/run';
import type { BookCell } from '../model/book';
import { siteOf, type CellSite } from './cell-site';

/** A cell that other cells of its own table add up to, by one rule or by several. */
export interface SumCell {
  readonly site: CellSite;
  readonly rules: readonly SumRule[];
}

export interface SumRule {
  readonly relation: CellRelation;
  readonly sides: Sides;
}

/**
 * The subtotals and totals of a book, parts before what they add up to: left sides of `=` rules
 * whose right side is a sum within the same table. A rule that need not hold defines a sum only where
 * it does. Where two rules may hold instead of each other nobody can tell which one defines the sum,
 * so it is none.
 */
export function sumCells(input: CheckInput): SumCell[] {
  const sums = new Map<BookCell, { site: CellSite; rules: SumRule[] }>();
  visitRelations(input, (relation) => {
    const [sides, ...others] = relation.alternatives;
    if (!sides || others.length > 0 || !relation.adds) return;
    if (relation.severity !== 'error' && judgeRelation(relation) === 'fail') return;
    const site = ownSum(sides);
    if (!site) return;
    const known = sums.get(site.cell) ?? { site, rules: [] };
    known.rules.push({ relation, sides });
    sums.set(site.cell, known);
  });
  return partsFirst(sums);
}

function ownSum({ left, relation, right }: Sides): CellSite | null {
  const [only] = left;
  if (relation !== '=' || !only || left.length > 1 || only.sign !== 1) return null;
  const within = right.every(({ instance }) => instance === only.instance);
  return within ? siteOf(only) : null;
}

function partsFirst(sums: ReadonlyMap<BookCell, SumCell>): SumCell[] {
  const ordered: SumCell[] = [];
  const seen = new Set<BookCell>();
  const visit = (sum: SumCell): void => {
    if (seen.has(sum.site.cell)) return;
    seen.add(sum.site.cell);
    for (const { sides } of sum.rules) {
      for (const { cell } of sides.right) {
        const part = cell && sums.get(cell);
        if (part) visit(part);
      }
    }
    ordered.push(sum);
  };
  for (const sum of sums.values()) visit(sum);
  return ordered;
}
