import type { Finding, Term } from '../../model/finding';
import type { Causes } from './causes';
import { codeOf, fenOf, keyOf, missesOf, placeKey } from './gap';

interface Lost {
  readonly id: string;
  /** Its position among the lost rows: of two that fit, the first is the cause. */
  readonly nth: number;
}

/**
 * A row whose code is malformed, has no parent, or stands twice is lost with its amounts (C-01, C-04,
 * C-05). What misses by the very amount in the same column follows: a sum over the rows of its table,
 * a comparison for which its table lacks a row, or one with another table that takes in its cell.
 */
export function linkLostRows(findings: readonly Finding[], causes: Causes): void {
  const lost = lostAmounts(findings);
  if (lost.size === 0) return;
  for (const { finding, gap } of missesOf(findings)) {
    const found = placesOf(finding).flatMap((place) => lost.get(keyOf(place, gap)) ?? []);
    const [first] = found.sort((a, b) => a.nth - b.nth);
    if (first) causes.add(finding.id, first.id);
  }
}

/** Where the amount that a finding misses may have been lost: columns, rows below a code, cells. */
function placesOf({ instance, form, terms }: Finding): string[] {
  const withOthers = terms.some((term) => term.form !== form);
  // A sum across the columns of one row has no rows to lose.
  const overRows = !withOthers && terms.some(({ row }) => row !== terms[0]?.row);
  const places = terms.flatMap((term) => {
    const column = columnKey(instance, term);
    if (term.place === null) {
      const code = codeOf(term.row);
      return [column, keyOf(column, code.slice(0, 3)), keyOf(column, code.slice(0, 5))];
    }
    if (withOthers) return [placeKey(term.place) ?? ''];
    return overRows ? [column] : [];
  });
  return [...new Set(places)];
}

/** Lost rows by where their amounts stand and how much they are. */
function lostAmounts(findings: readonly Finding[]): ReadonlyMap<string, Lost> {
  const lost = new Map<string, Lost>();
  const orphans = new Map<string, number>();
  for (const finding of findings.filter(isOrphan)) {
    const key = parentKey(finding);
    orphans.set(key, (orphans.get(key) ?? 0) + 1);
  }
  findings.forEach((finding, nth) => {
    // Several orphans of one parent are lost together, not each for itself.
    if (!isLost(finding) || (orphans.get(parentKey(finding)) ?? 0) > 1) return;
    for (const term of finding.terms) {
      const size = Math.abs(fenOf(term.value));
      const column = columnKey(finding.instance, term);
      // Of a row without rows below, what is lost is one of those.
      const keys =
        finding.message === 'childless'
          ? [keyOf(column, codeOf(term.row))]
          : [column, placeKey(term.place) ?? ''];
      for (const key of keys.map((one) => keyOf(one, size))) {
        if (size > 0 && !lost.has(key)) lost.set(key, { id: finding.id, nth });
      }
    }
  });
  return lost;
}

function isLost({ check }: Finding): boolean {
  return check === 'C-01' || check === 'C-04' || check === 'C-05';
}

function isOrphan({ check, message }: Finding): boolean {
  return check === 'C-04' && message === 'fail';
}

function parentKey({ check, form, instance, expected }: Finding): string {
  return keyOf(check, form, instance, expected ?? '');
}

function columnKey(instance: string, { form, column }: Term): string {
  return keyOf(form, instance, column);
}
