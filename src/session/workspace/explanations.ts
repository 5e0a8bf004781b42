import { z } from '../../model/schema';
import type { Finding } from '../../model/finding';
import type { ExplanationView } from './state';

/** Characters; an explanation is a sentence or two. */
export const LONGEST_EXPLANATION = 2_000;

/**
 * Why a warning stands as it is. It holds for the figures it was written for: with others it is
 * 待确认, and the finding is open again.
 */
export const explanation = z.strictObject({
  finding: z.string().check(z.maxLength(500)),
  text: z.string().check(z.maxLength(LONGEST_EXPLANATION)),
  /** `figuresOf` the finding when it was written. */
  figures: z.string().check(z.maxLength(2_000)),
});

export type Explanation = z.infer<typeof explanation>;

/** The explanations of one workbook. */
export class Explained {
  readonly #byFinding: ReadonlyMap<string, Explanation>;

  constructor(all: readonly Explanation[]) {
    this.#byFinding = new Map(all.map((one) => [one.finding, one]));
  }

  /** Errors cannot be explained away. */
  of(finding: Finding): ExplanationView | null {
    if (finding.severity === 'error') return null;
    const own = this.#byFinding.get(finding.id);
    return own ? { text: own.text, stale: own.figures !== figuresOf(finding) } : null;
  }
}

/**
 * What a warning says of cells can be explained; an error must be mended, and a table that is missing is
 * to be put in.
 */
export function isExplainable({ severity, verdict, cells }: Finding): boolean {
  return severity === 'warning' && verdict === 'fail' && cells.length > 0;
}

/** The figures that a finding speaks of, as one text. */
export function figuresOf({ expected, actual, difference, cells }: Finding): string {
  const values = [expected, actual, difference, ...cells.map(({ value }) => value)];
  return JSON.stringify(values).slice(0, 2_000);
}
