import { reason, type Reason } from '../model/reason';
import { z } from '../model/schema';

const code = z.strictObject({
  code: z.string(),
  name: z.string(),
  parent: z.optional(z.string()),
  formerNames: z.optional(z.array(z.string())),
  budget: z.optional(z.enum(['general', 'fund', 'capital'])),
  kind: z.optional(z.enum(['personnel', 'publicUse'])),
  since: z.optional(z.int()),
  until: z.optional(z.int()),
  certainty: z.enum(['high', 'medium', 'low']),
});

/** The file format of a list of codes. */
export const codeFile = z.strictObject({
  title: z.string(),
  basis: z.string(),
  items: z.array(code),
});

/** 类款项 of functional codes, 类款 of economic ones. */
const WELL_FORMED = { functional: /^\d{3}(\d\d){0,2}$/, economic: /^\d{3}(\d\d)?$/ };

/** What a schema cannot say: each code once, and below the code that its digits name. */
export function codeFaults(
  which: keyof typeof WELL_FORMED,
  { items }: z.infer<typeof codeFile>,
): readonly Reason[] {
  if (items.length === 0) return [reason('data.no-codes')];
  const codes = new Set(items.map((item) => item.code));
  const seen = new Set<string>();
  return items.flatMap(({ code: own, parent }): Reason[] => {
    const again = seen.has(own);
    seen.add(own);
    if (again) return [reason('data.code-twice', { code: own })];
    if (!WELL_FORMED[which].test(own)) return [reason('data.code-form', { code: own })];
    const above = own.length === 3 ? undefined : own.slice(0, -2);
    const right = parent === above && (above === undefined || codes.has(above));
    return right ? [] : [reason('data.code-parent', { code: own, parent: above ?? '' })];
  });
}
