import { parseJson } from '../../model/json-text';
import { keptYear, keptYearOf } from '../../model/kept-year';
import { reason, Refusal } from '../../model/reason';
import { checkShape, z } from '../../model/schema';
import type { YearFigures } from '../../model/year-figures';
import { keptValues, type KeptValues } from './kept-shapes';
import type { Whose } from './whose';

/** Characters of a `.gouji.json`; a large department's has some hundred thousand. */
const LARGEST = 16 * 1024 * 1024;

/** A `.gouji.json`: all that is kept, and this year's figures for the next. */
export interface KeptFile {
  readonly whose: Whose;
  readonly values: Partial<KeptValues>;
  readonly figures: YearFigures | null;
}

const shape = z.object({
  gouji: z.literal('kept'),
  schema: z.literal(1),
  entity: z.string(),
  year: z.nullable(z.number()),
  kept: z.record(z.string(), z.unknown()),
  figures: z.nullable(z.unknown()),
});

/** As bytes; without any folder or user. */
export function writeKeptFile(
  { entity, year }: Whose,
  values: Partial<KeptValues>,
  figures: YearFigures,
): Uint8Array {
  // Which sheets were made is the workbook's own affair.
  const kept = Object.fromEntries(Object.entries(values).filter(([one]) => one !== 'sheets'));
  const file = { gouji: 'kept', schema: 1, entity, year, kept, figures: keptYear(figures) };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}

/**
 * Reads a `.gouji.json`; `null` for anything else. What another version or a hand has spoilt in it is
 * treated as absent.
 * @throws Refusal `kept.too-large`
 */
export function readKeptFile(bytes: Uint8Array, name: string): KeptFile | null {
  if (!/\.json$/i.test(name)) return null;
  if (bytes.length > LARGEST) throw new Refusal(reason('kept.too-large', { limit: LARGEST }));
  const json = parseJson(new TextDecoder().decode(bytes));
  const read = 'value' in json ? checkShape(shape, json.value) : null;
  if (!read || !('value' in read)) return null;
  const { entity, year, kept, figures } = read.value;
  const values = keptValues(kept);
  return { whose: whoseOf({ entity, year }, values), values, figures: figuresOf(figures) };
}

/** A program that keeps a file beside the workbook knows neither unit nor year; what is kept does. */
function whoseOf(file: Whose, values: Partial<KeptValues>): Whose {
  if (file.entity !== '' || file.year !== null) return file;
  const newest = Object.values(values).reduce<Whose>(
    (best, value) => ((value.year ?? 0) > (best.year ?? 0) ? value : best),
    Object.values(values)[0] ?? file,
  );
  return { entity: newest.entity, year: newest.year };
}

function figuresOf(value: unknown): YearFigures | null {
  if (value === null) return null;
  try {
    return keptYearOf(value);
  } catch (problem) {
    if (problem instanceof Refusal) return null;
    throw problem;
  }
}
