import { strToU8, zipSync } from 'fflate';
import type { Grid } from '../../src/model/grid';
import type { Snapshot } from '../../src/model/snapshot';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The sheets of a snapshot as tables of a .docx, the plainest that can be. */
export function docxBytes({ grids }: Snapshot): Uint8Array {
  const body = grids.map((grid) => paragraph(grid.name) + table(grid)).join('');
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${WORD}"><w:body>${body}${field()}</w:body></w:document>`,
    ),
  });
}

function table({ rows }: Grid): string {
  const width = Math.max(...rows.flatMap(({ cells }) => cells.map(({ column }) => column + 1)), 1);
  const lines = rows.map(({ cells }) => {
    const texts = Array.from({ length: width }, () => '');
    for (const { column, value } of cells) texts[column] = value === null ? '' : String(value);
    return `<w:tr>${texts.map((text) => `<w:tc><w:tcPr><w:gridSpan w:val="1"/></w:tcPr>${paragraph(text)}</w:tc>`).join('')}</w:tr>`;
  });
  return `<w:tbl>${lines.join('')}</w:tbl>`;
}

function paragraph(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>${escaped}</w:t></w:r></w:p>`;
}

function field(): string {
  const mark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  return `<w:p>${mark('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${mark('separate')}<w:r><w:t>1</w:t></w:r>${mark('end')}</w:p>`;
}
