import { judgeRelation, visitRelations, type CellRelation } from '../checks/relations';
import type { CheckInput } from '../checks/run';
import type { BookCell } from '../model/book';
import { fenIn, heldWith, sidesIn, type AmountEdit, type Held } from './held';

/** What a correction does to the relations that its cells stand in. */
export interface Effect {
  readonly mended: readonly CellRelation[];
  readonly broken: readonly CellRelation[];
  /** Relations that hold only within 尾差 afterwards. */
  readonly inexact: number;
}

/**
 * The relations that fail, and all others over the same cells, so that a correction is weighed by
 * the few that it touches and not by checking the book again. Notices are no failures: they say what
 * is merely usual.
 */
export class Ledger {
  private readonly byCell = new Map<BookCell, CellRelation[]>();
  private readonly failures = new Set<CellRelation>();
  private held: Held = new Map();

  /** @param concerned further cells whose corrections are to be weighed */
  constructor(input: CheckInput, concerned: Iterable<BookCell> = []) {
    for (const cell of concerned) this.byCell.set(cell, []);
    visitRelations(input, (relation) => {
      if (relation.severity === 'notice' || judgeRelation(relation) !== 'fail') return;
      this.failures.add(relation);
      for (const cell of cellsOf(relation)) put(this.byCell, cell, relation);
    });
    if (this.byCell.size === 0) return;
    visitRelations(input, (relation) => {
      if (relation.severity === 'notice' || judgeRelation(relation) === 'fail') return;
      for (const cell of cellsOf(relation)) {
        if (this.byCell.has(cell)) put(this.byCell, cell, relation);
      }
    });
  }

  /** Whether a cell stands in a relation that fails, or did. */
  isConcerned(cell: BookCell): boolean {
    return this.byCell.has(cell);
  }

  /** The relations that a concerned cell stands in. */
  over(cell: BookCell): readonly CellRelation[] {
    return this.byCell.get(cell) ?? [];
  }

  /** Those that fail with all corrections so far. */
  failing(): ReadonlySet<CellRelation> {
    return this.failures;
  }

  /** 分 that a cell holds after the corrections so far. */
  fenOf(cell: BookCell): number {
    return fenIn(this.held, cell);
  }

  effect(edits: readonly AmountEdit[]): Effect {
    const held = heldWith(this.held, edits);
    const mended: CellRelation[] = [];
    const broken: CellRelation[] = [];
    let inexact = 0;
    for (const relation of this.touching(edits)) {
      const judgement = judgeRelation(holding(relation, held));
      const failed = this.failures.has(relation);
      if (judgement === 'rounding') inexact += 1;
      if (failed && judgement !== 'fail') mended.push(relation);
      if (!failed && judgement === 'fail') broken.push(relation);
    }
    return { mended, broken, inexact };
  }

  /** Takes a correction as made, so that what else is wrong comes to the fore. */
  accept(edits: readonly AmountEdit[]): void {
    const { mended, broken } = this.effect(edits);
    for (const relation of mended) this.failures.delete(relation);
    for (const relation of broken) this.failures.add(relation);
    this.held = heldWith(this.held, edits);
  }

  private touching(edits: readonly AmountEdit[]): Iterable<CellRelation> {
    return new Set(edits.flatMap(({ site }) => this.over(site.cell)));
  }
}

function put(byCell: Map<BookCell, CellRelation[]>, cell: BookCell, relation: CellRelation): void {
  const known = byCell.get(cell);
  if (known) known.push(relation);
  else byCell.set(cell, [relation]);
}

function cellsOf({ alternatives }: CellRelation): Set<BookCell> {
  const cells = new Set<BookCell>();
  for (const { left, right } of alternatives) {
    for (const { cell } of left) if (cell) cells.add(cell);
    for (const { cell } of right) if (cell) cells.add(cell);
  }
  return cells;
}

function holding(relation: CellRelation, held: Held): CellRelation {
  if (held.size === 0) return relation;
  return { ...relation, alternatives: relation.alternatives.map((one) => sidesIn(held, one)) };
}
