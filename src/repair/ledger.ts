import { judgeRelation, visitRelations, type CellRelation } from '../checks/relations';
import type { CheckInput } from '../checks/run';
import type { Operand } from '../checks/operand';
import type { BookCell } from '../model/book';
import { cellHolding, type AmountEdit } from './edited-input';

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
  private readonly held = new Map<BookCell, BookCell>();

  constructor(input: CheckInput) {
    visitRelations(input, (relation) => {
      if (relation.severity === 'notice' || judgeRelation(relation) !== 'fail') return;
      this.failures.add(relation);
      for (const cell of cellsOf(relation)) put(this.byCell, cell, relation);
    });
    if (this.failures.size === 0) return;
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

  /** Those that fail with all corrections so far. */
  failing(): ReadonlySet<CellRelation> {
    return this.failures;
  }

  /** 分 that a cell holds after the corrections so far. */
  fenOf(cell: BookCell): number {
    return (this.held.get(cell) ?? cell).amount?.fen ?? 0;
  }

  effect(edits: readonly AmountEdit[]): Effect {
    const held = new Map(this.held);
    for (const { site, fen } of edits) {
      held.set(site.cell, cellHolding(site.cell, site.instance, fen));
    }
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
    for (const { site, fen } of edits) {
      this.held.set(site.cell, cellHolding(site.cell, site.instance, fen));
    }
  }

  private touching(edits: readonly AmountEdit[]): Iterable<CellRelation> {
    return new Set(edits.flatMap(({ site }) => this.byCell.get(site.cell) ?? []));
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

/** The relation over other figures. Operands keep the cell of the book; what it holds is new. */
function holding(relation: CellRelation, held: ReadonlyMap<BookCell, BookCell>): CellRelation {
  if (held.size === 0) return relation;
  const operand = (one: Operand): Operand => {
    const cell = one.cell && held.get(one.cell);
    return cell ? { ...one, cell, fen: cell.amount?.fen ?? 0 } : one;
  };
  return {
    ...relation,
    alternatives: relation.alternatives.map(({ left, relation: sign, right }) => ({
      left: left.map(operand),
      relation: sign,
      right: right.map(operand),
    })),
  };
}
