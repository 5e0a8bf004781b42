import { strToU8, zipSync, type Zippable } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface RawWorkbook {
  /** Content of `<sheetData>`, a sheet each. */
  readonly sheets: readonly string[];
  /** Content of the `<si>` elements. */
  readonly strings?: readonly string[];
  /** Further attributes of each `<sheet>`. */
  readonly attributes?: readonly string[];
  /** Parts to add or replace. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** A workbook as the bytes of a file, from raw XML: what no well-behaved writer would make. */
export function workbookBytes(raw: RawWorkbook): Uint8Array {
  const sheets = raw.sheets.map(
    (_, i) =>
      `<sheet name="表${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}" ${raw.attributes?.[i] ?? ''}/>`,
  );
  const links = raw.sheets.map((_, i) =>
    link(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`),
  );
  const strings = (raw.strings ?? []).map((item) => `<si>${item}</si>`);
  const parts: Record<string, string> = {
    '_rels/.rels': relationships([link('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...links,
      link('rIdS', 'sharedStrings', 'sharedStrings.xml'),
    ]),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.join('')}</sst>`,
  };
  raw.sheets.forEach((rows, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
  });
  const files: Zippable = {};
  for (const [name, text] of Object.entries({ ...parts, ...raw.parts }))
    files[name] = strToU8(text);
  return zipSync(files);
}

function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relationships(list: readonly string[]): string {
  return `<Relationships xmlns="${RELATIONSHIPS}">${list.join('')}</Relationships>`;
}
