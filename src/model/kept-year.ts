import { amountFrom } from './amount';
import { sizeText } from './fact';
import { parseJson } from './json-text';
import { reason, Refusal } from './reason';
import { checkShape, z } from './schema';
import type { YearFigures } from './year-figures';

/** Characters; what is kept of a whole department has some hundred lines. */
const LARGEST = 4 * 1024 * 1024;

/** A label as it can be shown: line breaks stand in long ones, other control characters do harm. */
const label = z.pipe(
  z.string(),
  z.transform((text: string) => text.replace(/[^\P{Cc}\t\n\r]/gu, '')),
);

/** Plain digits in the unit of the fact: no exponents, no `-0`, nothing that 分 cannot hold. */
const amount = z.string().check(z.refine((digits) => sizeOf(digits) !== null));

const keptFile = z.object({
  schema: z.literal(1),
  year: z.nullable(z.int().check(z.gte(2000), z.lte(2100))),
  entity: z.object({ code: label, name: label, scope: z.enum(['department', 'unit']) }),
  facts: z.array(z.object({ id: label, label, unit: z.enum(['万元', '项', '辆']), amount })),
  items: z.array(z.object({ fact: label, key: label, label, amount })),
});

/** A year as it is kept: JSON that `readKeptYear` reads; more keys beside these do no harm. */
export type KeptYear = z.infer<typeof keptFile>;

/** What of a year's figures is kept: places stay behind, they are of a file. */
export function keptYear({ year, entity, facts, items }: YearFigures): KeptYear {
  const { code, name, scope } = entity;
  return {
    schema: 1,
    year,
    entity: { code, name, scope },
    facts: facts.map(({ id, label: said, unit, now }) => ({
      ...{ id, label: said, unit, amount: sizeText(now.size, unit) },
    })),
    items: items.map(({ fact, key, label: said, size }) => ({
      ...{ fact, key, label: said, amount: sizeText(size, '万元') },
    })),
  };
}

/**
 * Reads what was kept of a year.
 * @param json its text, with or without a byte order mark
 * @throws Refusal `kept.too-large`, `kept.not-json`, `kept.refused` or `kept.twice`
 */
export function readKeptYear(json: string): YearFigures {
  if (json.length > LARGEST) throw new Refusal(reason('kept.too-large', { limit: LARGEST }));
  return keptYearOf(parse(json));
}

/**
 * The same from its JSON value.
 * @throws Refusal `kept.refused` or `kept.twice`
 */
export function keptYearOf(value: unknown): YearFigures {
  const shape = checkShape(keptFile, value);
  if ('problems' in shape) {
    const [first] = shape.problems;
    throw new Refusal(reason('kept.refused', { at: first?.path ?? '' }));
  }
  const { year, entity, facts, items } = shape.value;
  const twice =
    repeated(facts.map((fact) => fact.id)) ??
    repeated(items.map(({ fact, key }) => `${fact} ${key}`));
  if (twice !== null) throw new Refusal(reason('kept.twice', { id: twice }));
  return {
    ...{ year, entity },
    facts: facts.map(({ amount: digits, ...fact }) => ({
      ...fact,
      now: { size: sizeOf(digits) ?? 0, parts: [] },
    })),
    items: items.map(({ amount: digits, ...item }) => ({
      ...item,
      ...{ size: sizeOf(digits) ?? 0, places: [] },
    })),
  };
}

/** @returns 分, or millionths of a count; `null` when it is no plain number */
function sizeOf(digits: string): number | null {
  if (!/^-?\d{1,12}(?:\.\d{1,6})?$/.test(digits) || /^-[0.]+$/.test(digits)) return null;
  return amountFrom(digits, '万元')?.fen ?? null;
}

function parse(json: string): unknown {
  const parsed = parseJson(json);
  if ('problem' in parsed) throw new Refusal(reason('kept.not-json'));
  return parsed.value;
}

function repeated(ids: readonly string[]): string | null {
  const known = new Set<string>();
  for (const one of ids) {
    if (known.has(one)) return one;
    known.add(one);
  }
  return null;
}
