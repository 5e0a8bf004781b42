import { escapeXml, textContent } from '../../xml/entities';
import { walkXml, type XmlElement } from '../../xml/walk';
import { CHARACTERS } from '../document-part';

/** What stands in a run behind its properties. */
export interface RunChild {
  /** Position in the part, in characters. */
  readonly start: number;
  readonly xml: string;
  /** Characters that it stands for; absent for a picture, a mark, a text with markup in it. */
  readonly text?: string;
  /** It is an element of its own that stands for one character, such as a tab. */
  readonly sign?: true;
}

/** A run as it is written. */
export interface RunXml {
  readonly head: string;
  /** Its properties as written, or nothing. */
  readonly properties: string;
  readonly children: readonly RunChild[];
  readonly tail: string;
}

/** @param end of the run, in characters of the part */
export function readRun(part: string, run: XmlElement, end: number): RunXml {
  const xml = part.slice(run.start, end);
  const children: RunChild[] = [];
  const notPlain = new Set<XmlElement>();
  let properties = '';
  let head = '';
  walkXml(xml, {
    open({ parent, openEnd }) {
      if (!parent) head = xml.slice(0, openEnd);
      else if (parent.parent) notPlain.add(parent);
    },
    close(element, { closeStart, end: childEnd }) {
      const { name, start, openEnd, parent } = element;
      if (!parent || parent.parent) return;
      const own = xml.slice(start, childEnd);
      if (name === 'rPr') properties = own;
      else if (name === 't' && !notPlain.has(element)) {
        const inner = xml.slice(openEnd, closeStart).replace(/\r\n?/g, '\n');
        children.push({ start: run.start + start, xml: own, text: textContent(inner) });
      } else {
        const text = CHARACTERS.get(name);
        children.push({
          start: run.start + start,
          xml: own,
          ...(text ? { text, sign: true } : {}),
        });
      }
    },
  });
  return { head, properties, children, tail: `</${run.tag}>` };
}

/**
 * Characters as they are written in a run, with Word's elements for tabs and line ends.
 * @param prefix of the elements, with its colon
 * @param isStruck it was struck out
 */
export function textXml(text: string, prefix: string, isStruck = false): string {
  const tag = prefix + (isStruck ? 'delText' : 't');
  return text
    .split(/([\t\n])/)
    .map((piece) => {
      if (piece === '') return '';
      if (piece === '\t') return `<${prefix}tab/>`;
      if (piece === '\n') return `<${prefix}br/>`;
      return `<${tag} xml:space="preserve">${escapeXml(piece)}</${tag}>`;
    })
    .join('');
}
