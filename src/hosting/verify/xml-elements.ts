/** An element of one of our own small XML files, names as written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text directly in it, trimmed. */
  readonly text: string;
}

const ATTRIBUTE = /\s+([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const OPENING = /<([A-Za-z_][\w:.-]*)/y;
const CLOSING = /<\/([A-Za-z_][\w:.-]*)\s*>/y;
const PASSED_OVER = /<\?[^]*?\?>|<!--(?:(?!--)[^])*-->/y;
const TEXT = /[^<]+/y;
const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([\da-f]+));|&/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * Elements in the order in which they open. Strict, and less than XML: no document type, no CDATA, no
 * check of the names of prefixes. What a manifest needs, and small enough to be read.
 * @returns null where it is not well-formed
 */
export function xmlElements(xml: string): readonly XmlElement[] | null {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: { name: string; text: string }[] = [];
  let at = xml.startsWith('\uFEFF') ? 1 : 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(xml);
    if (match) at = pattern.lastIndex;
    return match;
  };
  try {
    while (at < xml.length) {
      if (take(PASSED_OVER)) continue;
      const text = take(TEXT);
      const closing = text ? null : take(CLOSING);
      const opening = text || closing ? null : take(OPENING);
      const inside = open.at(-1);
      if (text) {
        if (inside) inside.text += decoded(text[0]);
        else if (text[0].trim() !== '') return null;
      } else if (closing) {
        const closed = open.pop();
        if (!closed || closed.name !== closing[1]) return null;
        closed.text = closed.text.trim();
      } else if (opening) {
        if (!inside && found.length > 0) return null;
        const element = {
          name: opening[1] ?? '',
          attributes: {} as Record<string, string>,
          text: '',
        };
        for (let one = take(ATTRIBUTE); one; one = take(ATTRIBUTE)) {
          if (Object.hasOwn(element.attributes, one[1] ?? '')) return null;
          element.attributes[one[1] ?? ''] = decoded(one[2] ?? one[3] ?? '');
        }
        found.push(element);
        if (take(/\s*>/y)) open.push(element);
        else if (!take(/\s*\/>/y)) return null;
      } else return null;
    }
    return open.length === 0 && found.length > 0 ? found : null;
  } catch (problem) {
    if (problem instanceof SyntaxError || problem instanceof RangeError) return null;
    throw problem;
  }
}

/** @throws SyntaxError at an ampersand that begins nothing */
function decoded(text: string): string {
  return text.replace(ENTITY, (all, name?: string, decimal?: string, hex?: string) => {
    if (name) return NAMED[name] ?? all;
    if (all === '&') throw new SyntaxError(all);
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16));
  });
}
