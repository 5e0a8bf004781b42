import { plainText } from './plain-text';

/**
 * Why a JSON text was not taken. `repeated`: a key that stands twice in one object, of which
 * `JSON.parse` would silently drop the first; `key`: one that no data of ours can have.
 */
export type JsonProblem =
  | { readonly kind: 'not-json' | 'too-deep' }
  | { readonly kind: 'repeated' | 'key'; readonly key: string };

/** Data of ours is nested five deep; deeper than this is no data of ours. */
const DEEPEST = 32;

/**
 * Parses JSON that a person may have typed or somebody may have forged.
 * @param text with or without a byte order mark
 */
export function parseJson(
  text: string,
): { readonly value: unknown } | { readonly problem: JsonProblem } {
  const json = text.replace(/^\ufeff/, '');
  try {
    const value: unknown = JSON.parse(json);
    const problem = problemIn(json);
    return problem ? { problem } : { value };
  } catch {
    return { problem: { kind: 'not-json' } };
  }
}

/** Looks over a text that is JSON, once from front to end. */
function problemIn(json: string): JsonProblem | null {
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < json.length; at += 1) {
    const char = json[at];
    if (char === '{' || char === '[') {
      open.push(char === '{' ? new Set() : null);
      if (open.length > DEEPEST) return { kind: 'too-deep' };
    } else if (char === '}' || char === ']') {
      open.pop();
    } else if (char === '"') {
      const end = endOfString(json, at);
      const keys = open.at(-1);
      if (keys && isKey(json, end)) {
        const key = JSON.parse(json.slice(at, end)) as string;
        if (keys.has(key)) return { kind: 'repeated', key: plainText(key) };
        if (key === '__proto__' || key !== plainText(key))
          return { kind: 'key', key: plainText(key) };
        keys.add(key);
      }
      at = end - 1;
    }
  }
  return null;
}

/** Position behind the closing quotation mark. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
}

function isKey(json: string, end: number): boolean {
  let at = end;
  while (/\s/.test(json[at] ?? '')) at += 1;
  return json[at] === ':';
}
