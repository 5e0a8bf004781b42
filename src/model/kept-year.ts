import { amountFrom } from './amount';
import { sizeText } from './fact';
import { reason, Refusal } from './reason';
import { checkShape, z } from './schema';
import type { YearFigures } from './year-figures';

/** What is kept of a year for the next: a whole department has some hundred lines. */
const LARGEST = 4 * 1024 * 1024;

/** Line breaks stand in long labels; other control characters are of no use and can do harm. */
const HARMFUL = /[^\P{Cc}\t\n\r]/u;
const LONGEST = 500;
const text = (most = LONGEST) => z.string().check(z.maxLength(most), z.refine(isHarmless));
const label = text();
const id = text();

/** Plain digits in the unit of the fact: no exponents, no `-0`, nothing that 分 cannot hold. */
const amount = z.string().check(z.refine((digits) => sizeOf(digits) !== null));

const keptFile = z.object({
  schema: z.literal(1),
  year: z.nullable(z.int().check(z.gte(2000), z.lte(2100))),
  entity: z.object({ code: text(40), name: text(200), scope: z.enum(['department', 'unit']) }),
  facts: z.array(z.object({ id, label, unit: z.enum(['万元', '项', '辆']), amount })),
  items: z.array(z.object({ fact: id, key: id, label, amount })),
});

/** A year as it is kept: JSON that `readKeptYear` reads; more keys beside these do no harm. */
export type KeptYear = z.infer<typeof keptFile>;

/** What of a year's figures is kept: places stay behind, they are of a file. */
export function keptYear({ year, entity, facts, items }: YearFigures): KeptYear {
  const { code, name, scope } = entity;
  return {
    schema: 1,
    year,
    entity: { code: harmless(code, 40), name: harmless(name, 200), scope },
    facts: onePerKey(
      facts.map((fact) => ({
        id: harmless(fact.id),
        label: harmless(fact.label),
        unit: fact.unit,
        amount: sizeText(fact.now.size, fact.unit),
      })),
      (fact) => fact.id,
    ),
    items: onePerKey(
      items.map((item) => ({
        fact: harmless(item.fact),
        key: harmless(item.key),
        label: harmless(item.label),
        amount: sizeText(item.size, '万元'),
      })),
      itemKey,
    ),
  };
}

/**
 * Reads what was kept of a year.
 * @param json its text, with or without a byte order mark
 * @param name what the user calls it
 * @throws Refusal `kept.too-large`, `kept.not-json` or `kept.refused`
 */
export function readKeptYear(json: string, name: string): YearFigures {
  if (json.length > LARGEST) throw new Refusal(reason('kept.too-large', { name, limit: LARGEST }));
  const shape = checkShape(keptFile, parse(json, name));
  if ('problems' in shape) {
    const [first] = shape.problems;
    throw new Refusal(reason('kept.refused', { name, at: first?.path ?? '' }));
  }
  const { year, entity, facts, items } = shape.value;
  const twice = repeated(facts.map((fact) => fact.id)) ?? repeated(items.map(itemKey));
  if (twice !== null) throw new Refusal(reason('kept.twice', { name, id: twice }));
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

function parse(json: string, name: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''), (key, value: unknown) => {
      // Keys that are no data to any program.
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') throw new Error(key);
      return value;
    }) as unknown;
  } catch (problem) {
    throw new Refusal(reason('kept.not-json', { name }), { cause: problem });
  }
}

function repeated(ids: readonly string[]): string | null {
  const known = new Set<string>();
  for (const one of ids) {
    if (known.has(one)) return one;
    known.add(one);
  }
  return null;
}

function itemKey({ fact, key }: { readonly fact: string; readonly key: string }): string {
  return `${fact} ${key}`;
}

function onePerKey<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}

function isHarmless(said: string): boolean {
  return !HARMFUL.test(said);
}

function harmless(said: string, most = LONGEST): string {
  return said.replace(new RegExp(HARMFUL, 'gu'), '').slice(0, most);
}
