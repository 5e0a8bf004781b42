import { appendChild } from '../../xml/append-child';
import { Splices } from '../../xml/splices';
import { attributeOf, opened, prefixOf, withAttribute } from '../../xml/start-tag';
import { walkXml, type XmlElement, type XmlEnd } from '../../xml/walk';

/** What programs take to stand first in each list, whether or not it does. */
const FIRST = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="宋体"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
} as const;

export type SectionName = keyof typeof FIRST;
const NAMES = Object.keys(FIRST) as SectionName[];

/** Children of a styles part, in their order (ECMA-376 part 1, 18.8.39 CT_Stylesheet). */
const ORDER = [
  ...['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'],
  ...['tableStyles', 'colors', 'extLst'],
];

class Section {
  spot: (XmlElement & XmlEnd) | undefined;
  readonly entries: string[] = [];
  /** How many of the entries are in the part. */
  known = 0;
  /** The first of each. */
  readonly places = new Map<string, number>();

  add(entry: string): number {
    const at = this.entries.push(entry) - 1;
    if (!this.places.has(entry)) this.places.set(entry, at);
    return at;
  }
}

/** The lists of a styles part, to which entries are added. */
export class StyleSections {
  private readonly sections = new Map(NAMES.map((name) => [name, new Section()]));
  private readonly prefix: string;

  constructor(private readonly text: string) {
    let prefix = '';
    const open = new Map<XmlElement, Section>();
    walkXml(text, {
      open: (element) => {
        if (!element.parent) prefix = prefixOf(element.tag);
        const section = this.sections.get(element.name as SectionName);
        if (section && element.parent?.parent === null) open.set(element, section);
      },
      close(element, end) {
        if (element.parent) open.get(element.parent)?.add(text.slice(element.start, end.end));
        const section = open.get(element);
        if (section) section.spot = { ...element, ...end };
      },
    });
    this.prefix = prefix;
    for (const [name, section] of this.sections) {
      section.known = section.entries.length;
      for (const entry of FIRST[name].slice(section.known)) section.add(this.prefixed(entry));
    }
  }

  entries(name: SectionName): readonly string[] {
    return this.section(name).entries;
  }

  /** The number of an entry, which is added where there is none like it. */
  place(name: SectionName, entry: string): number {
    const section = this.section(name);
    return section.places.get(entry) ?? section.add(entry);
  }

  /** An entry as it stands in this part. */
  prefixed(entry: string): string {
    return this.prefix === '' ? entry : entry.replace(/<(\/?)(?=\w)/g, `<$1${this.prefix}`);
  }

  /** The part with what was added. */
  finish(): string {
    const splices = new Splices();
    let missing: readonly SectionName[] = [];
    for (const [name, { spot, entries, known }] of this.sections) {
      const added = entries.slice(known).join('');
      if (!spot && added !== '') missing = [...missing, name];
      if (!spot || added === '') continue;
      const tag = this.text.slice(spot.start, spot.openEnd);
      const count = attributeOf(tag, 'count') === undefined ? null : String(entries.length);
      const start = opened(withAttribute(tag, 'count', count));
      splices.replace(spot.start, spot.openEnd, start);
      splices.insert(spot.closeStart, added + (spot.empty ? `</${spot.tag}>` : ''));
    }
    return missing.reduce(
      (text, name) =>
        appendChild(
          text,
          (p) => `<${p}${name}>${this.entries(name).join('')}</${p}${name}>`,
          new Set(ORDER.slice(ORDER.indexOf(name) + 1)),
        ),
      splices.applyTo(this.text),
    );
  }

  private section(name: SectionName): Section {
    return this.sections.get(name) as Section;
  }
}
