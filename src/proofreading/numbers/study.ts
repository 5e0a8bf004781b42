import type { Reading, TextContext, TextOutcome } from '../text-context';
import { changeSumsOf, sumsOf, type Equation } from './equations';
import { slipsOf, type Slips } from './slips';

/** What the checks on a text's numbers share: its sums, and which of its units are slips. */
export interface Study {
  readonly context: TextContext;
  readonly sums: readonly Equation[];
  readonly changeSums: readonly Equation[];
  readonly slips: Slips;
}

/** An instance of a check. */
export interface Held extends TextOutcome {
  readonly check: string;
}

/** One kind of question to the numbers of a text; its answers belong to several checks. */
export type Family = (study: Study) => readonly Held[];

/** A text is studied once, whichever check asks first. */
export function readingsOf(families: readonly Family[]): (check: string) => Reading {
  const known = new WeakMap<TextContext, readonly Held[]>();
  const all = (context: TextContext): readonly Held[] => {
    const own = known.get(context);
    if (own) return own;
    const study = studied(context);
    const held = families.flatMap((family) => family(study));
    known.set(context, held);
    return held;
  };
  return (check) => (context) => all(context).filter((one) => one.check === check);
}

function studied(context: TextContext): Study {
  const sums = sumsOf(context);
  const changeSums = changeSumsOf(context);
  return { context, sums, changeSums, slips: slipsOf(context, [...sums, ...changeSums]) };
}
