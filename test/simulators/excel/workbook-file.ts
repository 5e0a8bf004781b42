import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { MemoryHost } from '../../../src/hosts/memory/memory-host';
import type { ExcelProgram } from './excel-program';

type Files = Record<string, Uint8Array>;

/**
 * The workbook as the .xlsx that Excel would save: cells, defined names, and the custom XML kept
 * inside. Fills and formats are left out.
 */
export async function workbookFile(program: ExcelProgram): Promise<Uint8Array> {
  const bytes = await new MemoryHost(program.book).copyOfWorkbook();
  if (program.parts.size === 0 && program.names.length === 0) return bytes;
  const files = unzipSync(bytes);
  addNames(files, program);
  [...program.parts].forEach(([id, xml], i) => addXmlPart(files, i + 1, id, xml));
  return zipSync(files);
}

const WORKBOOK = 'xl/workbook.xml';

function addNames(files: Files, { names, book }: ExcelProgram): void {
  if (names.length === 0) return;
  const list = names.map(({ name, sheet, formula, visible }) => {
    const scope = sheet ? ` localSheetId="${book.sheets.indexOf(sheet)}"` : '';
    const hidden = visible ? '' : ' hidden="1"';
    const text = formula.slice(1).replace(/&/g, '&amp;').replace(/</g, '&lt;');
    return `<definedName name="${name}"${scope}${hidden}>${text}</definedName>`;
  });
  const has = strFromU8(files[WORKBOOK] ?? new Uint8Array()).includes('</definedNames>');
  if (has) insert(files, WORKBOOK, '</definedNames>', list.join('') + '</definedNames>');
  else {
    const added = `</sheets><definedNames>${list.join('')}</definedNames>`;
    insert(files, WORKBOOK, '</sheets>', added);
  }
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PROPS_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

function addXmlPart(files: Files, number: number, id: string, xml: string): void {
  const props = `itemProps${number}.xml`;
  files[`customXml/item${number}.xml`] = strToU8(xml);
  files[`customXml/${props}`] = strToU8(
    `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${OFFICE}/customXml"/>`,
  );
  files[`customXml/_rels/item${number}.xml.rels`] = strToU8(
    `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="${props}"/></Relationships>`,
  );
  insert(
    files,
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    `<Relationship Id="rIdX${number}" Type="${OFFICE}/relationships/customXml" Target="../customXml/item${number}.xml"/></Relationships>`,
  );
  insert(
    files,
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/customXml/${props}" ContentType="${PROPS_TYPE}"/></Types>`,
  );
}

function insert(files: Files, path: string, at: string, instead: string): void {
  const text = strFromU8(files[path] ?? new Uint8Array());
  if (!text.includes(at)) throw new Error(`${path} is not written as expected`);
  // A function, because a name's formula may hold dollar signs.
  files[path] = strToU8(text.replace(at, () => instead));
}
