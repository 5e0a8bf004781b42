import { entityKey } from '../model/entity-name';
import { reason, type Reason } from '../model/reason';
import type { YearFigures } from '../model/year-figures';

type Year = Pick<YearFigures, 'year' | 'entity'>;

/**
 * Why last year's figures cannot be compared with this year's; `null` when they can.
 * @param renamed the user says that it is one and the same under another name or code
 */
export function incomparable(own: Year, prior: Year, renamed = false): Reason | null {
  if (own.year !== null && prior.year !== null && prior.year !== own.year - 1) {
    return reason('prior.not-last-year', { year: prior.year, wanted: own.year - 1 });
  }
  if (!renamed && !isSameName(own, prior)) {
    const slots = { name: nameOf(prior), own: nameOf(own) };
    return reason(hasOtherCode(own, prior) ? 'prior.other-entity' : 'prior.renamed', slots);
  }
  return own.entity.scope === prior.entity.scope ? null : reason('prior.other-scope');
}

/** What a reader must know where last year's had another name or code. */
export function renamedRemark(own: Year, prior: Year): Reason[] {
  if (isSameName(own, prior)) return [];
  return [reason('prior.was-renamed', { name: nameOf(prior), own: nameOf(own) })];
}

function hasOtherCode({ entity: own }: Year, { entity: prior }: Year): boolean {
  return own.code !== '' && prior.code !== '' && own.code !== prior.code;
}

/**
 * With one code, one name may be short for the other (政府办, 某某区人民政府办公室) or be left out;
 * without codes the names are all there is.
 */
function isSameName(own: Year, prior: Year): boolean {
  if (hasOtherCode(own, prior)) return false;
  const [a, b] = [entityKey(own.entity.name), entityKey(prior.entity.name)];
  const sameCode = own.entity.code !== '' && own.entity.code === prior.entity.code;
  return a === b || (sameCode && (a.includes(b) || b.includes(a)));
}

function nameOf({ entity: { code, name } }: Year): string {
  return (name.startsWith(code) ? name : `${code} ${name}`).trim();
}
