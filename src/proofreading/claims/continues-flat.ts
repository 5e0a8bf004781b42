import type { Frame } from './frame';
import type { Statements } from './statements';
import type { TokenOf } from './tokens';

/** 持平，无增减变化 is said once: the words that follow are the same statement's. */
export function continuesFlat(
  { span }: TokenOf<'way'>,
  { claims, segment, comparison, lastClaim }: Frame,
  statements: Statements,
  text: string,
): boolean {
  const last = statements.at(lastClaim)?.directionSpan;
  if (!last || !segment.isEmpty || segment.way || comparison) return false;
  if (!/^[\s，,、]*$/.test(text.slice(last.end, span.start))) return false;
  for (let i = claims.length - 1; i >= 0; i -= 1) {
    const claim = statements.at(claims[i] ?? -1);
    if (claim?.directionSpan?.start !== last.start || claim.direction !== '持平') break;
    claim.directionSpan = { ...last, end: span.end };
    claim.span = { ...claim.span, end: span.end };
  }
  return true;
}
