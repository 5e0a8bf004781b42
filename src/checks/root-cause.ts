import type { Finding, Term } from '../model/finding';

/**
 * One slip breaks many identities. Findings that follow from another are put under it:
 * - under the cell that cannot be read, is blank, or holds a stale result (FMT-03, FMT-04, FMT-05);
 * - under a row that hangs in the air, by the amount that is lost with it (C-01, C-04, C-05);
 * - under an earlier finding that shares a cell and misses by the same amount.
 * Two separate slips of the same size in the same cell's sums would be put together; both are listed.
 */
export function linkRootCauses(findings: readonly Finding[]): Finding[] {
  const known = new Map(findings.map((finding) => [finding.id, finding]));
  const causes = new Map<string, string>();
  for (const finding of findings) {
    if (finding.rootCause !== null && known.has(finding.rootCause))
      causes.set(finding.id, finding.rootCause);
  }
  linkBrokenCells(findings, causes);
  linkLostRows(findings, causes);
  linkSameGap(findings, causes);
  return findings.map((finding) => ({ ...finding, rootCause: rootOf(finding.id, causes) }));
}

function rootOf(id: string, causes: ReadonlyMap<string, string>): string | null {
  const seen = new Set([id]);
  let at = causes.get(id);
  if (at === undefined) return null;
  for (let next = causes.get(at); next !== undefined && !seen.has(at); next = causes.get(at)) {
    seen.add(at);
    at = next;
  }
  return at;
}

function placeKey(place: Term['place']): string | null {
  if (!place) return null;
  return 'sheet' in place ? `${place.sheet}!${place.address}` : JSON.stringify(place);
}

function placesOf(finding: Finding): string[] {
  return finding.terms.flatMap((term) => placeKey(term.place) ?? []);
}

const BROKEN_CELL = new Set(['FMT-03', 'FMT-04', 'FMT-05']);
const LOST_ROW = new Set(['C-01', 'C-04', 'C-05']);

function linkBrokenCells(findings: readonly Finding[], causes: Map<string, string>): void {
  const broken = new Map<string, string>();
  for (const finding of findings.filter((one) => BROKEN_CELL.has(one.check))) {
    for (const { place } of finding.cells) {
      const key = placeKey(place);
      if (key !== null && !broken.has(key)) broken.set(key, finding.id);
    }
  }
  for (const finding of findings) {
    if (causes.has(finding.id) || finding.message === 'larger') continue;
    const cause = placesOf(finding)
      .map((key) => broken.get(key))
      .find((id) => id !== undefined && id !== finding.id);
    if (cause !== undefined && !BROKEN_CELL.has(finding.check)) causes.set(finding.id, cause);
  }
}

function linkLostRows(findings: readonly Finding[], causes: Map<string, string>): void {
  const lost = findings.filter((one) => LOST_ROW.has(one.check) && one.terms.length > 0);
  for (const finding of arithmetic(findings)) {
    if (causes.has(finding.id)) continue;
    const cause = lost.find(
      (row) =>
        row.instance === finding.instance && (losesAmount(row, finding) || isMissed(row, finding)),
    );
    if (cause) causes.set(finding.id, cause.id);
  }
}

/** The sum misses by the very amount of the row that hangs in the air. */
function losesAmount(row: Finding, finding: Finding): boolean {
  return (
    row.form === finding.form &&
    row.terms.some((term) => term.value !== null && sameSize(term.value, finding.difference))
  );
}

/** The other table has the parent row that C-04 misses in this one. */
function isMissed(row: Finding, finding: Finding): boolean {
  return finding.terms.some(
    (term) =>
      row.check === 'C-04' &&
      term.place === null &&
      term.form === row.form &&
      term.row.split(' ')[0] === row.expected,
  );
}

function linkSameGap(findings: readonly Finding[], causes: Map<string, string>): void {
  const earlier = new Map<string, Finding[]>();
  for (const finding of arithmetic(findings)) {
    const places = placesOf(finding);
    if (!causes.has(finding.id)) {
      const cause = places
        .flatMap((place) => earlier.get(place) ?? [])
        .find((one) => sameSize(one.difference, finding.difference));
      if (cause) causes.set(finding.id, cause.id);
    }
    // A broken cell is the cause of what reads it, not of what happens to miss by as much.
    if (BROKEN_CELL.has(finding.check)) continue;
    for (const place of places) {
      const known = earlier.get(place);
      if (known) known.push(finding);
      else earlier.set(place, [finding]);
    }
  }
}

/** Failures that miss by an amount. */
function arithmetic(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    (one) => one.verdict === 'fail' && one.difference !== null && one.message !== 'larger',
  );
}

function sameSize(a: string | null, b: string | null): boolean {
  const size = (text: string): string => text.replace(/^-/, '').replace(/\.?0+$/, '');
  return a !== null && b !== null && size(a) !== '' && size(a) === size(b);
}
