import { zip } from './zip.mjs';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** @param {string} rows content of `<sheetData>` @param {string} after what follows it */
export function sheet(rows, after = '') {
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** @param {string[]} items content of each `<si>` */
export function strings(items) {
  return `${XML}<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;
}

/**
 * The entries of a workbook as a map from name to what `zip` takes, to be spoiled one by one.
 * @param {{name: string, xml: string}[]} sheets
 */
export function workbook(sheets, sharedStrings) {
  const types = sheets.map(
    (_, i) =>
      `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  const list = sheets.map(
    ({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const links = sheets.map((_, i) =>
    relationship(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`),
  );
  if (sharedStrings) {
    types.push(
      `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/>`,
    );
    links.push(relationship('rIdS', 'sharedStrings', 'sharedStrings.xml'));
  }
  const parts = new Map([
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${types.join('')}</Types>`,
    ],
    ['_rels/.rels', relationships([relationship('rId1', 'officeDocument', 'xl/workbook.xml')])],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', relationships(links)],
    ...sheets.map(({ xml }, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml]),
  ]);
  if (sharedStrings) parts.set('xl/sharedStrings.xml', sharedStrings);
  return new Map([...parts].map(([name, data]) => [name, { name, data }]));
}

/** A one-sheet workbook, packed. @param {(parts: Map) => void} spoil */
export function pack(rows, { name = '收支总表', after, items, spoil, deflate } = {}) {
  const parts = workbook([{ name, xml: sheet(rows, after) }], items && strings(items));
  spoil?.(parts);
  return zip([...parts.values()], deflate);
}

function relationship(id, type, target) {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relationships(list) {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}
