import { decodeXmlText } from './entities';

/**
 * The value of an attribute by its local name, from the inside of a start tag (`c r="A1" s="1"`).
 * Prefixes are ignored (`r:id` is `id`): writers choose them freely. Namespace declarations are
 * no attributes here. `undefined` when absent or malformed.
 */
export function attribute(tag: string, localName: string): string | undefined {
  let at = tag.search(/\s/);
  while (at >= 0) {
    const equals = tag.indexOf('=', at);
    if (equals < 0) return undefined;
    const open = openingQuote(tag, equals + 1);
    if (open < 0) return undefined;
    const close = tag.indexOf(tag.charAt(open), open + 1);
    if (close < 0) return undefined;
    const name = tag.slice(at, equals).trim();
    if (name === localName || (name.endsWith(`:${localName}`) && !name.startsWith('xmlns:'))) {
      return decodeXmlText(tag.slice(open + 1, close)) ?? undefined;
    }
    at = close + 1;
  }
  return undefined;
}

function openingQuote(tag: string, from: number): number {
  let at = from;
  while (tag.charAt(at).trim() === '' && at < tag.length) at += 1;
  return tag.charAt(at) === '"' || tag.charAt(at) === "'" ? at : -1;
}
