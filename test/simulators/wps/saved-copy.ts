import { strToU8, zipSync } from 'fflate';
import { isCellError } from '../../../src/model/grid';
import { addressOf } from '../../../src/model/place';
import { isCellFormula } from '../../../src/hosts/edit';
import type { CellContent } from '../../../src/hosts/edit';
import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import type { EtBook } from './et-program';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const RELATIONS = `${OFFICE}/relationships`;
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The workbook as the .xlsx that ET would save: cells, defined names, hidden sheets and what is kept inside;
 * no looks. At once, as ET does it, so not with the writer of the product, which takes its time.
 */
export function savedCopy(open: EtBook): Uint8Array {
  const { sheets } = open.book;
  const files: Record<string, string> = {
    '[Content_Types].xml': xml(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        override('/xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`) +
        each(sheets, (n) =>
          override(`/xl/worksheets/sheet${n}.xml`, `${SPREADSHEET}.worksheet+xml`),
        ) +
        '</Types>',
    ),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': xml(workbookXml(open)),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`]),
      ...open.parts.map((_, i) => [`rIdX${i + 1}`, 'customXml', `../customXml/item${i + 1}.xml`]),
    ]),
  };
  sheets.forEach((sheet, i) => (files[`xl/worksheets/sheet${i + 1}.xml`] = xml(sheetXml(sheet))));
  open.parts.forEach((part, i) => (files[`customXml/item${i + 1}.xml`] = part.xml));
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
  );
}

function workbookXml({ book: { sheets }, names, veryHidden }: EtBook): string {
  const state = (sheet: MemorySheet): string => {
    if (sheet.visible) return '';
    return ` state="${veryHidden.has(sheet) ? 'veryHidden' : 'hidden'}"`;
  };
  const list = sheets.map(
    (sheet, i) =>
      `<sheet name="${escaped(sheet.name)}" sheetId="${i + 1}"${state(sheet)} r:id="rId${i + 1}"/>`,
  );
  const defined = names.map(({ name, sheet, refersTo, visible }) => {
    const scope = sheet ? ` localSheetId="${sheets.indexOf(sheet)}"` : '';
    const hidden = visible ? '' : ' hidden="1"';
    return `<definedName name="${escaped(name)}"${scope}${hidden}>${escaped(refersTo.slice(1))}</definedName>`;
  });
  const all = defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : '';
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets>${all}</workbook>`;
}

function sheetXml(sheet: MemorySheet): string {
  const used = sheet.used();
  const lines = used ? sheet.contents(used) : [];
  const { row: top, column: left } = used ?? { row: 0, column: 0 };
  const rows = lines.map((line, r) => {
    const cells = line.map((content, c) => cellXml(addressOf(top + r, left + c), content));
    return `<row r="${top + r + 1}">${cells.join('')}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

function cellXml(address: string, content: CellContent): string {
  if (content === null) return '';
  const formula = isCellFormula(content) ? content.formula : null;
  const value = isCellFormula(content) ? (content.result ?? null) : content;
  const f = formula === null ? '' : `<f>${escaped(formula)}</f>`;
  const cell = (type: string, inner: string): string => `<c r="${address}"${type}>${f}${inner}</c>`;
  if (value === null) return cell('', '');
  if (isCellError(value)) return cell(' t="e"', `<v>${value.error}</v>`);
  if (typeof value === 'boolean') return cell(' t="b"', `<v>${value ? 1 : 0}</v>`);
  if (typeof value === 'number') return cell('', `<v>${value}</v>`);
  if (formula !== null) return cell(' t="str"', `<v>${escaped(value)}</v>`);
  return cell(' t="inlineStr"', `<is><t xml:space="preserve">${escaped(value)}</t></is>`);
}

function relations(list: readonly (readonly string[])[]): string {
  const all = list.map(
    ([id, kind, target]) =>
      `<Relationship Id="${id ?? ''}" Type="${RELATIONS}/${kind ?? ''}" Target="${target ?? ''}"/>`,
  );
  return xml(`<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`);
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}

function each(list: readonly unknown[], text: (number: number) => string): string {
  return list.map((_, i) => text(i + 1)).join('');
}

function xml(text: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
