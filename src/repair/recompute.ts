import { judge } from '../checks/judge';
import type { CheckInput } from '../checks/run';
import { FEN_PER, roundToTick } from '../model/amount';
import { evaluateCellFormula } from '../model/cell-formula';
import { numberOf, StoredCells } from '../model/stored-numbers';
import type { ApprovedCells } from './approved-cells';
import type { CellSite } from './cell-site';
import { fenIn, heldWith, sidesIn, type AmountEdit, type Held } from './held';
import type { SumCell, SumRule } from './sums';

/**
 * What the sums of a book would be, worked out from the parts upwards. A sum that holds, also within
 * 尾差, keeps what it says; so do cells that are no amount, secret or approved, and those whose own
 * formula says otherwise.
 * @param sums parts first
 */
export function recomputed(
  input: CheckInput,
  sums: readonly SumCell[],
  approved: ApprovedCells,
): AmountEdit[] {
  const formulas = new Formulas(input);
  const edits: AmountEdit[] = [];
  let held: Held = new Map();
  for (const { site, rules } of sums) {
    const { row, cell } = site;
    if (row.secret || cell.kind === 'text' || cell.kind === 'error' || approved.has(site)) continue;
    const failed = failures(rules, held);
    if (failed === 0) continue;
    const best = likeliest(site, rules, held);
    const next = heldWith(held, [best]);
    if (failures(rules, next) >= failed || !formulas.allow(best)) continue;
    held = next;
    formulas.hold(best);
    edits.push(best);
  }
  return edits;
}

/** Of the sums that its rules ask for, the one with which fewest of them fail. */
function likeliest(site: CellSite, rules: readonly SumRule[], held: Held): AmountEdit {
  const wanted = rules.map(({ sides }) => {
    const sum = sides.right.reduce(
      (fen, one) => fen + one.sign * (one.cell ? fenIn(held, one.cell) : one.fen),
      0,
    );
    return { site, fen: roundToTick(sum, site.instance.tick) };
  });
  const failed = (edit: AmountEdit): number => failures(rules, heldWith(held, [edit]));
  const [best] = wanted.sort((a, b) => failed(a) - failed(b));
  if (!best) throw new Error('a sum has a rule');
  return best;
}

function failures(rules: readonly SumRule[], held: Held): number {
  return rules.filter(
    ({ relation, sides }) => judge(sidesIn(held, sides), relation.options) === 'fail',
  ).length;
}

/** The formulas of a workbook over what its cells would hold. */
class Formulas {
  private readonly stored: StoredCells;
  private readonly held = new Map<string, number>();

  constructor({ snapshot }: CheckInput) {
    this.stored = new StoredCells(snapshot);
  }

  hold({ site: { row, cell, instance }, fen }: AmountEdit): void {
    this.held.set(keyOf(row.sheet, cell.row, cell.column), fen / FEN_PER[instance.unit]);
  }

  /** A cell without a formula may hold anything; one with a formula what the formula comes to. */
  allow({ site: { row, cell, instance }, fen }: AmountEdit): boolean {
    const formula = this.stored.cell(row.sheet, cell.row, cell.column)?.formula;
    if (formula === undefined) return true;
    const result = evaluateCellFormula(formula, (other, r, c) => {
      const sheet = other ?? row.sheet;
      if (!this.stored.has(sheet)) return null;
      return numberOf(this.held.get(keyOf(sheet, r, c)) ?? this.stored.cell(sheet, r, c)?.value);
    });
    if (!result) return false;
    const says = result.times(FEN_PER[instance.unit]).round().toNumber();
    return roundToTick(says, instance.tick) === fen;
  }
}

function keyOf(sheet: string, row: number, column: number): string {
  return `${String(row)},${String(column)},${sheet}`;
}
