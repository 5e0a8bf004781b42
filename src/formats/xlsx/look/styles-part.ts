import type { OfficePackage } from '../../package/office-package';
import type { XmlAttributes, XmlHandler } from '../../xml/handler';
import type { CellFormat } from '../cell-format';
import { fillColour } from './fill-colour';
import { BUILT_IN_FORMATS } from './number-formats';

/** Looks beyond this are shown plain; programs allow some 64,000. */
const MOST_LOOKS = 70_000;

interface Draft {
  font?: CellFormat['font'];
  fill?: string | undefined;
  boxed?: boolean;
}
type MutableFormat = { -readonly [Key in keyof CellFormat]: CellFormat[Key] };

/**
 * The looks that cells name by number (`cellXfs`), in order; colours by theme are left out.
 * @throws FormatError as `OfficePackage.scan`
 */
export function readStylesPart(source: OfficePackage, part: string): CellFormat[] {
  const reader = new StylesReader();
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
  private pattern: string | undefined;

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
    if (numFmtId !== undefined && formatCode !== undefined) this.formats.set(numFmtId, formatCode);
  }

  private font(entry: string | undefined, name: string, { val }: XmlAttributes): void {
    if (entry === undefined) {
      this.fonts.push({});
      return;
    }
    const last = this.fonts.at(-1);
    if (!last) return;
    const size = Number(val);
    if (name === 'b' && val !== '0' && val !== 'false') last.font = { ...last.font, bold: true };
    else if (name === 'sz' && size > 0 && size < 410) last.font = { ...last.font, size };
    else if (name === 'name' && val) last.font = { ...last.font, name: val };
  }

  private fill(entry: string | undefined, name: string, attributes: XmlAttributes): void {
    if (entry === undefined) this.fills.push({});
    const last = this.fills.at(-1);
    if (name === 'patternFill') this.pattern = attributes['patternType'];
    if (last && name === 'fgColor') last.fill = fillColour(this.pattern, attributes['rgb']);
  }

  private border(entry: string | undefined, { style }: XmlAttributes): void {
    if (entry === undefined) this.borders.push({});
    const last = this.borders.at(-1);
    if (last && style !== undefined && style !== 'none') last.boxed = true;
  }

  private look(entry: string | undefined, name: string, attributes: XmlAttributes): void {
    if (entry === undefined) {
      if (this.looks.length < MOST_LOOKS) this.looks.push(this.newLook(attributes));
      return;
    }
    const last = this.looks.at(-1);
    if (last && name === 'alignment') align(last, attributes);
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
