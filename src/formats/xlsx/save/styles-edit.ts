import { addPart } from '../../package/add-part';
import type { PackageEdit } from '../../package/package-edit';
import { partOfKind, readRelationships } from '../../package/relationships';
import { escapeXml } from '../../xml/entities';
import { attributeOf, withAttribute } from '../../xml/start-tag';
import { walkXml } from '../../xml/walk';
import type { CellFormat } from '../cell-format';
import type { NamedColour, ThemeColours } from '../look/colour';
import { fillColour } from '../look/fill-colour';
import { readThemeColours } from '../look/theme-part';
import { mainNamespace } from './main-namespace';
import { StyleSections } from './style-sections';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** Numbers below are for formats that programs know without being told. */
const FIRST_OWN_FORMAT = 164;

/** A font that is only partly stated is one of these. */
const FONT = { name: '宋体', size: 11 };

/** The looks that cells name by number (`cellXfs`), of a workbook to which some are added. */
export class StylesEdit {
  /** The styles part; none before it is asked for, and where there is none. */
  private part: string | undefined;
  private read: StyleSections | undefined;
  private known = 0;
  /** Numbers of looks that are the same but for their fill, lowest first, by what they share. */
  private twins: Map<string, number[]> | undefined;
  /** Looks that were asked for already, by look and fill. */
  private readonly painted = new Map<string, number>();
  private colours: ThemeColours | undefined;

  constructor(
    private readonly edit: PackageEdit,
    private readonly workbookPart: string,
  ) {}

  /** The number of the look that a cell of ours has; 0 is that of cells which state none. */
  lookOf(format: CellFormat): number {
    const { font, fill, boxed, numberFormat } = format;
    const ids = {
      numFmtId: numberFormat === undefined ? 0 : this.numberFormat(numberFormat),
      fontId: font ? this.entry('fonts', fontXml(font)) : 0,
      fillId: fill === undefined ? 0 : this.entry('fills', fillXml(fill)),
      borderId: boxed ? this.entry('borders', BOX) : 0,
    };
    const alignment = alignmentXml(format);
    const stated = Object.entries(ids).map(([name, id]) => ` ${name}="${String(id)}"`);
    const applied = Object.entries({
      applyNumberFormat: ids.numFmtId > 0,
      applyFont: font,
      applyFill: fill,
      applyBorder: boxed,
      applyAlignment: alignment,
    }).flatMap(([name, applies]) => (applies ? [` ${name}="1"`] : []));
    if (applied.length === 0) return 0;
    const tag = `<xf${stated.join('')}${this.baseStyle()}${applied.join('')}`;
    return this.entry('cellXfs', alignment === '' ? `${tag}/>` : `${tag}>${alignment}</xf>`);
  }

  /**
   * The number of the look that differs from another one in its fill alone; where the workbook has it, that
   * one, so that a fill which is taken off again leaves the number as it was.
   * @param fill `#RRGGBB`; `null`: none
   */
  filled(look: number, fill: string | null): number {
    const key = `${String(look)} ${fill ?? ''}`;
    const number = this.painted.get(key) ?? this.withFill(look, fill);
    this.painted.set(key, number);
    return number;
  }

  /** Writes the looks that were added. */
  finish(): void {
    if (!this.read || this.read.entries('cellXfs').length === this.known) return;
    const text = this.read.finish();
    if (this.part !== undefined) {
      this.edit.change(this.part, () => text);
      return;
    }
    addPart(this.edit, this.workbookPart, {
      kind: 'styles',
      target: (n) => `styles${n === 1 ? '' : String(n)}.xml`,
      contentType: CONTENT_TYPE,
      text,
    });
  }

  private withFill(look: number, fill: string | null): number {
    const looks = this.sections.entries('cellXfs');
    const base = looks[look] ?? looks[0] ?? '';
    const twins = this.twinsOf(base);
    const colour = fill && fill.toUpperCase();
    const twin = twins.find((at) => this.colourOf(looks[at] ?? '') === colour);
    if (twin !== undefined) return twin;
    const id = fill === null ? 0 : this.entry('fills', fillXml(fill));
    const changed = startTagChanged(base, { fillId: String(id), applyFill: fill && '1' });
    const added = this.sections.place('cellXfs', changed);
    twins.push(added);
    return added;
  }

