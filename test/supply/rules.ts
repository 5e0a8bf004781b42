import { z } from '../../src/model/schema';
import data from './rules.json';

const rules = z.strictObject({
  /** SPDX names of licences that what ships may have. */
  allowed: z.array(z.string()),
  /** Packages that ship under terms of their own, each as it states them. */
  exceptions: z.array(z.strictObject({ name: z.string(), licence: z.string(), why: z.string() })),
  /** Packages that carry no licence text: which standard one, and whose. */
  withoutText: z.array(
    z.strictObject({ name: z.string(), licence: z.enum(['MIT', 'ISC']), holder: z.string() }),
  ),
  /** Packages that carry none, and those of the same makers that carry it. */
  textElsewhere: z.array(z.strictObject({ name: z.string(), of: z.string() })),
  denied: z.array(
    z.strictObject({
      /** May end in `/*`: all of a scope. */
      name: z.string(),
      /** Whole ones, or beginnings with a point at their end; absent: all. */
      versions: z.optional(z.array(z.string())),
      /** Denied only in what ships. */
      shipped: z.optional(z.literal(true)),
      why: z.string(),
    }),
  ),
});

export type Rules = z.infer<typeof rules>;

/** Which licences and packages are taken, and why the others are not. */
export const RULES: Rules = rules.parse(data);

/** Why a package may not be there. @param shipped whether it is part of what ships */
export function deniedBecause(
  { denied }: Rules,
  name: string,
  version: string,
  shipped: boolean,
): string | null {
  const rule = denied.find(
    (one) =>
      (shipped || one.shipped === undefined) &&
      (one.name.endsWith('/*') ? name.startsWith(one.name.slice(0, -1)) : name === one.name) &&
      (one.versions?.some((v) => (v.endsWith('.') ? version.startsWith(v) : version === v)) ??
        true),
  );
  return rule?.why ?? null;
}
