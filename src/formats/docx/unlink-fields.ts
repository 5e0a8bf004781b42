import { isPrivateTarget } from '../package/private-target';
import { leafText } from '../xml/edit-elements';
import { Splices } from '../xml/splices';
import { attributeOf } from '../xml/start-tag';
import { walkXml, type XmlElement, type XmlEnd, type XmlVisitor } from '../xml/walk';

/** Fields whose instruction names files, programs or people, or whose source the copy lacks. */
const UNLINKED = new Set([
  ...['LINK', 'DDE', 'DDEAUTO', 'INCLUDEPICTURE', 'INCLUDETEXT', 'INCLUDE', 'IMPORT', 'DATABASE'],
  ...['RD', 'FILENAME', 'TEMPLATE', 'AUTHOR', 'LASTSAVEDBY', 'USERNAME', 'USERINITIALS'],
  ...['USERADDRESS', 'TITLE', 'SUBJECT', 'KEYWORDS', 'COMMENTS', 'INFO', 'DOCPROPERTY'],
  ...['DOCVARIABLE', 'MERGEFIELD', 'MERGEREC', 'MERGESEQ', 'NEXT', 'NEXTIF', 'SKIPIF', 'ADDIN'],
]);

/**
 * A story with such fields made into the text that they last showed.
 * @returns the text, and how many fields it were
 */
export function unlinkFields(text: string): { readonly text: string; readonly count: number } {
  const unlinker = new FieldUnlinker(text);
  walkXml(text, unlinker);
  return { text: unlinker.splices.applyTo(text), count: unlinker.count };
}

/** @param instruction as written, such as `LINK Excel.Sheet.12 "C:\\a.xlsx"` */
function isUnlinked(instruction: string): boolean {
  const [, keyword = '', rest = ''] = /^\s*(\w+)([^]*)$/.exec(instruction) ?? [];
  if (keyword.toUpperCase() !== 'HYPERLINK') return UNLINKED.has(keyword.toUpperCase());
  // A backslash and one letter are a switch.
  const target = /^\s*(?:"([^"]*)"|((?!\\[a-z](?:\s|$))[^\s"]\S*))/i.exec(rest);
  return target !== null && isPrivateTarget((target[1] ?? target[2] ?? '').replace(/\\\\/g, '\\'));
}

interface OpenField {
  instruction: string;
  inResult: boolean;
  unlinked: boolean;
  /** Content of runs before its result. */
  readonly code: { readonly start: number; readonly end: number }[];
}

class FieldUnlinker implements XmlVisitor {
  readonly splices = new Splices();
  count = 0;
  private readonly fields: OpenField[] = [];
  private readonly simple = new Set<XmlElement>();

  constructor(private readonly text: string) {}

  open(element: XmlElement): void {
    if (element.name === 'instrText') {
      const field = this.fields.at(-1);
      if (field && !field.inResult) field.instruction += leafText(this.text, element);
    } else if (element.name === 'fldSimple') {
      const tag = this.text.slice(element.start, element.openEnd);
      if (isUnlinked(attributeOf(tag, 'instr', true) ?? '')) this.simple.add(element);
    }
  }

  close(element: XmlElement, { closeStart, end }: XmlEnd): void {
    const { name, parent, start, openEnd } = element;
    if (name === 'fldSimple' && this.simple.delete(element)) {
      this.count += 1;
      this.splices.remove(start, openEnd);
      this.splices.remove(closeStart, end);
    } else if (name === 'fldData' && parent && this.simple.has(parent)) {
      this.splices.remove(start, end);
    } else if (name === 'fldChar') {
      this.mark(attributeOf(this.text.slice(start, openEnd), 'fldCharType', true), start, end);
    } else if (parent?.name === 'r' && name !== 'rPr') {
      this.noteCode(start, end);
    }
  }

  private mark(type: string | undefined, start: number, end: number): void {
    if (type === 'begin') {
      this.fields.push({ instruction: '', inResult: false, unlinked: false, code: [] });
      this.noteCode(start, end);
    } else if (type === 'separate') {
      this.noteCode(start, end);
      this.decide();
    } else if (type === 'end') {
      if (this.fields.at(-1)?.inResult === false) this.decide();
      const unlinked = this.fields.pop()?.unlinked ?? false;
      if (unlinked) this.splices.remove(start, end);
      else this.noteCode(start, end);
    }
  }

  /** Where the result of the innermost field begins, its instruction is known. */
  private decide(): void {
    const field = this.fields.at(-1);
    if (!field || field.inResult) return;
    field.inResult = true;
    if (!isUnlinked(field.instruction)) return;
    field.unlinked = true;
    this.count += 1;
    for (const { start, end } of field.code) this.splices.remove(start, end);
  }

  private noteCode(start: number, end: number): void {
    for (const field of this.fields) if (!field.inResult) field.code.push({ start, end });
  }
}