  private get sections(): StyleSections {
    if (this.read) return this.read;
    const { edit, workbookPart } = this;
    const part = partOfKind(readRelationships(edit.source, workbookPart), 'styles');
    if (part !== undefined && edit.has(part)) this.part = part;
    const namespace = escapeXml(mainNamespace(edit.text(workbookPart)), true);
    this.read = new StyleSections(
      this.part === undefined ? `<styleSheet xmlns="${namespace}"/>` : edit.text(this.part),
    );
    this.known = this.read.entries('cellXfs').length;
    return this.read;
  }

  private get theme(): ThemeColours {
    const { edit, workbookPart } = this;
    const part = partOfKind(readRelationships(edit.source, workbookPart), 'theme');
    return (this.colours ??= readThemeColours(edit.source, part));
  }

  private entry(name: 'fonts' | 'fills' | 'borders' | 'cellXfs', xml: string): number {
    return this.sections.place(name, this.sections.prefixed(xml));
  }

  private numberFormat(code: string): number {
    const formats = this.sections.entries('numFmts');
    const idOf = (entry: string): number => Number(attributeOf(startTag(entry), 'numFmtId'));
    const known = formats.find((entry) => attributeOf(startTag(entry), 'formatCode') === code);
    if (known !== undefined) return idOf(known);
    if (code === 'General') return 0;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...formats.map(idOf)) + 1;
    const xml = `<numFmt numFmtId="${String(id)}" formatCode="${escapeXml(code, true)}"/>`;
    this.sections.place('numFmts', this.sections.prefixed(xml));
    return id;
  }

  /** The named style that the first look is based on. */
  private baseStyle(): string {
    const base = attributeOf(startTag(this.sections.entries('cellXfs')[0] ?? ''), 'xfId');
    return base === undefined ? '' : ` xfId="${escapeXml(base, true)}"`;
  }

  private twinsOf(base: string): number[] {
    if (!this.twins) {
      this.twins = new Map();
      for (const [at, look] of this.sections.entries('cellXfs').entries()) {
        listOf(this.twins, unfilled(look)).push(at);
      }
    }
    return listOf(this.twins, unfilled(base));
  }

  /** As a reader of looks sees it; `null`: none, `undefined`: one of which no colour can be told. */
  private colourOf(look: string): string | null | undefined {
    const fill = this.sections.entries('fills')[Number(attributeOf(startTag(look), 'fillId'))];
    const { theme } = this;
    let pattern: string | undefined;
    let colour: string | null | undefined = null;
    walkXml(fill ?? '', {
      open({ name, start, openEnd }) {
        const tag = (fill ?? '').slice(start, openEnd);
        if (name === 'gradientFill') colour = undefined;
        else if (name === 'patternFill') {
          pattern = attributeOf(tag, 'patternType') ?? 'none';
          colour = pattern === 'none' ? null : undefined;
        } else if (name === 'fgColor' && pattern !== 'none') {
          colour = fillColour(pattern, namedIn(tag), theme);
        }
      },
    });
    return colour;
  }
}

const namedIn = (tag: string): NamedColour => ({
  ...{ rgb: attributeOf(tag, 'rgb'), theme: attributeOf(tag, 'theme') },
  tint: attributeOf(tag, 'tint'),
});

/** A value may hold `>`, as the conditions of number formats do. */
const startTag = (entry: string): string => /^<(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(entry)?.[0] ?? '';

function startTagChanged(entry: string, changes: Readonly<Record<string, string | null>>): string {
  const tag = startTag(entry);
  const changed = Object.entries(changes).reduce(
    (text, [name, value]) => withAttribute(text, name, value),
    tag,
  );
  return changed + entry.slice(tag.length);
}

function listOf(lists: Map<string, number[]>, key: string): number[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

const unfilled = (look: string): string => startTagChanged(look, { fillId: null, applyFill: null });

const BOX = `<border>${['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"/>`)
  .join('')}<diagonal/></border>`;

function fontXml({ bold, size = FONT.size, name = FONT.name }: NonNullable<CellFormat['font']>) {
  return `<font>${bold ? '<b/>' : ''}<sz val="${String(size)}"/><name val="${escapeXml(name, true)}"/></font>`;
}

function fillXml(fill: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill.slice(1).toUpperCase()}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function alignmentXml({ horizontal, vertical, wrap, indent }: CellFormat): string {
  const stated = Object.entries({
    horizontal,
    vertical: vertical === 'middle' ? 'center' : vertical,
    wrapText: wrap && '1',
    indent: indent && String(indent),
  }).flatMap(([name, value]) => (value ? [` ${name}="${value}"`] : []));
  return stated.length === 0 ? '' : `<alignment${stated.join('')}/>`;
}
