import { Liquid, LiquidError, type Template } from 'liquidjs';
import { plainText } from '../model/plain-text';
import { reason, Refusal } from '../model/reason';
import { FILTERS, type Charged } from './filters';
import { blocksIn, BREAK } from './marks';
import { written } from './written';

/** The tags that a template may use; those that open files are not among them. */
const TAGS = ['if', 'unless', 'case', 'for', 'break', 'continue', 'assign', 'comment', '#'];
/** Filters of Liquid that are kept; numbers are reckoned by our own. */
const KEPT = ['size', 'first', 'last', 'join', 'default', 'strip', 'append', 'prepend', 'replace'];

/** Milliseconds, characters that are put together, and characters that one template may have. */
const LIMITS = { renderLimit: 2_000, memoryLimit: 10_000_000, parseLimit: 100_000 };
/** Tags that a template may have; the editions' have 400. */
const MOST_TAGS = 4_000;
/** Lines that a text may come to; two thousand projects take as many. */
const MOST_LINES = 10_000;
/** How often one prepared table may stand in a text. */
const MOST_COPIES = 4;

const engine = createEngine();

/** Templates by their texts: the parts of an edition are read once. */
const parsed = new Map<string, readonly Template[]>();
const MOST_PARSED = 32;

/**
 * Reads a text template.
 * @throws Refusal `template.refused` with line and column
 */
export function parseTemplate(text: string, name: string): readonly Template[] {
  const known = parsed.get(text);
  if (known) return known;
  const plain = plainText(text);
  if (plain.length > LIMITS.parseLimit || Array.from(plain.matchAll(/\{[{%]/g)).length > MOST_TAGS)
    throw tooLong(name);
  const templates = refusing(name, () => engine.parse(withoutTagLines(plain)));
  if (parsed.size >= MOST_PARSED) parsed.clear();
  parsed.set(text, templates);
  return templates;
}

/**
 * @returns text with marks
 * @throws Refusal `template.refused`, `template.too-long`
 */
export function renderTemplate(
  templates: readonly Template[],
  name: string,
  data: Readonly<Record<string, unknown>>,
): string {
  return refusing(name, () => {
    const text = String(engine.renderSync([...templates], data));
    if (linesIn(text) > MOST_LINES || copiesIn(text) > MOST_COPIES) throw tooLong(name);
    return text;
  });
}

/** Names that a template uses and that are not its own, such as `收入总计.与上年`. */
export function namesIn(templates: readonly Template[], name: string): string[] {
  return refusing(name, () => engine.globalFullVariablesSync([...templates]));
}

/** What is written counts as much as what is put together. */
function charged(this: Charged, value: unknown): string {
  const text = written(value);
  this.context.memoryLimit.use(text.length);
  return text;
}

/** A line that holds nothing but tags. */
const TAG_LINE = /^([^\S\n]*(?:\{%(?:(?!%\})[^\n])*%\}[^\S\n]*)+)$/gm;

/** Such a line is no line: its last tag takes the line's end with it. Places stay where they are. */
function withoutTagLines(text: string): string {
  return text.replace(TAG_LINE, (line) => line.replace(/-?%\}\s*$/, '-%}'));
}

/** Strict: what a template names must be there, and nothing it does reaches outside. */
function createEngine(): Liquid {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    jsTruthy: true, // a text that is empty is none
    greedy: false,
    ownPropertyOnly: true,
    outputEscape: charged,
    ...LIMITS,
  });
  for (const tag of Object.keys(liquid.tags)) {
    if (!TAGS.includes(tag)) Reflect.deleteProperty(liquid.tags, tag);
  }
  for (const filter of Object.keys(liquid.filters)) {
    if (!KEPT.includes(filter)) Reflect.deleteProperty(liquid.filters, filter);
  }
  for (const [filter, run] of Object.entries(FILTERS)) liquid.registerFilter(filter, run);
  return liquid;
}

function linesIn(text: string): number {
  return countOf(text, '\n') + countOf(text, BREAK);
}

/** How often the prepared blocks that stand most often do. */
function copiesIn(text: string): number {
  const counts = new Map<number, number>();
  for (const nth of blocksIn(text)) counts.set(nth, (counts.get(nth) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

function countOf(text: string, char: string): number {
  let count = 0;
  for (let at = text.indexOf(char); at !== -1; at = text.indexOf(char, at + 1)) count += 1;
  return count;
}

function tooLong(name: string): Refusal {
  return new Refusal(reason('template.too-long', { name }));
}

/** Liquid's complaints as a reason: where, and what about. */
function refusing<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof Refusal) throw problem;
    if (!LiquidError.is(problem)) {
      throw new Refusal(reason('template.too-long', { name }), { cause: problem });
    }
    const own = problem.originalError;
    if (own instanceof Refusal) throw own;
    // The stack, or the longest text that there can be.
    if (own instanceof RangeError) throw new Refusal(tooLong(name).reason, { cause: problem });
    const [line = 0, column = 0] = problem.token.getPosition();
    const said = problem.message.replace(/, (?:file:.*, )?line:\d+, col:\d+$/s, '');
    throw new Refusal(reason('template.refused', { name, line, column, said }), { cause: problem });
  }
}
