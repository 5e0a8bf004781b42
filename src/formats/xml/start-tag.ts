import { escapeXml, unescapeXml } from './entities';

/** One attribute with the blanks before it; asked at one place only, so that no tag takes long. */
const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/y;

interface AttributeSpan {
  readonly name: string;
  readonly value: string;
  /** With the blanks before it. */
  readonly start: number;
  readonly end: number;
}

function* spansIn(tag: string): Generator<AttributeSpan> {
  let at = elementName(tag).length + 1;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(tag);
    if (!match) return;
    const [whole, name = '', quoted = ''] = match;
    const end = at + whole.length;
    yield { name, value: unescapeXml(quoted.slice(1, -1)), start: at, end };
    at = end;
  }
}

/** The name in a start tag, with its prefix. */
export function elementName(tag: string): string {
  return /^<([^\s/>]*)/.exec(tag)?.[1] ?? '';
}

/**
 * The value of an attribute of a start tag as written, `<c r="A1">`, its references resolved.
 * @param name as written; with `anyPrefix`, the local name behind a prefix
 */
export function attributeOf(tag: string, name: string, anyPrefix = false): string | undefined {
  for (const { name: found, value } of spansIn(tag)) {
    const [prefix, local] = found.split(':');
    if (found === name || (anyPrefix && local === name && prefix !== 'xmlns')) return value;
  }
  return undefined;
}

/** Names and values of all attributes, as `attributeOf`. */
export function attributesOf(tag: string): [name: string, value: string][] {
  return Array.from(spansIn(tag), ({ name, value }) => [name, value]);
}

/**
 * A start tag with one attribute changed, added at its end, or (`null`) taken away; the rest of it
 * stays as written.
 */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const written = value === null ? '' : ` ${name}="${escapeXml(value, true)}"`;
  for (const { name: found, start, end } of spansIn(tag)) {
    if (found === name) return tag.slice(0, start) + written + tag.slice(end);
  }
  if (value === null) return tag;
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
