import { walkXml, type XmlElement } from './walk';

/** An element of a short piece of markup with those in it; text between them is in `xml` only. */
export interface XmlNode {
  readonly name: string;
  /** With its prefix. */
  readonly tag: string;
  /** Its start tag. */
  readonly head: string;
  /** Where it begins in that markup. */
  readonly start: number;
  /** All of it as written. */
  readonly xml: string;
  readonly children: readonly XmlNode[];
}

/** The first element of a short piece of markup, as a tree. */
export function xmlTree(xml: string): XmlNode | undefined {
  const children = new Map<XmlElement | null, XmlNode[]>([[null, []]]);
  walkXml(xml, {
    close(element, { end }) {
      const { name, tag, start, openEnd, parent } = element;
      const own = { name, tag, start, head: xml.slice(start, openEnd), xml: xml.slice(start, end) };
      const siblings = children.get(parent) ?? [];
      children.set(parent, siblings);
      siblings.push({ ...own, children: children.get(element) ?? [] });
    },
  });
  return children.get(null)?.[0];
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}
