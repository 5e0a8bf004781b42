import type { Slip } from '../model/suspect';
import type { Candidate } from './candidates';
import { digitsFor } from './cell-site';
import type { AmountPlaces } from './amount-places';
import { slipBetween } from './slip';

/** A candidate with what speaks for it. */
export interface Ranked extends Candidate {
  readonly slip: Slip | null;
  /** How many other tables hold the proposed amount for the same thing. */
  readonly said: number;
}

/** How common a slip is, likeliest last; none of them: least likely. */
const COMMON: readonly (Slip | null)[] = [
  ...([null, 'row', 'doubled', 'dropped', 'blank'] as const),
  ...(['sign', 'digit', 'column', 'shifted', 'transposed'] as const),
];

/**
 * Best first: what mends most; what other tables say; one cell rather than two; what a slip of the
 * hand explains; what leaves no 尾差; a figure that is there rather than one left out.
 */
export function ranked(candidates: readonly Candidate[], places: AmountPlaces): Ranked[] {
  return candidates
    .map((candidate): Ranked => {
      const said = candidate.edits.reduce((sum, edit) => sum + places.inOtherTables(edit), 0);
      return { ...candidate, slip: slipOf(candidate), said };
    })
    .sort(byMerit);
}

export function byMerit(a: Ranked, b: Ranked): number {
  return (
    b.effect.mended.length - a.effect.mended.length ||
    Math.sign(b.said) - Math.sign(a.said) ||
    a.edits.length - b.edits.length ||
    COMMON.indexOf(b.slip) - COMMON.indexOf(a.slip) ||
    a.effect.inexact - b.effect.inexact ||
    b.said - a.said ||
    figureThere(b) - figureThere(a)
  );
}

function slipOf({ edits }: Candidate): Slip | null {
  const [{ site, fen }, other] = edits;
  if (other) return other.site.row === site.row ? 'column' : 'row';
  const { instance, cell } = site;
  return slipBetween(digitsFor(instance, cell.amount?.fen ?? 0), digitsFor(instance, fen));
}

function figureThere({ edits }: Ranked): number {
  return edits[0].site.cell.amount ? 1 : 0;
}
