import { amountFrom } from '../../model/amount';
import type { Finding, Term } from '../../model/finding';

/** Cells that are themselves what is wrong: text, a blank total, a stale result. */
export const BROKEN_CELL: ReadonlySet<string> = new Set([
  ...['FMT-03', 'FMT-04', 'FMT-05'],
  ...['P-08', 'A-05'],
]);

/** A failure that misses by an amount. */
export interface Miss {
  readonly finding: Finding;
  /** 分, without sign; not 0. */
  readonly gap: number;
}

/**
 * Failures that miss by an amount. “Larger” and 尾差 say something of their own and follow from no
 * other slip; broken cells are causes.
 */
export function missesOf(findings: readonly Finding[]): Miss[] {
  return findings.flatMap((finding) => {
    if (finding.verdict !== 'fail' || finding.message === 'larger') return [];
    // An amount in the wrong column is missing from its own by as much; other broken cells are causes only.
    if (BROKEN_CELL.has(finding.check) && finding.message !== 'column') return [];
    const gap = Math.abs(fenOf(finding.difference));
    return gap > 0 ? [{ finding, gap }] : [];
  });
}

/** An amount of a finding in 分; what is absent or no amount counts as 0. */
export function fenOf(amount: string | null): number {
  return amount === null ? 0 : (amountFrom(amount, '万元')?.fen ?? 0);
}

/** One text for one place, `null` for none. */
export function placeKey(place: Term['place']): string | null {
  if (!place) return null;
  return 'sheet' in place ? `${place.sheet}!${place.address}` : JSON.stringify(place);
}

/** Parts of an index entry as one text. */
export function keyOf(...parts: readonly (string | number)[]): string {
  return parts.join('\n');
}

/** The code that a row's label begins with; `''` for 合计, heads of units and printed rows. */
export function codeOf(row: string): string {
  return /^\d+(?= |$)/.exec(row)?.[0] ?? '';
}
