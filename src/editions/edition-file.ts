import { z } from '../model/schema';

/** The file format of an edition: the first of a region is whole, later ones name what differs. */

const column = z.strictObject({
  key: z.string(),
  labels: z.array(z.string()),
  role: z.enum(['sequence', 'code', 'label', 'amount', 'quantity', 'text']),
  number: z.optional(z.int()),
  under: z.optional(z.string()),
  name: z.optional(z.string()),
  optional: z.optional(z.boolean()),
  adds: z.optional(z.boolean()),
  pattern: z.optional(z.string()),
  fixedAssets: z.optional(z.string()),
  words: z.optional(z.string()),
  printed: z.optional(z.boolean()),
  heading: z.optional(z.string()),
});

const row = z.strictObject({
  key: z.string(),
  label: z.string(),
  synonyms: z.optional(z.array(z.string())),
  set: z.optional(z.string()),
  code: z.optional(z.string()),
  optional: z.optional(z.boolean()),
  printed: z.optional(z.boolean()),
  name: z.optional(z.string()),
});

const group = z.strictObject({
  label: z.string(),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
});

const side = z.strictObject({
  key: z.string(),
  label: z.string(),
  amounts: z.array(z.string()),
  rows: z.array(row),
});

const headLabel = z.strictObject({
  key: z.string(),
  labels: z.array(z.string()),
  role: z.enum(['text', 'amount', 'quantity']),
  value: z.enum(['right', 'below']),
});

const indicatorGroup = z.strictObject({
  label: z.string(),
  synonyms: z.optional(z.array(z.string())),
  needs: z.enum(['each', 'one']),
  kinds: z.array(
    z.strictObject({
      key: z.string(),
      label: z.string(),
      synonyms: z.optional(z.array(z.string())),
    }),
  ),
});

const form = z.strictObject({
  number: z.optional(z.int()),
  name: z.optional(z.string()),
  layout: z.optional(z.enum(['fixed', 'code', 'labelled', 'list', 'targets'])),
  classification: z.optional(z.enum(['functional', 'economic'])),
  titles: z.optional(z.array(z.string().check(z.regex(/\S/)))),
  unit: z.optional(z.enum(['元', '千元', '万元', '亿元'])),
  decimals: z.optional(z.int().check(z.gte(0), z.lte(6))),
  emptyNote: z.optional(z.enum(['required', 'optional'])),
  note: z.optional(z.string()),
  caption: z.optional(z.array(z.string())),
  lines: z.optional(z.int().check(z.gte(0), z.lte(1000))),
  groups: z.optional(z.array(group)),
  columns: z.optional(z.array(column)),
  sides: z.optional(z.array(side)),
  changeColumns: z.optional(
    z.array(
      z.strictObject({
        key: z.string(),
        fixedAssets: z.optional(z.string()),
        pattern: z.optional(z.string()),
      }),
    ),
  ),
  head: z.optional(z.array(headLabel)),
  indicators: z.optional(z.array(indicatorGroup)),
  insertRows: z.optional(
    z.array(z.strictObject({ side: z.string(), after: z.string(), rows: z.array(row) })),
  ),
  removeRows: z.optional(z.array(z.strictObject({ side: z.string(), keys: z.array(z.string()) }))),
  changeRows: z.optional(
    z.array(
      z.strictObject({
        side: z.string(),
        key: z.string(),
        label: z.optional(z.string()),
        synonyms: z.optional(z.array(z.string())),
        optional: z.optional(z.boolean()),
      }),
    ),
  ),
});

export const editionFile = z.strictObject({
  id: z.string(),
  region: z.string(),
  regionName: z.string(),
  year: z.int(),
  basedOn: z.optional(z.string()),
  expected: z.optional(z.array(z.string())),
  checks: z.optional(z.record(z.string(), z.enum(['off', 'error', 'warning', 'notice']))),
  forms: z.record(z.string(), form),
});

export type EditionFile = z.infer<typeof editionFile>;
export type FormFile = z.infer<typeof form>;
