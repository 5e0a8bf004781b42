import { checkShape, z } from '../../model/schema';
import { explanation } from './explanations';

/** Entries of one list, and characters of one text; more is a mistake or an attack. */
const LISTED = 5_000;
const LONGEST = 1_000_000;

const text = z.string().check(z.maxLength(LONGEST));

/** The version of its schema, and whose it is: in another year it is a suggestion at most. */
const whose = { schema: z.literal(1), entity: text, year: z.nullable(z.number()) };

const named = z.strictObject({ name: text, text });

/**
 * What is kept in each namespace. Profile and figures are held against schemas of their own where they
 * are used, which come with the checks.
 */
const SHAPES = {
  profile: z.strictObject({ ...whose, profile: z.unknown() }),
  /** Last year's figures; `renamed`: the user says that it is the same unit. */
  prior: z.strictObject({ ...whose, name: text, renamed: z.boolean(), figures: z.unknown() }),
  explanations: z.strictObject({
    ...whose,
    list: z.array(explanation).check(z.maxLength(LISTED)),
  }),
  /** Rule packs, as they were read. */
  rules: z.strictObject({ ...whose, packs: z.array(named).check(z.maxLength(LISTED)) }),
  /** How the text is written; `template` is a text template of the unit's own. */
  settings: z.strictObject({ ...whose, forms: z.boolean(), template: z.nullable(named) }),
  /** Sheets that were made: what each is called at first, its name, and the digest of what it held. */
  sheets: z.strictObject({
    ...whose,
    list: z
      .array(z.strictObject({ usual: text, name: text, digest: text }))
      .check(z.maxLength(LISTED)),
  }),
};

export type KeptNamespace = keyof typeof SHAPES;
export type KeptValues = { readonly [N in KeptNamespace]: z.infer<(typeof SHAPES)[N]> };

export const KEPT_NAMESPACES = Object.keys(SHAPES) as readonly KeptNamespace[];

/** Of what was found, what can be used: not what another version wrote or a hand has spoilt. */
export function keptValues(found: Readonly<Record<string, unknown>>): Partial<KeptValues> {
  const values: Record<string, unknown> = {};
  for (const namespace of KEPT_NAMESPACES) {
    const shape = checkShape<unknown>(SHAPES[namespace], found[namespace]);
    if ('value' in shape) values[namespace] = shape.value;
  }
  return values;
}
