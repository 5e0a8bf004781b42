import type { Paragraph, TableCell } from '../../../model/document';
import { escapeXml } from '../../xml/entities';
import type { Look } from './looks';
import { printableRuns } from './printable-text';

const TEXT = '<w:t xml:space="preserve">';
const TEXT_END = '</w:t>';
/** Highlighted, not styled: Word finds highlighted text, and no style can highlight. */
const MARKED = '<w:rPr><w:highlight w:val="yellow"/></w:rPr>';

/** A paragraph of a cell as XML; only what stands otherwise than its style is said. */
export function cellParagraph(
  { runs }: Pick<Paragraph, 'runs'>,
  look: Look,
  align?: TableCell['align'],
): string {
  const own = align === undefined || align === look.align ? '' : `<w:jc w:val="${align}"/>`;
  const written = printableRuns(runs).map(
    ({ text, gap }) => `<w:r>${gap === undefined ? '' : MARKED}${runContent(text)}</w:r>`,
  );
  return `<w:p><w:pPr><w:pStyle w:val="${look.id}"/>${own}</w:pPr>${written.join('')}</w:p>`;
}

/** Line ends and tabs are those of Word. */
function runContent(text: string): string {
  return `${TEXT}${escapeXml(text)}${TEXT_END}`
    .replaceAll('\n', `${TEXT_END}<w:cr/>${TEXT}`)
    .replaceAll('\t', `${TEXT_END}<w:tab/>${TEXT}`)
    .replaceAll(TEXT + TEXT_END, '');
}
