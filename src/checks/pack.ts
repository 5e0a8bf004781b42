import type { Severity } from '../model/finding';
import type { PackProblem } from '../model/pack-problem';
import { checkShape, z } from '../model/schema';
import type { Check } from './check';
import { compileCheck } from './compile-check';
import { FormulaError } from './language/syntax';
import type { Vocabulary } from './language/vocabulary';

/** A rule pack: a bureau's own checks, and which of ours it leaves out or raises. */
const packFile = z.strictObject({
  name: z.string(),
  checks: z.optional(
    z.array(
      z.strictObject({
        id: z.string().check(z.regex(/^[A-Z][A-Z0-9]*-\d{2,3}$/)),
        severity: z.enum(['error', 'warning', 'notice']),
        title: z.string(),
        clause: z.optional(z.string()),
        formulas: z.array(z.string()),
        message: z.optional(z.string()),
      }),
    ),
  ),
  settings: z.optional(z.record(z.string(), z.enum(['off', 'error', 'warning', 'notice']))),
});

/** The checks that are in force, and what others that are added may build on. */
export interface Rules {
  /** In the order in which they are shown; some wait for their input. */
  readonly checks: readonly Check[];
  /** Ids that are taken: what a pack has switched off is still there. */
  readonly ids: ReadonlySet<string>;
  /** The names that formulas may use. */
  readonly vocabulary: Vocabulary;
  /** What was added, in order. */
  readonly packs: readonly AddedPack[];
}

/** A pack that was added: its own checks, and what it sets for those of others. */
export interface AddedPack {
  readonly name: string;
  readonly ids: readonly string[];
  readonly settings: Readonly<Record<string, Severity | 'off'>>;
}

/** A pack that cannot be used as a whole; nothing of it is. */
export class PackError extends Error {
  constructor(readonly problems: readonly PackProblem[]) {
    super('rule pack refused');
  }
}

/**
 * Adds a pack to the rules.
 * @param value the parsed JSON of the pack
 * @throws PackError with every problem in it
 */
export function addPack(value: unknown, rules: Rules): Rules {
  const { vocabulary } = rules;
  const shape = checkShape(packFile, value);
  if ('problems' in shape)
    throw new PackError(shape.problems.map((one) => ({ kind: 'shape', ...one })));
  const { name, checks = [], settings = {} } = shape.value;
  const problems: PackProblem[] = [];
  const ids = new Set(rules.ids);
  const added = checks.flatMap((entry): Check[] => {
    if (ids.has(entry.id)) problems.push({ kind: 'id-taken', id: entry.id });
    ids.add(entry.id);
    const { message, clause = '', ...rest } = entry;
    try {
      return [
        compileCheck(
          {
            ...rest,
            group: name,
            clause,
            subject: 'book',
            ...(message === undefined ? {} : { messages: { fail: message } }),
          },
          vocabulary,
        ),
      ];
    } catch (problem) {
      if (!(problem instanceof FormulaError)) throw problem;
      problems.push({
        kind: 'formula',
        id: entry.id,
        formula: problem.source,
        column: problem.at + 1,
        expected: problem.expected,
        found: problem.found,
      });
      return [];
    }
  });
  for (const id of Object.keys(settings))
    if (!ids.has(id)) problems.push({ kind: 'unknown-id', id });
  if (problems.length > 0) throw new PackError(problems);
  const set = [...rules.checks, ...added].flatMap((check) => {
    const setting = Object.hasOwn(settings, check.id) ? settings[check.id] : undefined;
    if (setting === 'off') return [];
    return [setting === undefined ? check : { ...check, severity: setting }];
  });
  const packs = [...rules.packs, { name, ids: added.map(({ id }) => id), settings }];
  return { checks: set, ids, vocabulary, packs };
}
