import { decodeXmlText } from './entities';

/** Receives the pieces of an XML part in their order. Names come without prefix. */
export interface XmlHandler {
  /** `tag` is the inside of the start tag, to be asked by `attribute`. */
  open?(name: string, tag: string): void;
  /** Text may come in several pieces, where comments or CDATA divide it. */
  text?(value: string): void;
  close?(name: string): void;
}

export interface XmlLimits {
  /** Longest single tag or uninterrupted text, in characters as written. */
  readonly tokenCharacters: number;
  readonly depth: number;
}

/** What is wrong with a part; `doctype`: it declares a document type or entities. */
export class XmlFault extends Error {
  constructor(readonly kind: 'malformed' | 'doctype') {
    super(kind);
  }
}

const SPACE = /\s/;

/**
 * A forward-only XML scanner: fed text in any pieces, it keeps no more than one unfinished token.
 * It knows elements, text, CDATA, comments and processing instructions, and refuses declarations
 * (`<!DOCTYPE`, `<!ENTITY`): no part of a workbook has them, and expansion attacks need them.
 */
export class XmlScanner {
  private pending = '';
  private readonly path: string[] = [];
  private rootSeen = false;

  constructor(
    private readonly handler: XmlHandler,
    private readonly limits: XmlLimits,
  ) {}

  /** @throws XmlFault */
  push(piece: string): void {
    const text = this.pending === '' ? piece : this.pending + piece;
    let at = 0;
    while (at < text.length) {
      const next = text.charCodeAt(at) === 0x3c ? this.markup(text, at) : this.characters(text, at);
      const length = (next < 0 ? text.length : next) - at;
      if (length > this.limits.tokenCharacters) throw new XmlFault('malformed');
      if (next < 0) break;
      at = next;
    }
    this.pending = text.slice(at);
  }

  /** @throws XmlFault when the part stops in the middle, or holds no element */
  end(): void {
    const rest = this.pending.trim();
    if (rest !== '' || this.path.length > 0 || !this.rootSeen) throw new XmlFault('malformed');
  }

  /** Each returns where the token ends, or -1 when more text is needed. */
  private characters(text: string, at: number): number {
    const end = text.indexOf('<', at);
    if (end < 0) return -1;
    if (this.handler.text && this.path.length > 0) {
      const value = decodeXmlText(text.slice(at, end));
      if (value === null) throw new XmlFault('malformed');
      this.handler.text(value);
    }
    return end;
  }

  private markup(text: string, at: number): number {
    switch (text.charAt(at + 1)) {
      case '':
        return -1;
      case '/':
        return this.endTag(text, at);
      case '?':
        return skipPast(text, '?>', at + 2);
      case '!':
        return this.declaration(text, at);
      default:
        return this.startTag(text, at);
    }
  }

  private declaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return skipPast(text, '-->', at + 4);
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at + 9);
      if (end < 0) return -1;
      if (this.path.length > 0) this.handler.text?.(text.slice(at + 9, end));
      return end + 3;
    }
    const start = text.slice(at, at + 9);
    if ('<!--'.startsWith(start) || '<![CDATA['.startsWith(start)) return -1;
    throw new XmlFault('doctype');
  }

  private startTag(text: string, at: number): number {
    const end = tagEnd(text, at + 1);
    if (end < 0) return -1;
    const empty = text.charCodeAt(end - 1) === 0x2f;
    const tag = text.slice(at + 1, empty ? end - 1 : end);
    const space = tag.search(SPACE);
    const name = space < 0 ? tag : tag.slice(0, space);
    if (name === '') throw new XmlFault('malformed');
    const local = localName(name);
    this.rootSeen = true;
    this.handler.open?.(local, tag);
    if (empty) this.handler.close?.(local);
    else if (this.path.push(name) > this.limits.depth) throw new XmlFault('malformed');
    return end + 1;
  }

  private endTag(text: string, at: number): number {
    const end = text.indexOf('>', at);
    if (end < 0) return -1;
    const name = text.slice(at + 2, end).trimEnd();
    if (this.path.pop() !== name) throw new XmlFault('malformed');
    this.handler.close?.(localName(name));
    return end + 1;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function skipPast(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

/** The `>` that closes a start tag; one inside a quoted value does not. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (quote !== 0) {
      if (unit === quote) quote = 0;
    } else if (unit === 0x3e) {
      return at;
    } else if (unit === 0x22 || unit === 0x27) {
      quote = unit;
    }
  }
  return -1;
}
