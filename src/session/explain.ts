import { CATALOGUE, findCheck } from '../checks/catalogue';
import { isImplemented, type CheckEntry } from '../checks/check';
import { EDITIONS } from '../editions/shipped';

export interface CheckAccount extends CheckEntry {
  readonly implemented: boolean;
}

/** What a check is, for a reader; `null` when there is none of this id. */
export function explainCheck(id: string): CheckAccount | null {
  const check = findCheck(id);
  return check ? { ...check, implemented: isImplemented(check) } : null;
}

/** Ids that begin like the one asked for, so that a slip of the finger finds its way. */
export function similarChecks(id: string): string[] {
  const group = id.trim().toUpperCase().split('-')[0] ?? '';
  return CATALOGUE.filter((check) => check.id.startsWith(`${group}-`)).map((check) => check.id);
}

export interface EditionAccount {
  readonly id: string;
  readonly region: string;
  readonly year: number;
  readonly forms: readonly {
    readonly id: string;
    readonly name: string;
    readonly expected: boolean;
  }[];
}

/** The editions that are known, oldest first. */
export function listEditions(): EditionAccount[] {
  return EDITIONS.map((edition) => ({
    id: edition.id,
    region: edition.regionName,
    year: edition.year,
    forms: [...edition.forms.values()].map((form) => ({
      id: form.id,
      name: form.name,
      expected: edition.expected.includes(form.id),
    })),
  }));
}
