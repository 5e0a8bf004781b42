import data from './measures.json';

/** Which check holds what a text states of a measure, and what a measure is added up from. */

/** Checks and table of the measures that a pattern names; `*` at its end stands for anything. */
export interface MeasureChecks {
  readonly measure: string;
  /** Check of this year's figure. */
  readonly figure: string;
  /** Check of its change, and of last year's figure. */
  readonly change: string;
  /** The table that shows it. */
  readonly form: string;
  /** Tables state it or not: without it nothing is missed. */
  readonly optional?: boolean;
}

/** A whole with its parts, and the checks that they add up. */
export interface Whole {
  readonly whole: string;
  readonly parts: readonly string[];
  /** Where these are stated nothing is left out, as far as the text alone can tell; empty: never. */
  readonly core: readonly string[];
  readonly sum: string;
  readonly changes: string;
}

const MEASURES: readonly MeasureChecks[] = data.measures;
export const WHOLES: readonly Whole[] = data.wholes;

/** @returns those of the first pattern that fits; `undefined` for what no check speaks of */
export function checksOf(measure: string | null): MeasureChecks | undefined {
  return MEASURES.find((one) => names(one.measure, measure ?? ''));
}

/** `operating.*` names every 款, never the total itself. */
export function isPartOf({ parts, whole }: Whole, measure: string | null): boolean {
  return measure !== whole && parts.some((part) => names(part, measure ?? ''));
}

function names(pattern: string, measure: string): boolean {
  return pattern.endsWith('*') ? measure.startsWith(pattern.slice(0, -1)) : pattern === measure;
}
