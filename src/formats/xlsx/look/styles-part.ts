import type { OfficePackage } from '../../package/office-package';
import type { XmlAttributes, XmlHandler } from '../../xml/handler';
import type { CellFormat } from '../cell-format';
import { detach } from '../string-text';
import { colourOf, type ThemeColours } from './colour';
import { fillColour } from './fill-colour';
import { BUILT_IN_FORMATS } from './number-formats';

/** Programs allow some 64,000 looks; entries of any list beyond this are left out. */
const MOST_ENTRIES = 70_000;

/** Longer formats and names of fonts are none. */
const LONGEST = 255;

/** As texts are anyway. */
const BLACK = '#000000';

interface Draft {
  font?: NonNullable<CellFormat['font']>;
  fill?: string | undefined;
  boxed?: boolean;
}
type MutableFormat = { -readonly [Key in keyof CellFormat]: CellFormat[Key] };

/**
 * The looks that cells name by number (`cellXfs`), in order.
 * @throws FormatError as `OfficePackage.scan`
 */
export function readStylesPart(
  source: OfficePackage,
  part: string,
  theme: ThemeColours,
): CellFormat[] {
  const reader = new StylesReader(theme);
  source.scan(part, reader);
  return reader.looks;
}

class StylesReader implements XmlHandler {
  readonly looks: MutableFormat[] = [];
  private readonly path: string[] = [];
  private readonly formats = new Map<string, string>();
  private readonly fonts: Draft[] = [];
  private readonly fills: Draft[] = [];
  private readonly borders: Draft[] = [];
  /** The font, fill or border being read, and the look. */
  private entry: Draft = {};
  private latest: MutableFormat = {};
  private pattern: string | undefined;

  constructor(private readonly theme: ThemeColours) {}

  open(name: string, attributes: XmlAttributes): void {
    const [section, entry] = [this.path[1], this.path[2]];
    this.path.push(name);
    if (section === 'numFmts') this.numberFormat(attributes);
    else if (section === 'fonts') this.font(entry, name, attributes);
    else if (section === 'fills') this.fill(entry, name, attributes);
    else if (section === 'borders') this.border(entry, attributes);
    else if (section === 'cellXfs') this.look(entry, name, attributes);
  }

  close(): void {
    this.path.pop();
  }

  private numberFormat({ numFmtId, formatCode }: XmlAttributes): void {
    if (numFmtId === undefined || !isShort(formatCode) || this.formats.size >= MOST_ENTRIES) return;
    this.formats.set(detach(numFmtId), detach(formatCode));
  }

  private font(entry: string | undefined, name: string, attributes: XmlAttributes): void {
    const { val } = attributes;
    if (entry === undefined) this.begin(this.fonts);
    else if (name === 'b' && val !== '0' && val !== 'false') this.state({ bold: true });
    else if (name === 'sz' && Number(val) > 0 && Number(val) < 410)
      this.state({ size: Number(val) });
    else if (name === 'name' && isShort(val)) this.state({ name: detach(val) });
    else if (name === 'color') {
      const colour = colourOf(attributes, this.theme);
      if (colour !== undefined && colour !== BLACK) this.state({ colour });
    }
  }

  private state(font: NonNullable<CellFormat['font']>): void {
    this.entry.font = { ...this.entry.font, ...font };
  }

  private fill(entry: string | undefined, name: string, attributes: XmlAttributes): void {
    if (entry === undefined) this.begin(this.fills);
    else if (name === 'patternFill') this.pattern = attributes['patternType'];
    else if (name === 'fgColor') this.entry.fill = fillColour(this.pattern, attributes, this.theme);
  }

  private border(entry: string | undefined, { style }: XmlAttributes): void {
    if (entry === undefined) this.begin(this.borders);
    else if (style !== undefined && style !== 'none') this.entry.boxed = true;
  }

  private begin(list: Draft[]): void {
    this.entry = {};
    if (list.length < MOST_ENTRIES) list.push(this.entry);
  }

  private look(entry: string | undefined, name: string, attributes: XmlAttributes): void {
    if (entry === undefined) {
      this.latest = this.newLook(attributes);
      if (this.looks.length < MOST_ENTRIES) this.looks.push(this.latest);
    } else if (name === 'alignment') {
      align(this.latest, attributes);
    } else if (name === 'protection' && /^(?:0|false)$/.test(attributes['locked'] ?? '')) {
      this.latest.unlocked = true;
    }
  }

  private newLook({ numFmtId = '0', fontId, fillId, borderId }: XmlAttributes): MutableFormat {
    const numberFormat = this.formats.get(numFmtId) ?? BUILT_IN_FORMATS[Number(numFmtId)];
    const font = this.fonts[Number(fontId)]?.font;
    const fill = this.fills[Number(fillId)]?.fill;
    const boxed = this.borders[Number(borderId)]?.boxed;
    return {
      ...(numberFormat && numberFormat !== 'General' ? { numberFormat } : {}),
      ...(font ? { font } : {}),
      ...(fill ? { fill } : {}),
      ...(boxed ? { boxed: true as const } : {}),
    };
  }
}

function isShort(text: string | undefined): text is string {
  return text !== undefined && text !== '' && text.length <= LONGEST;
}

function align(look: MutableFormat, attributes: XmlAttributes): void {
  const { horizontal, vertical, wrapText, indent } = attributes;
  if (horizontal === 'left' || horizontal === 'right' || horizontal === 'center') {
    look.horizontal = horizontal;
  } else if (horizontal === 'centerContinuous') {
    look.horizontal = 'center';
  }
  if (vertical === 'top') look.vertical = 'top';
  else if (vertical === 'center') look.vertical = 'middle';
  if (wrapText === '1' || wrapText === 'true') look.wrap = true;
  if (/^[1-9]\d?$/.test(indent ?? '')) look.indent = Number(indent);
}
