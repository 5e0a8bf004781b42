import { z } from '../model/schema';

/** The file formats of the words of texts; `language.ts` says what each word is for. */

const words = z.array(z.string());

const section = z.strictObject({ key: z.string(), title: z.string(), words });
const family = z.strictObject({ facts: z.string(), sections: words });
const measure = z.strictObject({
  fact: z.string(),
  words,
  sections: z.optional(words),
  alone: z.optional(z.boolean()),
  units: z.optional(words),
});
const list = z.strictObject({
  words,
  exhaustive: z.boolean(),
  purpose: z.optional(z.boolean()),
  within: z.optional(z.boolean()),
});
const bound = z.strictObject({ before: words, after: words });

const grammar = z.strictObject({
  ...{ money: words, counters: words, up: words, down: words, flat: words, noise: words },
  ...{ filler: words, links: words, joins: words, shares: words, each: words, portions: words },
  lists: z.array(list),
  ...{ reasons: words, either: words, totals: words, lastYear: words, comparing: words },
  ...{ compared: words, budgetOf: words, atLeast: bound, atMost: bound, scopes: words },
  sayings: words,
});

/** By the names of the files. */
export const LANGUAGE_FILES = {
  sections: z.strictObject({ sections: z.array(section) }),
  measures: z.strictObject({ families: z.optional(z.array(family)), measures: z.array(measure) }),
  grammar: z.strictObject({ grammar }),
};
