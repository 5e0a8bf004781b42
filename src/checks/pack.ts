import { checkShape, z, type ShapeProblem } from '../model/schema';
import { CATALOGUE, compileCheck } from './catalogue';
import type { Check } from './check';
import { FormulaError } from './language/syntax';

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

export type PackProblem =
  | ({ readonly kind: 'shape' } & ShapeProblem)
  | { readonly kind: 'id-taken'; readonly id: string }
  | { readonly kind: 'unknown-id'; readonly id: string }
  | {
      readonly kind: 'formula';
      readonly id: string;
      readonly formula: string;
      /** Position in the formula, from 1. */
      readonly column: number;
      readonly expected: string;
      readonly found: string;
    };

/** A pack that cannot be used as a whole; nothing of it is. */
export class PackError extends Error {
  constructor(readonly problems: readonly PackProblem[]) {
    super('rule pack refused');
  }
}

/**
 * Adds a pack to a catalogue.
 * @param value the parsed JSON of the pack
 * @throws PackError with every problem in it
 */
export function addPack(value: unknown, catalogue: readonly Check[] = CATALOGUE): Check[] {
  const shape = checkShape(packFile, value);
  if ('problems' in shape)
    throw new PackError(shape.problems.map((one) => ({ kind: 'shape', ...one })));
  const { name, checks = [], settings = {} } = shape.value;
  const problems: PackProblem[] = [];
  // What an earlier pack switched off is still ours.
  const ids = new Set([...CATALOGUE, ...catalogue].map((check) => check.id));
  const added = checks.flatMap((entry): Check[] => {
    if (ids.has(entry.id)) problems.push({ kind: 'id-taken', id: entry.id });
    ids.add(entry.id);
    const { message, clause = '', ...rest } = entry;
    try {
      return [
        compileCheck({
          ...rest,
          group: name,
          clause,
          subject: 'book',
          ...(message === undefined ? {} : { messages: { fail: message } }),
        }),
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
  return [...catalogue, ...added].flatMap((check) => {
    const setting = settings[check.id];
    if (setting === 'off') return [];
    return [setting === undefined ? check : { ...check, severity: setting }];
  });
}
