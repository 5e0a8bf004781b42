import { PASS } from '../../checks/outcome';
import { wan } from '../../model/amount';
import type { Claim } from '../../model/claim';
import { claimCell, claimTerm, spanOf, subjectOf, textDraft } from '../draft';
import { valueOf } from './equations';
import { checksOf } from './measures';
import type { Held, Study } from './study';
import { tableFigure } from './table-figure';

/**
 * One figure stated in several places, where no table says which of them is right. It may be of a part
 * of the department once: it is asked about.
 */
export function repeated({ context, slips }: Study): readonly Held[] {
  const first = new Map<string, Claim>();
  return context.claims.claims.flatMap((claim): Held[] => {
    const { measure, quantity } = claim;
    const checks = checksOf(measure);
    const fen = slips.get(claim)?.fen ?? valueOf(claim);
    if (!checks || measure === null || claim.figure !== 'now' || claim.inReason) return [];
    if (!quantity || fen === null || tableFigure(context, measure)) return [];
    const before = first.get(measure);
    if (!before) first.set(measure, claim);
    if (!before?.quantity) return [];
    const looked = [before.quantity, quantity];
    const other = slips.get(before)?.fen ?? valueOf(before) ?? 0;
    if (other === fen) return [{ check: checks.figure, outcome: PASS, looked }];
    const outcome = textDraft(context, spanOf(claim), measure, {
      message: 'twice',
      severity: 'warning',
      expected: wan(other),
      actual: wan(fen),
      difference: wan(fen - other),
      slots: { subject: subjectOf(context, claim) },
      cells: [claimCell(context, before)],
      terms: [claimTerm(context, claim, 'left', fen), claimTerm(context, before, 'right', other)],
    });
    return [{ check: checks.figure, outcome, looked }];
  });
}
