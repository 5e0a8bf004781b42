import type { Finding } from '../../model/finding';
import type { Causes } from './causes';
import { keyOf, missesOf } from './gap';

/** A printed row that is not in the table (STR-08) counts as 0 wherever it is compared. */
export function linkAbsentRows(findings: readonly Finding[], causes: Causes): void {
  const absent = new Map<string, string>();
  for (const { check, message, form, instance, expected, id } of findings) {
    if (check !== 'STR-08' || message !== 'absent') continue;
    const key = keyOf(form, instance, expected ?? '');
    if (!absent.has(key)) absent.set(key, id);
  }
  if (absent.size === 0) return;
  for (const { finding } of missesOf(findings)) {
    for (const { place, form, row } of finding.terms) {
      const cause = place === null && absent.get(keyOf(form, finding.instance, row));
      if (typeof cause === 'string') causes.add(finding.id, cause);
    }
  }
}
