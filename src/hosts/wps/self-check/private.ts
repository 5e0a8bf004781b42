import type { ProbeDetail } from '../../../model/self-check';

/** Kinds of error that a page knows; another name could be anything. */
const ERROR_NAMES = ['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'HostError'];

/** Numbers of COM: the only part of its texts that says something. */
const COM_NUMBER = /0x[0-9a-f]{8}/i;

/** What a page's own engine says, in its language, with nothing quoted, no folder, file or address. */
const HARMLESS = /^[A-Za-z0-9 ,:;()_-]+(\.? *)$/;

const MAX_TEXT = 80;

/**
 * What is the user's and known to be: names of workbooks and folders, which nothing that the program says
 * may bring into the report. Names of one or two characters would be found in anything.
 */
export class PrivateNames {
  readonly #names: string[] = [];

  /** @param path with or without folders; all its parts are kept back, with and without ending */
  add(path: unknown): void {
    if (typeof path !== 'string') return;
    for (const part of [path, ...path.split(/[\\/]/)]) {
      for (const name of [part, part.replace(/\.[^.]*$/, '')]) {
        const known = name.toLowerCase();
        if (known.length > 2 && this.#names.indexOf(known) < 0) this.#names.push(known);
      }
    }
  }

  #isIn(text: string): boolean {
    const lower = text.toLowerCase();
    return this.#names.some((name) => lower.indexOf(name) >= 0);
  }

  /** What an error says, without what could be a path or a name. */
  ofError(thrown: unknown): ProbeDetail {
    try {
      const { name, message } = (thrown ?? {}) as { name?: unknown; message?: unknown };
      const said = typeof thrown === 'string' ? thrown : message;
      const error = ERROR_NAMES.indexOf(String(name)) < 0 ? kindOfThrown(thrown) : String(name);
      return typeof said === 'string' ? { error, ...this.#said(said) } : { error };
    } catch {
      return { error: 'unreadable' };
    }
  }

  #said(text: string): ProbeDetail {
    const number = COM_NUMBER.exec(text)?.[0];
    if (number !== undefined) return { number };
    const isHarmless = text.length <= MAX_TEXT && HARMLESS.test(text) && !this.#isIn(text);
    return { said: isHarmless ? text : '(…)' };
  }
}

function kindOfThrown(thrown: unknown): string {
  return thrown instanceof Error ? 'Error' : typeof thrown;
}

/** Longest text of a detail. */
const MAX_DETAIL = 400;

/** A detail as it may leave: short, of plain values; what a program has slipped in becomes its kind. */
export function plainDetail(detail: ProbeDetail): ProbeDetail {
  const plain: Record<string, string | number | boolean | null> = {};
  for (const key of Object.keys(detail)) {
    const value = detail[key];
    if (typeof value === 'string') plain[key] = value.slice(0, MAX_DETAIL);
    else if (typeof value === 'number' || typeof value === 'boolean') plain[key] = value;
    else plain[key] = value === null ? null : typeof value;
  }
  return plain;
}
