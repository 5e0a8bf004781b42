import { reason, type Reason } from '../model/reason';
import type { DataProblem } from './data-problem';
import type { Edition, Form } from './form';
import { editionPath } from './load';
import { isSafePattern } from './whole-pattern';

/**
 * What the schema of an edition cannot say: keys that are told apart, names that lead somewhere, patterns
 * that are patterns, one edition a year.
 */
export function editionFaults(editions: readonly Edition[]): readonly DataProblem[] {
  // A form that an edition takes over as it is has been looked at.
  const seen = new Set<Form>();
  return editions.flatMap(({ id, year, forms, expected }, i) => {
    const twin = editions.slice(0, i).find((one) => one.year === year);
    const own = [...forms.values()].filter((form) => !seen.has(form));
    for (const form of own) seen.add(form);
    const faults = [
      ...(twin ? [reason('data.year-taken', { year, id: twin.id })] : []),
      ...expected
        .filter((form) => !forms.has(form))
        .map((form) => reason('data.no-form', { form })),
      ...own.flatMap(formFaults),
    ];
    return faults.map((why): DataProblem => ({ file: editionPath(id), wrong: why }));
  });
}

function formFaults({ id: at, columns, sides, groups }: Form): Reason[] {
  const keys = columns.map(({ key }) => key);
  const rows = sides.flatMap((side) => side.rows.map(({ key }) => key));
  const named = [
    ...sides.flatMap(({ label, amounts }) => [label, ...amounts]),
    ...groups.flatMap(({ from, to }) => [from, to].filter((key) => key !== undefined)),
  ];
  const patterns = columns.flatMap(({ pattern, fixedAssets, words }) =>
    [pattern, fixedAssets, words].filter((one) => one !== undefined),
  );
  return [
    ...columns
      .filter(({ labels }) => labels.length === 0)
      .map(({ key }) => reason('data.no-label', { at, column: key })),
    ...[...repeated(keys), ...repeated(rows)].map((key) => reason('data.key-twice', { at, key })),
    ...named
      .filter((key) => !keys.includes(key))
      .map((column) => reason('data.no-column', { at, column })),
    ...patterns
      .filter((one) => !isSafePattern(one))
      .map((pattern) => reason('data.pattern', { at, pattern })),
  ];
}

function repeated(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key, i) => keys.indexOf(key) !== i))];
}
