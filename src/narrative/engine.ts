import { Liquid, LiquidError, type Template } from 'liquidjs';
import { plainText } from '../model/plain-text';
import { reason, Refusal } from '../model/reason';
import { FILTERS } from './filters';
import { written } from './written';

/** The tags that a template may use; those that open files are not among them. */
const TAGS = ['if', 'unless', 'case', 'for', 'break', 'continue', 'assign', 'comment', '#'];
/** Filters of Liquid that are kept; numbers are reckoned by our own. */
const KEPT = ['size', 'first', 'last', 'join', 'default', 'strip', 'append', 'prepend', 'replace'];

/** Milliseconds, units of memory and characters that one template may cost. */
const LIMITS = { renderLimit: 2_000, memoryLimit: 20_000_000, parseLimit: 1_000_000 };
/** Characters that a text may come to. */
const LONGEST = 10_000_000;

const engine = createEngine();

/**
 * Reads a text template.
 * @throws Refusal `template.refused` with line and column
 */
export function parseTemplate(text: string, name: string): readonly Template[] {
  return refusing(name, () => engine.parse(withoutTagLines(plainText(text))));
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
    if (text.length > LONGEST) throw new Refusal(reason('template.too-long', { name }));
    return text;
  });
}

/** Names that a template uses and that are not its own, such as `收入总计.与上年`. */
export function namesIn(templates: readonly Template[]): string[] {
  return engine.globalFullVariablesSync([...templates]);
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
    outputEscape: written,
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
    const [line = 0, column = 0] = problem.token.getPosition();
    const said = problem.message.replace(/, (?:file:.*, )?line:\d+, col:\d+$/s, '');
    throw new Refusal(reason('template.refused', { name, line, column, said }), { cause: problem });
  }
}
