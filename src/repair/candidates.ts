import type { Sides } from '../checks/judge';
import type { Operand } from '../checks/operand';
import type { CellRelation } from '../checks/relations';
import { roundToTick } from '../model/amount';
import type { BookCell } from '../model/book';
import type { AmountPlaces } from './amount-places';
import type { ApprovedCells } from './approved-cells';
import { siteOf, type CellSite } from './cell-site';
import type { AmountEdit } from './held';
import type { Effect, Ledger } from './ledger';

/** A correction that mends failing relations and breaks none. */
export interface Candidate {
  /** The wrong cell first; a second one where the two are exchanged. */
  readonly edits: readonly [AmountEdit, ...AmountEdit[]];
  readonly effect: Effect;
}

/** Books in which nearly everything fails have no single slip to be found. */
const MOST_TRIED = 4000;

/**
 * Every failing relation says of each of its cells what it should hold. Such a value is a candidate
 * when nothing breaks with it; likewise exchanging the cell with one of its row or column that holds
 * that very value (写错栏、写错行).
 */
export function candidatesOf(
  ledger: Ledger,
  places: AmountPlaces,
  approved: ApprovedCells,
): Candidate[] {
  const candidates: Candidate[] = [];
  const weigh = (edits: Candidate['edits']): void => {
    const effect = ledger.effect(edits);
    if (effect.mended.length > 0 && effect.broken.length === 0) candidates.push({ edits, effect });
  };
  for (const edit of wantedValues(ledger, approved)) {
    weigh([edit]);
    for (const other of places.beside(edit)) {
      const back = { site: other, fen: ledger.fenOf(edit.site.cell) };
      const isOpen = ledger.isConcerned(other.cell) && isCorrectable(other);
      if (isOpen && !approved.forbid(back)) weigh([edit, back]);
    }
  }
  return distinct(candidates);
}

/** What the failing relations want their cells to hold, each cell and value once. */
function wantedValues(ledger: Ledger, approved: ApprovedCells): AmountEdit[] {
  const wanted = new Map<BookCell, Map<number, AmountEdit>>();
  let count = 0;
  for (const relation of ledger.failing()) {
    if (count > MOST_TRIED) break;
    for (const edit of solutions(relation, ledger, approved)) {
      const known = wanted.get(edit.site.cell) ?? new Map<number, AmountEdit>();
      if (!known.has(edit.fen)) wanted.set(edit.site.cell, known.set(edit.fen, edit));
      count += 1;
    }
  }
  return [...wanted.values()].flatMap((values) => [...values.values()]);
}

/** What each cell of a failing relation would have to hold for it, all others as they are. */
export function solutions(
  relation: CellRelation,
  ledger: Ledger,
  approved: ApprovedCells,
): AmountEdit[] {
  return relation.alternatives.flatMap((sides) => {
    if (sides.relation === '!=') return [];
    const gap = sumOf(sides.left, ledger) - sumOf(sides.right, ledger);
    return signed(sides).flatMap(({ operand, sign }): AmountEdit[] => {
      const site = siteOf(operand);
      if (!site || !isCorrectable(site)) return [];
      const now = ledger.fenOf(site.cell);
      const fen = roundToTick(now - sign * gap, site.instance.tick);
      const edit = { site, fen };
      return fen < 0 || fen === now || approved.forbid(edit) ? [] : [edit];
    });
  });
}

/** Amounts and blanks; what is no amount is a finding of its own, what is secret stays so. */
function isCorrectable({ row, cell }: CellSite): boolean {
  return row.secret !== true && cell.kind !== 'text' && cell.kind !== 'error';
}

function signed({ left, right }: Sides): { operand: Operand; sign: number }[] {
  return [
    ...left.map((operand) => ({ operand, sign: operand.sign })),
    ...right.map((operand) => ({ operand, sign: -operand.sign })),
  ];
}

function sumOf(operands: readonly Operand[], ledger: Ledger): number {
  return operands.reduce(
    (sum, { sign, fen, cell }) => sum + sign * (cell ? ledger.fenOf(cell) : fen),
    0,
  );
}

/** An exchange is found from both of its cells. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const seen: AmountEdit[][] = [];
  return candidates.filter(({ edits }) => {
    if (edits.length === 1) return true;
    const [a, b] = edits.map(({ site }) => site.cell);
    const known = seen.some((one) => one[0]?.site.cell === b && one[1]?.site.cell === a);
    if (!known) seen.push([...edits]);
    return !known;
  });
}
