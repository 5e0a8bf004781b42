import type { Block } from '../../../model/document';
import { paragraphOf, sectionParagraph } from './ooxml-paragraph';
import { NO_PROPERTIES } from './ooxml-properties';
import { tableXml } from './ooxml-table';
import type { SectionSetting } from './section-setting';
import type { TemplateStyles } from './template-styles';

/** One point high: between tables that would grow together, and behind one that nothing follows. */
const THIN =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>';

/** What stands in place of the paragraph that held the tag of a section. */
export function sectionXml(
  blocks: readonly Block[],
  setting: SectionSetting,
  styles: TemplateStyles,
): string {
  const { sectionBreak, beforeParagraph, ranges } = setting;
  // A section break is carried by the last paragraph before the pages change.
  const carrier: Record<string, string> =
    sectionBreak === undefined ? {} : { 'w:sectPr': sectionBreak };
  const pieces = blocks.map((block, index) => {
    const next = blocks[index + 1];
    if (block.kind === 'paragraph') {
      return sectionParagraph(block, setting, styles, next ? {} : carrier);
    }
    const apart = next ? next.kind === 'paragraph' : beforeParagraph || sectionBreak !== undefined;
    return tableXml(block, setting) + (apart ? '' : THIN);
  });
  if (sectionBreak !== undefined && blocks.at(-1)?.kind !== 'paragraph') {
    pieces.push(
      paragraphOf({ paragraph: new Map(Object.entries(carrier)), run: NO_PROPERTIES }, ''),
    );
  }
  return ranges + pieces.join('');
}
