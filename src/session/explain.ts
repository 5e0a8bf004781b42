import { CATALOGUE, findCheck } from '../checks/catalogue';
import { isImplemented, type CheckEntry } from '../checks/check';
import type { Edition, Form } from '../editions/form';
import { isPrinted, printedColumns } from '../editions/printed-form';
import { EDITIONS } from '../editions/in-use';

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
  /** What is printed otherwise than in the edition before, table by table. */
  readonly changes: readonly FormChange[];
}

export interface FormChange {
  readonly form: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** The editions that are known, oldest first. */
export function listEditions(): EditionAccount[] {
  return EDITIONS.map((edition, i) => ({
    id: edition.id,
    region: edition.regionName,
    year: edition.year,
    forms: [...edition.forms.values()].map((form) => ({
      id: form.id,
      name: form.name,
      expected: edition.expected.includes(form.id),
    })),
    changes: changesSince(EDITIONS[i - 1], edition),
  }));
}

function changesSince(before: Edition | undefined, edition: Edition): FormChange[] {
  if (before?.region !== edition.region) return [];
  return [...edition.forms.values()].flatMap((form) => {
    const earlier = before.forms.get(form.id);
    const was = earlier ? printed(earlier) : [];
    const is = printed(form);
    const added = is.filter((label) => !was.includes(label));
    const removed = was.filter((label) => !is.includes(label));
    return added.length + removed.length > 0 ? [{ form: form.id, added, removed }] : [];
  });
}

/** Labels of rows and columns that a form prints. */
function printed(form: Form): string[] {
  const rows = form.sides.flatMap((side) => side.rows).filter(isPrinted);
  return [
    ...rows.map((row) => row.label),
    ...printedColumns(form).flatMap((column) => column.labels[0] ?? []),
  ];
}
