const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};
const WRITTEN: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** What stands between two tags, or in an attribute, with its references resolved. */
export function unescapeXml(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex as string, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return NAMED[name as string] ?? whole;
  });
}

/** @param inAttribute quotes and line ends are escaped too, since XML would turn them into blanks */
export function escapeXml(text: string, inAttribute = false): string {
  return text.replace(inAttribute ? /[<>&"\t\n\r]/g : /[<>&\r]/g, (one) => WRITTEN[one] ?? one);
}

/** The text of an element without child elements: comments dropped, CDATA opened. */
export function textContent(inner: string): string {
  if (!inner.includes('<')) return unescapeXml(inner);
  let text = '';
  for (const [piece] of inner.matchAll(/<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->|<\?[^]*?\?>|[^<]+/g)) {
    if (piece.startsWith('<![')) text += piece.slice(9, -3);
    else if (!piece.startsWith('<')) text += unescapeXml(piece);
  }
  return text;
}
