/** Attributes of an element by their names as written; asked by `attribute` when prefixed. */
export type XmlAttributes = Readonly<Record<string, string>>;

/**
 * What a reader of an XML part hears, in the part's order. This is all that a reader sees of XML:
 * elements go by their local names, since writers choose prefixes freely.
 */
export interface XmlHandler {
  open?(name: string, attributes: XmlAttributes): void;
  /** Text may come in several pieces, where comments or CDATA divide it. */
  text?(piece: string): void;
  close?(name: string): void;
}

/** An attribute that is written with a prefix, by its local name: `id` finds `r:id`. */
export function attribute(attributes: XmlAttributes, localName: string): string | undefined {
  for (const name of Object.keys(attributes)) {
    const [prefix, local] = name.split(':');
    if (local === localName && prefix !== 'xmlns') return attributes[name];
  }
  return attributes[localName];
}
