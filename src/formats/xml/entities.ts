const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Resolves character references and the five predefined entities; others cannot exist without a
 * document type. Line ends become `\n` as XML asks.
 * @returns `null` when a reference is malformed or names a character that XML forbids
 */
export function decodeXmlText(raw: string): string | null {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  let failed = false;
  const decoded = text.replace(/&([^;&]{0,10});?/g, (reference, body: string) => {
    const character = reference.endsWith(';') ? characterOf(body) : undefined;
    if (character === undefined) failed = true;
    return character ?? '';
  });
  return failed ? null : decoded;
}

function characterOf(body: string): string | undefined {
  if (!body.startsWith('#')) return NAMED.get(body);
  const match = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(body);
  if (!match) return undefined;
  const [, hex, decimal] = match;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const allowed = code >= 0x20 ? code <= 0x10ffff : code === 9 || code === 10 || code === 13;
  return allowed ? String.fromCodePoint(code) : undefined;
}
