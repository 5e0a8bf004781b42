import type { Finding, Severity } from '../model/finding';

/** How many findings there are of each severity, followers included; what was not checked by itself. */
export type Tally = Readonly<Record<Severity | 'unchecked', number>>;

export function tallyOf(findings: readonly Finding[]): Tally {
  const tally = { error: 0, warning: 0, notice: 0, unchecked: 0 };
  for (const { severity, verdict } of findings) {
    tally[verdict === 'unchecked' ? 'unchecked' : severity] += 1;
  }
  return tally;
}
