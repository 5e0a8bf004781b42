import type { DataProblem } from '../editions/data-problem';
import { dataState, EDITIONS, withdrawPack, type DataState } from '../editions/in-use';
import { reason } from '../model/reason';
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
import { isImplemented, type Check, type CheckEntry } from './check';
import { compileCheck } from './compile-check';
import { FormulaError } from './language/syntax';
import { Vocabulary } from './language/vocabulary';
import { addPack, PackError, type Rules } from './pack';

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

/** The rules that ship and run, as they ship. */
export const SHIPPED_CHECKS: readonly CheckEntry[] = ENTRIES.filter(isImplemented);

/** The rules that ship, and those of the data pack. */
export const RULES: Rules = rulesInUse();

/** By which data is checked, now that the rules are read, too. */
export const DATA: DataState = dataState();

/** The names that formulas may use. */
export const VOCABULARY = RULES.vocabulary;

/** Every check there is, in the order in which they are shown; some wait for their input. */
export const CATALOGUE = RULES.checks;

/** A data pack is used whole or not at all: where a rule of it is of no use, none of its tables are used. */
function rulesInUse(): Rules {
  const state = dataState();
  if (state.kind !== 'in-use') return shippedRules();
  const problems: DataProblem[] = [];
  const told = <T>(file: string, work: () => T): T | null => {
    try {
      return work();
    } catch (problem) {
      problems.push(...problemsIn(problem, file));
      return null;
    }
  };
  let rules = told('', shippedRules);
  for (const { file, pack } of state.pack.rules) {
    const before = rules;
    if (before) rules = told(file, () => addPack(pack, before)) ?? before;
  }
  if (rules && problems.length === 0) return rules;
  withdrawPack(problems);
  return shippedRules();
}

function shippedRules(): Rules {
  const vocabulary = new Vocabulary(EDITIONS);
  const checks = ENTRIES.map((entry) => compileCheck(entry, vocabulary));
  return { checks, ids: new Set(checks.map(({ id }) => id)), vocabulary, packs: [] };
}

function problemsIn(problem: unknown, file: string): DataProblem[] {
  if (problem instanceof PackError) return problem.problems.map((wrong) => ({ file, wrong }));
  // One of ours: the tables of the pack have no longer what it speaks of.
  if (!(problem instanceof FormulaError)) throw problem;
  const { source: formula, found } = problem;
  return [{ file, wrong: reason('data.own-formula', { formula, found }) }];
}

export function findCheck(id: string, catalogue: readonly Check[] = CATALOGUE): Check | undefined {
  return catalogue.find((check) => check.id.toLowerCase() === id.trim().toLowerCase());
}
