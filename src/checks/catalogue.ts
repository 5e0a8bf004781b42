import { EDITIONS } from '../editions/shipped';
import approved from './catalogue/approved.json';
import codes from './catalogue/codes.json';
import cross from './catalogue/cross.json';
import format from './catalogue/format.json';
import lists from './catalogue/lists.json';
import structure from './catalogue/structure.json';
import tables from './catalogue/tables.json';
import targets from './catalogue/targets.json';
import textNumbers from './catalogue/text-numbers.json';
import textStructure from './catalogue/text-structure.json';
import textTargets from './catalogue/text-targets.json';
import textWords from './catalogue/text-words.json';
import type { Check, CheckEntry } from './check';
import { compileFormula } from './language/compile';
import { parseFormula } from './language/parse';
import { Vocabulary } from './language/vocabulary';

/** The names that formulas may use. */
export const VOCABULARY = new Vocabulary(EDITIONS);

const ENTRIES = [
  structure,
  format,
  tables,
  cross,
  codes,
  lists,
  targets,
  approved,
  textStructure,
  textNumbers,
  textTargets,
  textWords,
].flatMap((file) => entriesOf(file as CatalogueFile));

/** Checks that speak alike take their messages from those that their file shares. */
interface CatalogueFile {
  readonly messages?: Readonly<Record<string, CheckEntry['messages']>>;
  readonly checks: readonly (CheckEntry & { readonly says?: readonly string[] })[];
}

function entriesOf({ messages: shared = {}, checks }: CatalogueFile): CheckEntry[] {
  return checks.map(({ says, ...entry }) => {
    if (!says) return entry;
    const own = says.map((name) => shared[name]);
    return {
      ...entry,
      messages: Object.assign({}, ...own, entry.messages) as CheckEntry['messages'],
    };
  });
}

/** @throws FormulaError when a formula of the entry cannot be read */
export function compileCheck(entry: CheckEntry): Check {
  const compiled = (entry.formulas ?? []).map((source) =>
    compileFormula(parseFormula(source), VOCABULARY),
  );
  return { ...entry, compiled };
}

/** Every check there is, in the order in which they are shown; some wait for their input. */
export const CATALOGUE: readonly Check[] = ENTRIES.map(compileCheck);

export function findCheck(id: string, catalogue: readonly Check[] = CATALOGUE): Check | undefined {
  return catalogue.find((check) => check.id.toLowerCase() === id.trim().toLowerCase());
}
