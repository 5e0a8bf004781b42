import fc from 'fast-check';
import type { Block, Paragraph } from '../../src/model/document';

/** All paragraphs of a document, in tables too. */
export function allParagraphs(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => allParagraphs(cell.blocks))),
  );
}

/** Runs of every make that a paragraph may hold; `n` tells identifiers apart. */
const run = (text: string, properties = ''): string =>
  `<w:r w:rsidR="00A1"><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

type Made = (text: string, n: number) => string;

const FIELD: Made = (text) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF 甲 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const MADE: readonly Made[] = [
  (text) => run(text),
  (text) => run(text, '<w:b/>'),
  (text) => `<w:r><w:t>${text}</w:t><w:tab/><w:t>${text}</w:t><w:noBreakHyphen/><w:br/></w:r>`,
  (text) => `<w:r><w:t><![CDATA[${text}]]>&amp;<!-- 注 -->${text}</w:t></w:r>`,
  (text) => `<w:hyperlink w:anchor="a">${run(text)}${run(text)}</w:hyperlink>`,
  (text, n) => `<w:ins w:id="${n}" w:author="某">${run(text)}</w:ins>`,
  (text, n) => `<w:del w:id="${n}" w:author="某"><w:r><w:delText>${text}</w:delText></w:r></w:del>`,
  (text) => run(text, '<w:vanish/>'),
  (text) => `<w:smartTag w:element="x">${run(text)}</w:smartTag>`,
  (text) =>
    `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`,
  (text) => `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`,
  (text) =>
    `<w:sdt><w:sdtPr><w:dataBinding w:xpath="x"/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`,
  (text, n) =>
    `<w:r><w:rPr><w:i/><w:rPrChange w:id="${n}" w:author="某"><w:rPr/></w:rPrChange></w:rPr><w:lastRenderedPageBreak/><w:t>${text}</w:t></w:r>`,
  (text, n) =>
    `<w:bookmarkStart w:id="${n}" w:name="b${n}"/>${run(text)}<w:bookmarkEnd w:id="${n}"/>`,
  FIELD,
  (text) => `<w:fldSimple w:instr="PAGE">${run(text)}</w:fldSimple>`,
  (text) => `<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>`,
  (text) =>
    `<w:r><w:ruby><w:rt>${run('pin')}</w:rt><w:rubyBase>${run(text)}</w:rubyBase></w:ruby></w:r>`,
  (text) =>
    `<w:r><w:t>${text}</w:t><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent><w:t>尾</w:t></w:r>`,
  (text) =>
    `<w:r><w:t>${text}</w:t><w:pict><v:shape><v:textbox><w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent></v:textbox></v:shape></w:pict><w:t>尾</w:t></w:r>`,
];

const text = fc.stringMatching(/^[一二三四五六七八九十0-9 ]{1,6}$/);
const properties = fc.constantFrom(
  ...['', '<w:pPr><w:jc w:val="center"/></w:pPr>'],
  '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:b/></w:rPr></w:pPr>',
  '<w:pPr><w:rPr><w:del w:id="900" w:author="某"/></w:rPr></w:pPr>',
);

const paragraphXml = fc
  .tuple(properties, fc.array(fc.tuple(fc.constantFrom(...MADE), text), { maxLength: 5 }))
  .map(([own, parts]) => ({ own, parts }));

type MadeParagraph = { own: string; parts: [Made, string][] };

/** Bodies whose paragraphs, in tables too, are made of runs of every kind. */
export const bodies: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: paragraphXml },
      {
        weight: 1,
        arbitrary: fc.array(fc.array(paragraphXml, { minLength: 2, maxLength: 2 }), {
          minLength: 1,
          maxLength: 3,
        }),
      },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((blocks) => {
    let n = 0;
    const written = ({ own, parts }: MadeParagraph): string => {
      const runs = parts.map(([make, words]) => make(words, (n += 1))).join('');
      return own === '' && runs === '' ? '<w:p/>' : `<w:p>${own}${runs}</w:p>`;
    };
    const cell = (made: MadeParagraph): string => `<w:tc><w:tcPr/>${written(made)}</w:tc>`;
    return blocks
      .map((block) =>
        Array.isArray(block)
          ? `<w:tbl><w:tblPr/>${block.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
          : written(block),
      )
      .join('');
  });

/** A list for the paragraphs that are numbered. */
export const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
