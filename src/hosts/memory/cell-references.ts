/** What happens to the references of formulas when rows and sheets come, go or change their name. */

/** `count` rows came in before row `at` (0-based) of a sheet, or, below zero, went away from `at` on. */
export interface RowShift {
  readonly sheet: string;
  readonly at: number;
  readonly count: number;
}

/** Texts are skipped; then a sheet's prefix, a cell, and the end of a range. */
const REFERENCE =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[^\s'"!()+\-*/,:&=<>^%;{}]+)!)?(\$?[A-Za-z]{1,3}\$?)(\d{1,7})(?::(\$?[A-Za-z]{1,3}\$?)(\d{1,7}))?(?![\w(.!])/g;

/** A name may end like a cell: `总额A1` is one. */
const NAME_BEFORE = /[\p{L}\p{N}_.$]$/u;

interface Reference {
  readonly text: string;
  /** As written, with its `!`; empty within the formula's own sheet. */
  readonly prefix: string;
  /** Name of the sheet meant. */
  readonly sheet: string;
  readonly corners: readonly { readonly column: string; readonly row: number }[];
}

/**
 * The formula after rows of a sheet have moved: references follow their cells, ranges grow and
 * shrink, and what is gone is `#REF!`.
 * @param own name of the sheet in which the formula stands
 */
export function shiftRows(formula: string, own: string, shift: RowShift): string {
  return mapReferences(formula, own, ({ text, prefix, sheet, corners }) => {
    if (!sameName(sheet, shift.sheet)) return text;
    const rows = corners.map(({ row }) => row);
    const [first = 0, last = first] = rows;
    const moved = movedRows(first, last, shift);
    if (!moved) return `${prefix}#REF!`;
    const address = corners.map(({ column }, i) => `${column}${(moved[i] ?? 0) + 1}`);
    return prefix + address.join(':');
  });
}

export function renameSheet(formula: string, own: string, from: string, to: string): string {
  return mapReferences(formula, own, ({ text, prefix, sheet }) =>
    prefix !== '' && sameName(sheet, from) ? sheetPrefix(to) + text.slice(prefix.length) : text,
  );
}

export function loseSheet(formula: string, own: string, gone: string): string {
  return mapReferences(formula, own, ({ text, sheet }) => (sameName(sheet, gone) ? '#REF!' : text));
}

function movedRows(first: number, last: number, { at, count }: RowShift): [number, number] | null {
  if (count > 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const end = at - count;
  if (first >= at && last < end) return null;
  const start = first >= end ? first + count : Math.min(first, at);
  return [start, last >= end ? last + count : Math.min(last, at - 1)];
}

function mapReferences(formula: string, own: string, map: (reference: Reference) => string) {
  return formula.replace(REFERENCE, (...found: (string | undefined)[]) => {
    const [text = '', prefix = '', column, row, lastColumn, lastRow] = found;
    const at = Number(found[6]);
    const named = prefix === '' && NAME_BEFORE.test(formula.slice(0, at));
    if (column === undefined || row === undefined || named) return text;
    const corners = [{ column, row: Number(row) - 1 }];
    if (lastColumn !== undefined) corners.push({ column: lastColumn, row: Number(lastRow) - 1 });
    return map({ text, prefix, sheet: prefix === '' ? own : nameIn(prefix), corners });
  });
}

function nameIn(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? `${name}!` : `'${name.replace(/'/g, "''")}'!`;
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
