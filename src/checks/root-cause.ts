import type { Finding } from '../model/finding';
import { linkAbsentRows } from './root-cause/absent-rows';
import { linkBrokenCells } from './root-cause/broken-cells';
import { Causes } from './root-cause/causes';
import { linkLostRows } from './root-cause/lost-rows';
import { linkMissingParents } from './root-cause/missing-parents';
import { linkSameGap } from './root-cause/same-gap';
import { linkWrongUnits } from './root-cause/wrong-units';

/**
 * One slip breaks many identities. Findings that follow from another are put under it:
 * - under the cell that cannot be read, is blank, or holds a stale result (FMT-03, FMT-04, FMT-05);
 * - under the printed row that is not there (STR-08);
 * - under the table whose unit is another than its sisters' (STR-04);
 * - under a parent row that is missing, by what its orphans come to (C-04);
 * - under a row that hangs in the air, by the amount that is lost with it (C-01, C-04, C-05);
 * - under an earlier finding that shares a cell and misses by the same amount.
 * Two separate slips of the same size in the same cell's sums would be put together; both are listed.
 * The first that fits is the cause, and every pass reads each finding once.
 */
export function linkRootCauses(findings: readonly Finding[]): Finding[] {
  const causes = new Causes(findings);
  linkBrokenCells(findings, causes);
  linkAbsentRows(findings, causes);
  linkWrongUnits(findings, causes);
  linkMissingParents(findings, causes);
  linkLostRows(findings, causes);
  linkSameGap(findings, causes);
  return findings.map((finding) => ({ ...finding, rootCause: causes.rootOf(finding.id) }));
}
