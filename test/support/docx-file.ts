import { strToU8, zipSync } from 'fflate';
import type { NewWorkbook } from '../../src/model/new-workbook';
import { writtenTables, type WrittenTable } from './written-tables';

/** Small .docx files from the XML of their body; prefixes are Word's own. */

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface DocxParts {
  readonly body: string;
  /** Content of `w:styles`, of `w:numbering`. */
  readonly styles?: string;
  readonly numbering?: string;
}

export function docxFile({ body, styles, numbering }: DocxParts): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
  };
  const related: [string, string][] = [];
  if (styles !== undefined) {
    parts['word/styles.xml'] = `<w:styles ${NAMESPACES}>${styles}</w:styles>`;
    related.push(['styles', 'styles.xml']);
  }
  if (numbering !== undefined) {
    parts['word/numbering.xml'] = `<w:numbering ${NAMESPACES}>${numbering}</w:numbering>`;
    related.push(['numbering', 'numbering.xml']);
  }
  parts['word/_rels/document.xml.rels'] = relationships(related);
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    // The same document is the same bytes on any day.
    { mtime: new Date(2020, 0, 1) },
  );
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const list = targets.map(
    ([kind, target], i) =>
      `<Relationship Id="rId${i}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

/** A paragraph of one run. */
export function paragraph(text: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${own}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

const LINE = 'w:val="single" w:sz="4" w:space="0" w:color="auto"';
const BORDERS = `<w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} ${LINE}/>`)
  .join('')}</w:tblBorders></w:tblPr>`;

/** A table of texts, a cell a paragraph. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
  const line = (row: readonly string[]): string => `<w:tr>${row.map(cell).join('')}</w:tr>`;
  return `<w:tbl>${BORDERS}${rows.map(line).join('')}</w:tbl>`;
}

/**
 * A workbook as somebody would put it into a document: each table's rows above its header as
 * paragraphs, then the table, then what stands in one cell below it.
 */
export function docxOfWorkbook(workbook: NewWorkbook): Uint8Array {
  return docxFile({ body: writtenTables(workbook).map(tableAsText).join('') });
}

export function tableAsText({ above, rows, below }: WrittenTable): string {
  const lines = above.map((items) => paragraph(lineOf(items)));
  return lines.join('') + table(rows) + below.map((text) => paragraph(text)).join('');
}

/** The items of a line above a table, as they stand in one paragraph. */
export function lineOf(items: readonly string[]): string {
  return items.join('\u3000');
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
