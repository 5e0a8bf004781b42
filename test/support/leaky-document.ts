import { contentTypes, relationships } from './leaky-workbook';
import { officeFile } from './package-parts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const bodyXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body}<w:sectPr w:rsidR="00A1"/></w:body></w:document>`;

/** A document of this body alone. */
export function documentOf(body: string): Uint8Array {
  return officeFile({
    '[Content_Types].xml': contentTypes(['word/document.xml']),
    '_rels/.rels': relationships({ rId1: ['officeDocument', 'word/document.xml'] }),
    'word/document.xml': bodyXml(body),
  });
}

const BODY =
  '<w:p><w:r><w:commentReference w:id="0"/></w:r><w:commentRangeStart w:id="0"/><w:r><w:t>公开正文</w:t></w:r><w:commentRangeEnd w:id="0"/><w:hyperlink r:id="rId8"><w:r><w:t>公开链接一</w:t></w:r></w:hyperlink><w:hyperlink r:id="rId9"><w:r><w:t>公开链接二</w:t></w:r></w:hyperlink></w:p>' +
  '<w:p><w:ins w:id="1" w:author="泄露"><w:r><w:t>公开新增</w:t></w:r></w:ins><w:del w:id="2" w:author="泄露"><w:r><w:delText>泄露删除</w:delText></w:r></w:del><w:permStart w:id="3" w:ed="泄露@x"/><w:r><w:rPr><w:vanish/></w:rPr><w:t>公开隐藏</w:t></w:r><w:permEnd w:id="3"/></w:p>' +
  '<w:p><w:sdt><w:sdtPr><w:dataBinding w:xpath="泄露"/></w:sdtPr><w:sdtContent><w:r><w:t>公开控件</w:t></w:r></w:sdtContent></w:sdt><w:r><w:pict><v:imagedata xmlns:v="v" xmlns:o="o" r:href="rId10" o:title="C:\\泄露\\公开图"/></w:pict></w:r></w:p>';

/** All that must not be published says 泄露, all that must stays says 公开. */
const PARTS: Readonly<Record<string, string>> = {
  '_rels/.rels': relationships({
    rId1: ['officeDocument', 'word/document.xml'],
    rId2: ['metadata/core-properties', 'docProps/core.xml'],
    rId3: ['custom-properties', 'docProps/custom.xml'],
  }),
  'docProps/core.xml': '<cp><creator>泄露</creator></cp>',
  'docProps/custom.xml': '<Properties>泄露</Properties>',
  'word/document.xml': bodyXml(BODY),
  'word/_rels/document.xml.rels': relationships({
    rId1: ['comments', 'comments.xml'],
    rId2: ['commentsExtended', 'commentsExtended.xml'],
    rId3: ['people', 'people.xml'],
    rId4: ['settings', 'settings.xml'],
    rId5: ['header', 'header1.xml'],
    rId6: ['customXml', '../customXml/item1.xml'],
    rId7: ['oleObject', 'embeddings/oleObject1.bin'],
    rId8: ['hyperlink', 'file:///D:/泄露.docx', 'outside'],
    rId9: ['hyperlink', 'https://www.example.gov.cn/公开', 'outside'],
    rId10: ['image', 'file:///D:/泄露.png', 'outside'],
  }),
  'word/comments.xml': '<w:comments>泄露</w:comments>',
  'word/commentsExtended.xml': '<a>泄露</a>',
  'word/people.xml': '<a>泄露</a>',
  'word/settings.xml': `<w:settings xmlns:w="${W}" xmlns:r="${R}"><w:attachedTemplate r:id="rId1"/><w:documentProtection w:edit="readOnly"/><w:mailMerge><w:connectString w:val="泄露"/><w:dataSource r:id="rId2"/></w:mailMerge><w:docVars><w:docVar w:name="泄露" w:val="泄露"/></w:docVars><w:rsids><w:rsid w:val="00A1"/></w:rsids></w:settings>`,
  'word/_rels/settings.xml.rels': relationships({
    rId1: ['attachedTemplate', 'file:///C:/泄露/泄露.dotx', 'outside'],
    rId2: ['mailMergeSource', 'file:///C:/泄露.xlsx', 'outside'],
  }),
  'word/header1.xml': `<w:hdr xmlns:w="${W}"><w:p><w:r><w:t>公开页眉</w:t></w:r><w:del w:author="泄露"><w:r><w:delText>泄露</w:delText></w:r></w:del></w:p></w:hdr>`,
  'word/embeddings/oleObject1.bin': '公开',
  'customXml/item1.xml': '<b:Sources xmlns:b="b">泄露</b:Sources>',
};

export function leakyDocument(): Uint8Array {
  return officeFile({ '[Content_Types].xml': contentTypes(Object.keys(PARTS)), ...PARTS });
}
