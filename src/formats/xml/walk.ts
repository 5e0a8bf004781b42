/**
 * An element of a part by its positions, in characters. The start tag is `start` to `openEnd`.
 * Names are told apart as everywhere: `name` is the local one, since prefixes are chosen freely.
 */
export interface XmlElement {
  readonly name: string;
  /** With its prefix, as written. */
  readonly tag: string;
  readonly start: number;
  readonly openEnd: number;
  /** Written as `<a/>`. */
  readonly empty: boolean;
  readonly parent: XmlElement | null;
}

/** Where an element ends: `closeStart` is where its end tag begins, for an empty one its end. */
export interface XmlEnd {
  readonly closeStart: number;
  readonly end: number;
}

export interface XmlVisitor {
  open?(element: XmlElement): void;
  close?(element: XmlElement, end: XmlEnd): void;
}

const GREATER = 62;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;
const CDATA = '<![CDATA[';

/**
 * Goes through a part from beginning to end and says where its elements stand. It relies on a part
 * that the scanner has accepted: well-formed, without a document type, not nested too deep.
 */
export function walkXml(text: string, visitor: XmlVisitor): void {
  let parent: XmlElement | null = null;
  for (let start = text.indexOf('<'); start >= 0;) {
    const next = text.charCodeAt(start + 1);
    let end: number;
    if (next === QUESTION) {
      end = after(text, '?>', start + 2);
    } else if (next === EXCLAMATION) {
      const cdata = text.startsWith(CDATA, start);
      end = cdata ? after(text, ']]>', start + CDATA.length) : after(text, '-->', start + 4);
    } else if (next === SLASH) {
      end = after(text, '>', start);
      if (parent) {
        const closed: XmlElement = parent;
        parent = closed.parent;
        visitor.close?.(closed, { closeStart: start, end });
      }
    } else {
      end = tagEnd(text, start + 1);
      const element = elementAt(text, start, end, parent);
      visitor.open?.(element);
      if (element.empty) visitor.close?.(element, { closeStart: end, end });
      else parent = element;
    }
    start = text.indexOf('<', end);
  }
}

function elementAt(
  text: string,
  start: number,
  openEnd: number,
  parent: XmlElement | null,
): XmlElement {
  let nameEnd = start + 1;
  while (!endsName(text.charCodeAt(nameEnd))) nameEnd += 1;
  const tag = text.slice(start + 1, nameEnd);
  const name = tag.slice(tag.indexOf(':') + 1);
  return { name, tag, start, openEnd, empty: text.charCodeAt(openEnd - 2) === SLASH, parent };
}

function endsName(code: number): boolean {
  return code <= 32 || code === SLASH || code === GREATER;
}

/** Past the `>` of a start tag; one inside an attribute's value is passed over. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code === QUOTE || code === APOSTROPHE) {
      at = after(text, code === QUOTE ? '"' : "'", at + 1) - 1;
    }
  }
  return text.length;
}

function after(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from);
  return found < 0 ? text.length : found + what.length;
}
