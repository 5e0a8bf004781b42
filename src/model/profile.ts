import { checkShape, z, type ShapeProblem } from './schema';

/**
 * A figure as it was approved (批复数): form, row and column are named as in the check language, or by
 * their keys. It is a control figure: checked, and never changed.
 */
const approvedFigure = z.strictObject({
  form: z.string(),
  row: z.string(),
  column: z.string(),
  /** Plain digits; 万元 unless said otherwise. */
  amount: z.string().check(z.regex(/^-?\d{1,12}(\.\d{1,6})?$/)),
  unit: z.optional(z.enum(['元', '千元', '万元', '亿元'])),
  note: z.optional(z.string()),
});

/** What only the unit itself knows; the keys that the narrative asks for come beside these. */
const profileFile = z.looseObject({
  schema: z.literal(1),
  entity: z.optional(z.looseObject({ code: z.optional(z.string()), name: z.optional(z.string()) })),
  year: z.optional(z.int()),
  approved: z.optional(z.array(approvedFigure)),
});

export type ApprovedEntry = z.infer<typeof approvedFigure>;
export type Profile = z.infer<typeof profileFile>;

/** @param value the parsed JSON of a unit profile */
export function checkProfile(
  value: unknown,
): { readonly value: Profile } | { readonly problems: readonly ShapeProblem[] } {
  return checkShape(profileFile, value);
}
