import { relationId } from '../checks/relations';
import type { CheckContext } from '../checks/context';
import type { CheckInput } from '../checks/run';
import type { BookCell } from '../model/book';
import type { GridCellProposal } from '../model/suspect';
import type { ApprovedCells } from './approved-cells';
import { solutions } from './candidates';
import { proposedCell, siteOf } from './cell-site';
import type { AmountEdit } from './held';
import { Ledger } from './ledger';
import type { SumCell } from './sums';

/** What a failing check leaves open: which of its cells is wrong is not for a program to say. */
export interface LeftOver {
  /** Id of the finding. */
  readonly finding: string;
  /** Best first. */
  readonly candidates: readonly LeftCandidate[];
}

/** `part` 下级 · `sum` 小计 · `counterpart` 表间对应数. */
export interface LeftCandidate extends GridCellProposal {
  readonly role: 'part' | 'sum' | 'counterpart';
  /** How many failing checks hold with it, and how many that pass would fail. */
  readonly satisfies: number;
  readonly breaks: number;
}

/** More candidates of one check help nobody; the best of each role is among them. */
const SHOWN = 4;

/**
 * The failing checks with the cells that could be corrected instead.
 * @param edits sums already worked out anew
 */
export function leftOver(
  input: CheckInput,
  context: CheckContext,
  edits: readonly AmountEdit[],
  sums: readonly SumCell[],
  approved: ApprovedCells,
): LeftOver[] {
  const ledger = new Ledger(
    input,
    edits.map(({ site }) => site.cell),
  );
  ledger.accept(edits);
  const own = new Set<BookCell>(sums.map(({ site }) => site.cell));
  return [...ledger.failing()].map((relation): LeftOver => {
    const home = relation.alternatives
      .flatMap(({ left, right }) => [...left, ...right])
      .map(siteOf)
      .find((site) => site !== null)?.instance;
    const candidates = solutions(relation, ledger, approved).map((edit): LeftCandidate => {
      const { mended, broken } = ledger.effect([edit]);
      const { instance, cell } = edit.site;
      const role = instance !== home ? 'counterpart' : own.has(cell) ? 'sum' : 'part';
      const counts = { satisfies: mended.length, breaks: broken.length };
      return { ...proposedCell(context, edit.site, edit.fen), role, ...counts };
    });
    return { finding: relationId(relation), candidates: shownOf(candidates) };
  });
}

function shownOf(candidates: readonly LeftCandidate[]): LeftCandidate[] {
  const sorted = [...candidates].sort((a, b) => b.satisfies - a.satisfies || a.breaks - b.breaks);
  const roles = new Set(sorted.map(({ role }) => role));
  const best = [...roles].flatMap((role) => sorted.find((one) => one.role === role) ?? []);
  const rest = sorted.filter((one) => !best.includes(one));
  const shown = new Set([...best, ...rest].slice(0, SHOWN));
  return sorted.filter((one) => shown.has(one));
}
