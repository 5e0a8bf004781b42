import type { CheckContext } from '../checks/context';
import { contextOf, runChecks, type CheckInput } from '../checks/run';
import type { BookCell } from '../model/book';
import type { Finding } from '../model/finding';
import type { GridSuspect } from '../model/suspect';
import { AmountPlaces } from './amount-places';
import { ApprovedCells } from './approved-cells';
import { candidatesOf } from './candidates';
import { proposedCell } from './cell-site';
import { editedInput } from './edited-input';
import { Ledger } from './ledger';

import { ranked, type Ranked } from './rank';

/** Shown of one slip: more guesses help nobody. */
const GUESSES = 3;

/** Slips looked for in one book. */
const MOST_SLIPS = 8;

/** Every guess shown has been proved by checking the book again; large books allow fewer. */
const MOST_PROOFS = 40;
const ROWS_PROVED = 60_000;

/**
 * The single cells whose correction would satisfy failing checks, best first; of several slips each
 * has its own. Every one is proved: with it, these checks hold and none that passed fails.
 * @param findings of the same input
 */
export function suspectsOf(input: CheckInput, findings: readonly Finding[]): GridSuspect[] {
  if (!findings.some(isArithmetic)) return [];
  const ledger = new Ledger(input);
  const places = new AmountPlaces(input.book);
  const proof = new Proof(input, findings);
  const approved = new ApprovedCells(proof.context);
  const suspects: GridSuspect[] = [];
  for (let slip = 1; slip <= MOST_SLIPS; slip += 1) {
    const proved = proof.best(ranked(candidatesOf(ledger, places, approved), places));
    const [best] = proved;
    if (!best) break;
    for (const one of proved) suspects.push(suspect(proof.context, one, slip));
    ledger.accept(best.edits);
  }
  return suspects;
}

/** Whether a finding is grave and misses by an amount: only then is there anything to solve for. */
function isArithmetic({ verdict, severity, terms }: Finding): boolean {
  return verdict === 'fail' && severity !== 'notice' && terms.length > 0;
}

interface Proved extends Ranked {
  /** Ids of the findings that go away. */
  readonly gone: readonly string[];
}

/** Checks the book again with a correction made. */
class Proof {
  readonly context: CheckContext;
  private readonly before: ReadonlySet<string>;
  private left: number;

  constructor(
    private readonly input: CheckInput,
    findings: readonly Finding[],
  ) {
    const { book } = input;
    this.context = contextOf(input);
    this.before = new Set(findings.filter(isFailure).map(({ id }) => id));
    const rows = book.forms.reduce((sum, form) => sum + form.rows.length, 0);
    this.left = Math.max(1, Math.min(MOST_PROOFS, Math.floor(ROWS_PROVED / (rows + 1))));
  }

  /**
   * The first that holds what it promises, and others that would mend some of the same: what mends
   * something else is another slip.
   */
  best(candidates: readonly Ranked[]): Proved[] {
    const proved: Proved[] = [];
    const tried = new Set<BookCell>();
    for (const candidate of candidates) {
      if (proved.length >= GUESSES || this.left === 0) break;
      const { cell } = candidate.edits[0].site;
      const [first] = proved;
      // A second value for the same cell is no second suspect.
      if (tried.has(cell) || (first && !isRival(candidate, first))) continue;
      const gone = this.gone(candidate);
      if (!gone) continue;
      tried.add(cell);
      proved.push({ ...candidate, gone });
    }
    return proved.sort((a, b) => b.gone.length - a.gone.length);
  }

  /** What goes away with a correction; `null` when something else fails then. */
  private gone({ edits }: Ranked): string[] | null {
    this.left -= 1;
    const { findings } = runChecks(editedInput(this.input, edits));
    const after = findings.filter(isFailure);
    if (after.some(({ id, severity }) => severity !== 'notice' && !this.before.has(id)))
      return null;
    const ids = new Set(after.map(({ id }) => id));
    const gone = [...this.before].filter((id) => !ids.has(id));
    return gone.length > 0 ? gone : null;
  }
}

function isRival(one: Ranked, other: Ranked): boolean {
  return one.effect.mended.some((relation) => other.effect.mended.includes(relation));
}

function isFailure({ verdict }: Finding): boolean {
  return verdict === 'fail';
}

function suspect(
  context: CheckContext,
  { edits, gone, slip }: Proved,
  slipNumber: number,
): GridSuspect {
  const [first, second] = edits.map(({ site, fen }) => proposedCell(context, site, fen));
  if (!first) throw new Error('a candidate has an edit');
  return {
    ...first,
    slipNumber,
    satisfies: gone.length,
    findings: gone,
    ...(slip ? { slip } : {}),
    ...(second ? { belongs: second } : {}),
  };
}
