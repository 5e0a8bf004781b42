import { found } from './probe';
import type { Found, PageProbe, ProbedPage, Surroundings } from './probe';

/** The oldest engine that the pane is built for. */
const OLDEST_CHROMIUM = 80;

/** Which engine shows the page. What counts is what it can do: see `features`. */
export const engine: PageProbe = {
  id: 'engine',
  run({ page }) {
    const agent = String(page.navigator?.userAgent ?? '');
    const version = Number(/Chrom(?:e|ium)\/(\d+)/.exec(agent)?.[1] ?? 0);
    const program = /WpsOfficeApp\/[\d.]+/.exec(agent)?.[0] ?? '';
    const outcome = version >= OLDEST_CHROMIUM ? 'ok' : 'odd';
    return found(outcome, { chromium: version, program, agent: withoutUser(agent) });
  },
};

/** Some programs append what they know of the user or her machine: words and numbers only remain. */
function withoutUser(agent: string): string {
  return agent.replace(/[^A-Za-z0-9 .,;:()/_+-]/g, '').slice(0, 240);
}

/** What the bundle takes for granted; the version since which Chromium has it. */
const NEEDED: Readonly<Record<string, (page: ProbedPage) => unknown>> = {
  'Promise.allSettled 76': (page) => inside(page, 'Promise', 'allSettled'),
  'globalThis 71': (page) => page['globalThis'],
  'queueMicrotask 71': (page) => page['queueMicrotask'],
  'Array.flatMap 69': (page) => inside(page, 'Array', 'prototype', 'flatMap'),
  'Object.fromEntries 73': (page) => inside(page, 'Object', 'fromEntries'),
  'String.matchAll 73': (page) => inside(page, 'String', 'prototype', 'matchAll'),
  'Blob.arrayBuffer 76': (page) => inside(page, 'Blob', 'prototype', 'arrayBuffer'),
  'BigInt 67': (page) => page['BigInt'],
  'ResizeObserver 64': (page) => page['ResizeObserver'],
  'AbortController 66': (page) => page['AbortController'],
  'TextDecoder 38': (page) => page['TextDecoder'],
  'Proxy 49': (page) => page['Proxy'],
  'Element.append 54': (page) => inside(page, 'Element', 'prototype', 'append'),
  'crypto.getRandomValues 11': (page) => inside(page, 'crypto', 'getRandomValues'),
};

/** What came later: shims stand in, or something looks plainer. */
const LATER: Readonly<Record<string, (page: ProbedPage) => unknown>> = {
  'WeakRef 84': (page) => page['WeakRef'],
  'flex gap 84': (page) => styles(page, 'row-gap: 1px') && styles(page, 'inset: 0'),
  'String.replaceAll 85': (page) => inside(page, 'String', 'prototype', 'replaceAll'),
  'focus-visible 86': (page) => styles(page, 'selector(:focus-visible)'),
  'Array.at 92': (page) => inside(page, 'Array', 'prototype', 'at'),
  'crypto.randomUUID 92': (page) => inside(page, 'crypto', 'randomUUID'),
  'Object.hasOwn 93': (page) => inside(page, 'Object', 'hasOwn'),
  'Array.findLast 97': (page) => inside(page, 'Array', 'prototype', 'findLast'),
  'structuredClone 98': (page) => page['structuredClone'],
  'inert 102': (page) => 'inert' in ((inside(page, 'HTMLElement', 'prototype') as object) ?? {}),
  'selector :has 105': (page) => styles(page, 'selector(:has(a))'),
  'dvh 108': (page) => styles(page, 'height: 1dvh'),
  'Array.toSorted 110': (page) => inside(page, 'Array', 'prototype', 'toSorted'),
};

/** What the pane cannot do without. */
export const features: PageProbe = { id: 'features', run: (at) => lacking(NEEDED, at, 'missing') };

export const laterFeatures: PageProbe = {
  id: 'later-features',
  run: (at) => lacking(LATER, at, 'odd'),
};

function lacking(table: typeof NEEDED, { page }: Surroundings, outcome: 'missing' | 'odd'): Found {
  const lacks = Object.keys(table).filter((name) => !isThere(table[name], page));
  const detail = { lacks: lacks.join(', '), of: Object.keys(table).length };
  return found(lacks.length > 0 ? outcome : 'ok', detail);
}

function isThere(ask: ((page: ProbedPage) => unknown) | undefined, page: ProbedPage): boolean {
  try {
    return !!ask?.(page);
  } catch {
    return false;
  }
}

/** A member of a member; throws where one on the way is missing. */
function inside(page: ProbedPage, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], page);
}

function styles(page: ProbedPage, condition: string): boolean {
  const { CSS: css } = page as { readonly CSS?: { supports(condition: string): boolean } };
  return css?.supports(condition.indexOf('selector') === 0 ? condition : `(${condition})`) ?? false;
}
