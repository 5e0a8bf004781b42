import { PASS, type Outcome } from '../../checks/outcome';
import type { Claim } from '../../model/claim';
import { spanOf, subjectOf, textDraft } from '../draft';
import type { TextContext } from '../text-context';
import { valueOf } from './equations';
import { WHOLES } from './measures';
import type { Held, Study } from './study';

const TOTAL = 'sangong.total';
const ITEMS = ['sangong.abroad', 'sangong.vehicle', 'sangong.reception'];

/** “三公”经费 is published with what changed, of the whole and of every item that is not zero (N-22). */
export function sangongChanges({ context }: Study): readonly Held[] {
  const figures = new Map<string, Claim>();
  for (const claim of context.claims.claims) {
    const measure = claim.measure ?? '';
    if (claim.figure === 'now' && !claim.inReason && !figures.has(measure))
      figures.set(measure, claim);
  }
  const total = figures.get(TOTAL);
  if (!total || (valueOf(total) ?? 0) === 0) return [];
  const changed = context.claims.claims.filter((one) => one.figure === 'change');
  const ofTotal = changed.find(({ measure }) => measure === TOTAL);
  const unsaid = ITEMS.flatMap((item): Claim[] => {
    const figure = figures.get(item);
    return figure && valueOf(figure) !== 0 && !isSaid(item, changed) ? [figure] : [];
  });
  // 持平 said of the whole, once and last, speaks for its items.
  const missing = [...(ofTotal ? [] : [total]), ...(ofTotal?.direction === '持平' ? [] : unsaid)];
  return [{ check: 'N-22', outcome: finding(context, missing), looked: [] }];
}

function isSaid(item: string, changed: readonly Claim[]): boolean {
  const said = (id: string): boolean => changed.some(({ measure }) => measure === id);
  const parts = WHOLES.find(({ whole }) => whole === item)?.core ?? [];
  return said(item) || (parts.length > 0 && parts.every(said));
}

function finding(context: TextContext, missing: readonly Claim[]): Outcome {
  const [first] = missing;
  if (!first) return PASS;
  const names = missing.map((one) => subjectOf(context, one)).join('、');
  return textDraft(context, spanOf(first), first.measure ?? '', { slots: { names } });
}
