import { escapeXml, unescapeXml } from './entities';

const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g;

/**
 * The value of an attribute of a start tag as written, `<c r="A1">`, its references resolved.
 * @param name as written; with `anyPrefix`, the local name behind a prefix
 */
export function attributeOf(tag: string, name: string, anyPrefix = false): string | undefined {
  for (const [, found = '', quoted = ''] of tag.matchAll(ATTRIBUTE)) {
    const [prefix, local] = found.split(':');
    if (found === name || (anyPrefix && local === name && prefix !== 'xmlns')) {
      return unescapeXml(quoted.slice(1, -1));
    }
  }
  return undefined;
}

/**
 * A start tag with one attribute changed, added at its end, or (`null`) taken away; the rest of it
 * stays as written.
 */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const written = value === null ? '' : ` ${name}="${escapeXml(value, true)}"`;
  for (const match of tag.matchAll(ATTRIBUTE)) {
    if (match[1] !== name) continue;
    return tag.slice(0, match.index) + written + tag.slice(match.index + match[0].length);
  }
  const end = tag.endsWith('/>') ? tag.length - 2 : tag.length - 1;
  return tag.slice(0, end).trimEnd() + written + tag.slice(end);
}

/** `<c r="A1"/>` as `<c r="A1">`. */
export function opened(tag: string): string {
  return tag.endsWith('/>') ? `${tag.slice(0, -2).trimEnd()}>` : tag;
}

/** `<c r="A1">` as `<c r="A1"/>`. */
export function closed(tag: string): string {
  return tag.endsWith('/>') ? tag : `${tag.slice(0, -1)}/>`;
}

/** The prefix of a name with its colon, or nothing. */
export function prefixOf(tag: string): string {
  return tag.slice(0, tag.indexOf(':') + 1);
}
