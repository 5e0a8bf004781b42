import type { Draft } from './statements';
import type { TokenOf } from './tokens';

/** `4个采购项目`: gives the number before a name its measure. @returns whether it is counted so */
export function nameCounted(
  { fact, units, span }: TokenOf<'measure'>,
  claim: Draft | undefined,
  text: string,
): boolean {
  if (!units || !claim?.quantity || claim.measure !== null) return false;
  if (!units.includes(claim.quantity.unit)) return false;
  const { paragraph, end } = claim.quantity.span;
  if (paragraph !== span.paragraph || !/^[\s的]*$/.test(text.slice(end, span.start))) return false;
  claim.measure = fact;
  claim.subject = text.slice(span.start, span.end);
  claim.subjectSpan = span;
  return true;
}
