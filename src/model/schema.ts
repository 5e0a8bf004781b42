import * as z from './zod-parts';

/** Schemas of data files; never by code generation, so that they run under a strict CSP. */
z.config({ jitless: true });

export { z };

/** What is wrong in a data file, at a path such as `checks.0.formula`. */
export interface ShapeProblem {
  readonly path: string;
  readonly problem: string;
  /** What there should be: `string`, `array`, …; of texts and lists that are too long, which it is. */
  readonly wanted?: string;
  /** The largest count that is allowed. */
  readonly limit?: number;
  /** Keys that are not known. */
  readonly keys?: readonly string[];
}

/** Holds a parsed JSON value against a schema; problems instead of exceptions. */
export function checkShape<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
): { readonly value: T } | { readonly problems: readonly ShapeProblem[] } {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data };
  return {
    problems: result.error.issues.map((issue) => ({
      path: issue.path.map(String).join('.'),
      problem: issue.code,
      ...(issue.code === 'invalid_type' ? { wanted: issue.expected } : {}),
      ...(issue.code === 'too_big' ? { wanted: issue.origin, limit: Number(issue.maximum) } : {}),
      ...(issue.code === 'unrecognized_keys' ? { keys: issue.keys } : {}),
    })),
  };
}
