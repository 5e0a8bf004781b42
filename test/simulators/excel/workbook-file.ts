import { strToU8, unzipSync, zipSync, strFromU8 } from 'fflate';
import { MemoryHost } from '../../../src/hosts/memory/memory-host';
import type { ExcelProgram } from './excel-program';

/** The workbook as the .xlsx that Excel would save: cells, names, and the custom XML kept inside. */
export async function workbookFile(program: ExcelProgram): Promise<Uint8Array> {
  const bytes = withNames(await new MemoryHost(program.book).copyOfWorkbook(), program);
  return program.parts.size === 0 ? bytes : withXmlParts(bytes, [...program.parts]);
}

function withNames(bytes: Uint8Array, { names, book }: ExcelProgram): Uint8Array {
  if (names.length === 0) return bytes;
  const written = names.map(({ name, sheet, formula, visible }) => {
    const local = sheet ? ` localSheetId="${book.sheets.indexOf(sheet)}"` : '';
    const hidden = visible ? '' : ' hidden="1"';
    const content = formula.slice(1).replace(/&/g, '&amp;').replace(/</g, '&lt;');
    return `<definedName name="${name}"${local}${hidden}>${content}</definedName>`;
  });
  const files = unzipSync(bytes);
  const text = strFromU8(files[WORKBOOK] ?? new Uint8Array());
  const list = `</sheets><definedNames>${written.join('')}</definedNames>`;
  files[WORKBOOK] = strToU8(text.replace('</sheets>', list));
  return zipSync(files);
}

const WORKBOOK = 'xl/workbook.xml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PROPS_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

function withXmlParts(bytes: Uint8Array, parts: readonly (readonly [string, string])[]) {
  const files = unzipSync(bytes);
  const edit = (path: string, before: string, added: string) => {
    const text = strFromU8(files[path] ?? new Uint8Array());
    files[path] = strToU8(text.replace(before, added + before));
  };
  parts.forEach(([id, xml], i) => {
    const number = i + 1;
    files[`customXml/item${number}.xml`] = strToU8(xml);
    files[`customXml/itemProps${number}.xml`] = strToU8(
      `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${OFFICE}/customXml"/>`,
    );
    files[`customXml/_rels/item${number}.xml.rels`] = strToU8(
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
    );
    edit(
      'xl/_rels/workbook.xml.rels',
      '</Relationships>',
      `<Relationship Id="rIdX${number}" Type="${OFFICE}/relationships/customXml" Target="../customXml/item${number}.xml"/>`,
    );
    edit(
      '[Content_Types].xml',
      '</Types>',
      `<Override PartName="/customXml/itemProps${number}.xml" ContentType="${PROPS_TYPE}"/>`,
    );
  });
  return zipSync(files);
}
