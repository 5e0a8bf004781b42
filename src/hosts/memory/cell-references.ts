/** What happens to the references of formulas when sheets go or change their name. */

/** Texts are skipped; then a sheet's prefix, a cell, and the end of a range. */
const REFERENCE =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[^\s'"!()+\-*/,:&=<>^%;{}]+)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7})(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\w(.!])/g;

/** A name may end like a cell: `总额A1` is one. */
const NAME_BEFORE = /[\p{L}\p{N}_.$]$/u;

interface Reference {
  readonly text: string;
  /** As written, with its `!`; empty within the formula's own sheet. */
  readonly prefix: string;
  /** Name of the sheet meant. */
  readonly sheet: string;
}

export function renameSheet(formula: string, own: string, from: string, to: string): string {
  return mapReferences(formula, own, ({ text, prefix, sheet }) =>
    prefix !== '' && sameName(sheet, from) ? sheetPrefix(to) + text.slice(prefix.length) : text,
  );
}

export function loseSheet(formula: string, own: string, gone: string): string {
  return mapReferences(formula, own, ({ text, sheet }) => (sameName(sheet, gone) ? '#REF!' : text));
}

function mapReferences(formula: string, own: string, map: (reference: Reference) => string) {
  return formula.replace(REFERENCE, (...found: (string | undefined)[]) => {
    const [text = '', prefix = '', cell, at] = found;
    const named = prefix === '' && NAME_BEFORE.test(formula.slice(0, Number(at)));
    if (cell === undefined || named) return text;
    return map({ text, prefix, sheet: prefix === '' ? own : nameIn(prefix) });
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
