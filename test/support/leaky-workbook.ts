import { officeFile } from './package-parts';

/**
 * A workbook in which all that must not be published says 泄露 and all that must stay says 公开.
 * Written by hand, since no well-behaved writer makes all of it.
 */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

/** Relationships by identifier: kind, target, and whether it lies outside. */
type Links = Readonly<Record<string, readonly [kind: string, target: string, outside?: 'outside']>>;

export function relationships(links: Links): string {
  const list = Object.entries(links).map(
    ([id, [kind, target, outside]]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

export function contentTypes(parts: readonly string[]): string {
  const list = parts.map((part) => `<Override PartName="/${part}" ContentType="a/b"/>`);
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>${list.join('')}</Types>`;
}

const SHEET_1 = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><cols><col min="3" max="4" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"><f>[1]泄露!A1*2</f><v>784.52</v></c></row><row r="2" hidden="1"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row><row r="3"><c r="A3"><f t="shared" si="0" ref="A2:A3">泄露名称+1</f><v>2</v></c><c r="B3" t="str"><f>'_勾稽'!A1&amp;"泄露"</f><v>公开文字</v></c><c r="C3"><f>SUM(公开名称)+B1</f><v>3</v></c></row></sheetData><sheetProtection sheet="1"/><scenarios><scenario name="泄露" user="泄露"/></scenarios><customSheetViews><customSheetView guid="{1}"/></customSheetViews><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>[1]泄露!A1</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="B1"><cfRule type="expression" priority="2"><formula>公开名称&gt;1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="A9"><formula1>'[1]泄露'!A1:A9</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" r:id="rId1" display="泄露"/><hyperlink ref="A2" r:id="rId2"/><hyperlink ref="A3" location="公开表!A1"/></hyperlinks><pageSetup paperSize="9" r:id="rId3"/><drawing r:id="rId6"/><legacyDrawing r:id="rId4"/><extLst><ext xmlns:x14="${X14}" uri="公开"><x14:dataValidations count="1"><x14:dataValidation><x14:formula1><xm:f xmlns:xm="x">[1]泄露!A1</xm:f></x14:formula1><xm:sqref xmlns:xm="x">A1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`;

const WORKBOOK = `<?xml version="1.0" encoding="UTF-8"?>\r\n<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="m"><fileVersion appName="公开"/><fileSharing readOnlyRecommended="1" userName="泄露"/><mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="x" url="D:\\泄露\\"/></mc:Choice></mc:AlternateContent><bookViews><workbookView activeTab="1" firstSheet="1"/></bookViews><sheets><sheet name="公开表" sheetId="1" r:id="rId1"/><sheet name="_勾稽" sheetId="5" r:id="rId2"/><sheet name="公开暗表" sheetId="7" state="veryHidden" r:id="rId3"/></sheets><externalReferences><externalReference r:id="rId4"/></externalReferences><definedNames><definedName name="_gouji.sheet" localSheetId="1" hidden="1">1</definedName><definedName name="_GOUJI.泄露">1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">公开表!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">_勾稽!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="2">公开暗表!$A$1</definedName><definedName name="公开名称">公开表!$A$1</definedName><definedName name="泄露名称">[1]泄露!$A$1</definedName><definedName name="泄露坏名">#REF!</definedName></definedNames><calcPr calcId="1"/><customWorkbookViews><customWorkbookView name="泄露 - 个人视图"/></customWorkbookViews></workbook>`;

const VML = `<xml xmlns:v="v" xmlns:x="x"><v:shape id="a"><v:textbox>泄露</v:textbox><x:ClientData ObjectType="Note"/></v:shape></xml>`;
const sheet = (rows: string): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;

const PARTS: Readonly<Record<string, string>> = {
  '_rels/.rels': relationships({
    rId1: ['officeDocument', 'xl/workbook.xml'],
    rId2: ['metadata/core-properties', 'docProps/core.xml'],
    rId3: ['extended-properties', 'docProps/app.xml'],
    rId4: ['custom-properties', 'docProps/custom.xml'],
    rId5: ['metadata/thumbnail', 'docProps/thumbnail.jpeg'],
    rId6: ['digital-signature/origin', '_xmlsignatures/origin.sigs'],
  }),
  'docProps/core.xml': '<cp><creator>泄露</creator></cp>',
  'docProps/app.xml': '<Properties><Company>泄露</Company></Properties>',
  'docProps/custom.xml': '<Properties>泄露</Properties>',
  'docProps/thumbnail.jpeg': '泄露',
  '_xmlsignatures/origin.sigs': '',
  '_xmlsignatures/_rels/origin.sigs.rels': relationships({ rId1: ['signature', 'sig1.xml'] }),
  '_xmlsignatures/sig1.xml': '<Signature>泄露</Signature>',
  'xl/workbook.xml': WORKBOOK,
  'xl/_rels/workbook.xml.rels': relationships({
    rId1: ['worksheet', 'worksheets/sheet1.xml'],
    rId2: ['worksheet', 'worksheets/sheet2.xml'],
    rId3: ['worksheet', '/xl/worksheets/sheet3.xml'],
    rId4: ['externalLink', 'externalLinks/externalLink1.xml'],
    rId5: ['sharedStrings', 'sharedStrings.xml'],
    rId6: ['calcChain', 'calcChain.xml'],
    rId7: ['person', 'persons/person.xml'],
    rId8: ['connections', 'connections.xml'],
    rId9: ['customXml', '../customXml/item1.xml'],
    rId10: ['customXml', '../customXml/item2.xml'],
    rId11: ['revisionHeaders', 'revisions/revisionHeaders.xml'],
    rId12: ['vbaProject', 'vbaProject.bin'],
    rId13: ['customXml', '../customXml/item3.xml'],
    rId14: ['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
  }),
  'xl/worksheets/sheet1.xml': SHEET_1,
  'xl/worksheets/_rels/sheet1.xml.rels': relationships({
    rId1: ['hyperlink', 'file:///D:/%E6%B3%84/x.xlsx', 'outside'],
    rId2: ['hyperlink', 'https://www.example.cn/公开', 'outside'],
    rId3: ['printerSettings', '../printerSettings/printerSettings1.bin'],
    rId4: ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
    rId5: ['comments', '../comments1.xml'],
    rId6: ['drawing', '../drawings/drawing1.xml'],
    rId7: ['threadedComment', '../threadedComments/threadedComment1.xml'],
    rId8: ['table', '../tables/table1.xml'],
  }),
  'xl/worksheets/sheet2.xml': sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
  'xl/worksheets/_rels/sheet2.xml.rels': relationships({
    rId1: ['drawing', '../drawings/drawing2.xml'],
  }),
  'xl/worksheets/sheet3.xml': sheet('<row r="1"><c r="A1" t="s"><v>2</v></c></row>'),
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="3"><si><t>泄露</t></si><si><t>公开</t></si><si><r><t>公</t></r><r><t>开</t></r></si><si><t>泄露旧文字</t></si></sst>`,
  'xl/externalLinks/externalLink1.xml': '<externalLink>泄露</externalLink>',
  'xl/externalLinks/_rels/externalLink1.xml.rels': relationships({
    rId1: ['externalLinkPath', 'file:///D:/泄露.xlsx', 'outside'],
  }),
  'xl/calcChain.xml': '<calcChain><c r="B1" i="1"/></calcChain>',
  'xl/persons/person.xml': '<personList>泄露</personList>',
  'xl/connections.xml': '<connections>泄露</connections>',
  'xl/revisions/revisionHeaders.xml': '<headers>泄露</headers>',
  'xl/revisions/_rels/revisionHeaders.xml.rels': relationships({
    rId1: ['revisionLog', 'revisionLog1.xml'],
  }),
  'xl/revisions/revisionLog1.xml': '<revisions>泄露</revisions>',
  'xl/vbaProject.bin': '公开',
  'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition xmlns="${MAIN}" refreshedBy="泄露" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1" sheet="公开表"/></cacheSource></pivotCacheDefinition>`,
  'xl/printerSettings/printerSettings1.bin': '泄露',
  'xl/comments1.xml': '<comments><authors><author>泄露</author></authors></comments>',
  'xl/threadedComments/threadedComment1.xml': '<ThreadedComments>泄露</ThreadedComments>',
  'xl/drawings/vmlDrawing1.vml': VML,
  'xl/drawings/drawing1.xml': `<wsDr xmlns:r="${OFFICE}"><cNvPr id="1" name="公开" descr="C:\\泄露\\公开图.png"><hlinkClick r:id="rId2"/></cNvPr><blip r:embed="rId1"/></wsDr>`,
  'xl/drawings/_rels/drawing1.xml.rels': relationships({
    rId1: ['image', '../media/image1.jpg'],
    rId2: ['hyperlink', '\\\\泄露\\x', 'outside'],
  }),
  'xl/drawings/drawing2.xml': '<wsDr>泄露</wsDr>',
  'xl/media/image1.jpg': '公开',
  'xl/tables/table1.xml': `<table xmlns="${MAIN}" name="公开" tableType="queryTable"><tableColumn id="1" name="公开" queryTableFieldId="1"/></table>`,
  'xl/tables/_rels/table1.xml.rels': relationships({
    rId1: ['queryTable', '../queryTables/queryTable1.xml'],
  }),
  'xl/queryTables/queryTable1.xml': '<queryTable>泄露</queryTable>',
  'xl/leftOver.xml': '<a>泄露</a>',
  'customXml/item1.xml': '<g:kept xmlns:g="urn:gouji:kept:1">泄露</g:kept>',
  'customXml/item2.xml': '<x xmlns="urn:其他">公开</x>',
  'customXml/item3.xml':
    '<DataMashup xmlns="http://schemas.microsoft.com/DataMashup">泄露</DataMashup>',
};

/** @param more parts to add or replace */
export function leakyWorkbook(more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = { ...PARTS, ...more };
  return officeFile({ '[Content_Types].xml': contentTypes(Object.keys(parts)), ...parts });
}
