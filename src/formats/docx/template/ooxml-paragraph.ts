import {
  TABLE_CAPTION,
  TABLE_NOTE,
  TABLE_TITLE,
  TITLE,
  type Paragraph,
} from '../../../model/document';
import { escapeXml } from '../../xml/entities';
import {
  NO_PROPERTIES,
  paragraphProperties,
  withProperties,
  type Properties,
} from './ooxml-properties';
import { run } from './ooxml-run';
import type { SectionSetting } from './section-setting';
import type { TemplateStyles } from './template-styles';

/** How a paragraph and its runs are formatted. */
export interface Formats {
  readonly paragraph: Properties;
  readonly run: Properties;
}

type Changes = Readonly<Record<string, string>>;

const BOLD = { 'w:b': '<w:b/>', 'w:bCs': '<w:bCs/>' };
const NO_INDENT =
  '<w:ind w:left="0" w:leftChars="0" w:right="0" w:rightChars="0" w:firstLine="0" w:firstLineChars="0"/>';
const KEPT = { 'w:keepNext': '<w:keepNext/>' };
/** 五号, in half-points: the usual size in and around tables. */
export const TABLE_TEXT = 21;
const NEW_PAGE = { 'w:pageBreakBefore': '<w:pageBreakBefore/>' };

/** Runs that a reader sees; those that were struck out or hidden are left out. */
export function runs({ runs: all }: Paragraph, properties: Properties): string {
  return all
    .filter(({ revision, hidden }) => revision !== 'deleted' && !hidden)
    .map(({ text, gap }) => run(text, properties, gap !== undefined))
    .join('');
}

export function paragraphOf(formats: Formats, content: string): string {
  return `<w:p>${paragraphProperties(formats.paragraph)}${content}</w:p>`;
}

/**
 * A paragraph of a section that stands in no table.
 * @param carried properties that it has besides, such as a section break
 */
export function sectionParagraph(
  paragraph: Paragraph,
  setting: SectionSetting,
  styles: TemplateStyles,
  carried: Changes,
): string {
  const formats = formatsOf(paragraph, setting, styles);
  const more = { ...(paragraph.newPage ? NEW_PAGE : {}), ...carried };
  const properties = withProperties(formats.paragraph, more);
  return paragraphOf({ ...formats, paragraph: properties }, runs(paragraph, formats.run));
}

/** The template's own style where it has one, else the format of the tag's paragraph. */
function formatsOf(
  { level, style }: Paragraph,
  setting: SectionSetting,
  styles: TemplateStyles,
): Formats {
  const own = level === undefined ? ownStyle(style, styles) : styles.headings.get(level);
  if (own !== undefined) return { paragraph: styled(own), run: NO_PROPERTIES };
  if (level !== undefined) {
    const outline = `<w:outlineLvl w:val="${String(level - 1)}"/>`;
    const heading = { ...KEPT, 'w:outlineLvl': outline };
    return {
      paragraph: withProperties(setting.paragraph, heading),
      run: withProperties(setting.run, BOLD),
    };
  }
  const around = style === undefined ? undefined : AROUND_TABLES.get(style);
  if (!around) return setting;
  return {
    paragraph: withProperties(setting.paragraph, around.paragraph),
    run: withProperties(setting.run, around.run),
  };
}

/** Our own styles where the template has none of the name. */
const AROUND_TABLES: ReadonlyMap<string, { readonly paragraph: Changes; readonly run: Changes }> =
  new Map([
    [TITLE, { paragraph: { ...laid('center'), ...KEPT }, run: BOLD }],
    [TABLE_TITLE, { paragraph: { ...laid('center'), ...KEPT }, run: BOLD }],
    [TABLE_CAPTION, { paragraph: { ...laid('left'), ...KEPT }, run: sized(TABLE_TEXT) }],
    [TABLE_NOTE, { paragraph: laid('left'), run: sized(TABLE_TEXT) }],
  ]);

function sized(halfPoints: number): Changes {
  const value = `w:val="${String(halfPoints)}"`;
  return { 'w:sz': `<w:sz ${value}/>`, 'w:szCs': `<w:szCs ${value}/>` };
}

function laid(side: string): Changes {
  return { 'w:ind': NO_INDENT, 'w:jc': `<w:jc w:val="${side}"/>` };
}

function ownStyle(style: string | undefined, styles: TemplateStyles): string | undefined {
  return style !== undefined && AROUND_TABLES.has(style) ? styles.named.get(style) : undefined;
}

function styled(id: string): Properties {
  return new Map([['w:pStyle', `<w:pStyle w:val="${escapeXml(id, true)}"/>`]]);
}

/** A paragraph in a cell: close lines, no indent, whatever the text of the section has. */
export function cellFormats(
  setting: SectionSetting,
  side: string,
  halfPoints: number,
  bold: boolean,
): Formats {
  const style = setting.paragraph.get('w:pStyle');
  return {
    paragraph: new Map([
      ...(style === undefined ? [] : ([['w:pStyle', style]] as const)),
      ['w:spacing', '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'],
      ...Object.entries(laid(side)),
    ]),
    run: withProperties(setting.run, { ...(bold ? BOLD : {}), ...sized(halfPoints) }),
  };
}
