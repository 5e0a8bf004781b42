import { isPartOf, totalsOf } from '../../facts/parts';
import type { ListWords } from '../../editions/language';
import type { Claim, ClaimList, Quantity } from '../../model/claim';
import type { Subject } from './frame';

/** A list whose parts are being read. */
export class OpenList {
  readonly parts: number[] = [];

  /** @param opened how many ；the sentence had before it */
  constructor(
    readonly whole: Subject,
    private readonly lead: string,
    private readonly words: ListWords,
    readonly opened: number,
  ) {}

  /** It says what the money is for. */
  get isPurpose(): boolean {
    return this.words.purpose === true;
  }

  /** Whether a measure is one of its parts: `null` where that is not known. */
  accepts(measure: string | null): boolean | null {
    const within = this.relationOf(measure);
    return this.words.within && within === null ? false : within;
  }

  private relationOf(measure: string | null): boolean | null {
    const { measure: whole } = this.whole;
    if (measure === null || whole === null) return null;
    if (measure === whole) return false;
    if (isPartOf(measure, whole)) return true;
    if (whole === 'expenditure.project' && measure.startsWith('project.')) return true;
    if (totalsOf(measure).length === 0) return null;
    return isWithin(measure, whole) ? null : false;
  }

  /** Its figures and its changes are two lists. */
  close(claims: readonly Claim[]): ClaimList[] {
    return (['now', 'change'] as const).flatMap((figure): ClaimList[] => {
      const isOf = (one: number): boolean => {
        const { figure: own, quantity } = claims[one] ?? {};
        return own === figure && (!quantity || quantity.unit !== '%');
      };
      const stated = this.whole.claims;
      let last = stated.length - 1;
      while (last >= 0 && !isOf(stated[last] ?? -1)) last -= 1;
      const whole = stated[last];
      const unit = claims[whole ?? -1]?.quantity;
      const own = this.parts.filter(
        (one) => isOf(one) && one !== whole && isAlike(claims[one]?.quantity, unit),
      );
      // What is part of another part, named after it, adds nothing to the whole.
      const measures = new Set(own.map((one) => claims[one]?.measure));
      const parts = own.filter((one) => {
        const measure = claims[one]?.measure;
        return !measure || !hasAbove(measure, measures);
      });
      if (whole === undefined || parts.length === 0) return [];
      const exhaustive = this.words.exhaustive && parts.length > 1;
      return exhaustive || this.words.within !== true
        ? [{ whole, parts, lead: this.lead, exhaustive }]
        : [];
    });
  }
}

function hasAbove(measure: string, others: ReadonlySet<string | null | undefined>): boolean {
  return totalsOf(measure).some((total) => others.has(total) || hasAbove(total, others));
}

/** Amounts with amounts, cars with cars. */
function isAlike(one: Quantity | null | undefined, other: Quantity | null | undefined): boolean {
  return !one || !other || (one.fen === undefined) === (other.fen === undefined);
}

/** Whether a measure is a part of a part, however deep. */
export function isWithin(measure: string, whole: string): boolean {
  return totalsOf(measure).some((total) => total === whole || isWithin(total, whole));
}

/** The smallest total that all measures are within; `null` when there is none. */
export function wholeOf(measures: readonly string[]): string | null {
  const [first] = measures;
  if (first === undefined) return null;
  let level = [first];
  while (level.length > 0) {
    level = level.flatMap((one) => totalsOf(one));
    const whole = level.find((total) => measures.every((one) => isWithin(one, total)));
    if (whole !== undefined) return whole;
  }
  return null;
}
