const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** `&#x10FFFF;` without its semicolon. */
const LONGEST_REFERENCE = 9;

/**
 * Resolves character references and the five predefined entities; others cannot exist without a
 * document type. Line ends become `\n` as XML asks.
 * @returns `null` when a reference is malformed or names a character that XML forbids
 */
export function decodeXmlText(raw: string): string | null {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  let decoded = '';
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    if (end < 0 || end - at > LONGEST_REFERENCE) return null;
    const character = characterOf(text.slice(at + 1, end));
    if (character === undefined) return null;
    decoded += text.slice(from, at) + character;
    from = end + 1;
  }
  return from === 0 ? text : decoded + text.slice(from);
}

function characterOf(reference: string): string | undefined {
  if (!reference.startsWith('#')) return NAMED.get(reference);
  const hex = reference.startsWith('#x');
  const digits = reference.slice(hex ? 2 : 1);
  if (!(hex ? /^[0-9a-fA-F]+$/ : /^\d+$/).test(digits)) return undefined;
  const code = Number.parseInt(digits, hex ? 16 : 10);
  const allowed = code >= 0x20 ? code <= 0x10ffff : code === 9 || code === 10 || code === 13;
  return allowed ? String.fromCodePoint(code) : undefined;
}
