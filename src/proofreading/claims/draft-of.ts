import type { Claim } from '../../model/claim';
import type { Frame, Subject } from './frame';
import type { Draft } from './statements';
import type { TokenOf } from './tokens';

/** A claim on a subject, with the years and the reason that its sentence gives. */
export function draftOf(
  subject: Subject,
  stated: Pick<Claim, 'figure' | 'quantity'> & Partial<Claim>,
  { comparison, year, reason }: Frame,
  { paragraph, end }: { readonly paragraph: number; readonly end: number },
  own: number | null,
): Draft {
  const compared = stated.figure === 'now' ? null : comparison;
  const said =
    compared && stated.figure === 'prior'
      ? { said: compared.basis, yearSpan: compared.basisSpan }
      : year && { said: year.year, yearSpan: year.span };
  // 截至上年末 is when this year's table of assets was made.
  const isAtItsEnd =
    stated.figure === 'prior' && !compared && subject.measure?.startsWith('assets.') === true;
  const against = stated.figure === 'change' ? compared : null;
  const basis = against?.basis === 'last' ? own && own - 1 : against?.basis;
  const starts = [subject.span, compared?.span, stated.directionSpan, stated.quantity?.span];
  const from = starts.flatMap((one) => (one?.paragraph === paragraph ? [one.start] : []));
  return {
    ...{ measure: subject.measure, subject: subject.words, subjectSpan: subject.span },
    ...stated,
    ...(isAtItsEnd ? { figure: 'now' as const } : said),
    ...(against ? { basisSpan: against.basisSpan } : {}),
    ...(basis ? { basis } : {}),
    ...(reason ? { inReason: true } : {}),
    span: { paragraph, start: Math.min(end, ...from), end },
  };
}

export function directionOf({
  way,
  span,
}: TokenOf<'way'>): Required<Pick<Claim, 'direction' | 'directionSpan'>> {
  return { direction: way, directionSpan: span };
}
