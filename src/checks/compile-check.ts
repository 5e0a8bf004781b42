import type { Check, CheckEntry } from './check';
import { compileFormula } from './language/compile';
import { parseFormula } from './language/parse';
import type { Vocabulary } from './language/vocabulary';

/** @throws FormulaError when a formula of the entry cannot be read */
export function compileCheck(entry: CheckEntry, vocabulary: Vocabulary): Check {
  const compiled = (entry.formulas ?? []).map((source) =>
    compileFormula(parseFormula(source), vocabulary),
  );
  return { ...entry, compiled };
}
