import { strToU8, zipSync } from 'fflate';
import { isCellError } from '../../src/model/grid';
import type { Grid, GridCell } from '../../src/model/grid';
import { addressOf } from '../../src/model/place';
import type { Snapshot } from '../../src/model/snapshot';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook file that holds the snapshot, written part by part so that no library has a say. */
export function xlsxOf({ grids }: Snapshot): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>${each(grids, (_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${CONTENT}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets>${each(grids, ({ name, visible }, n) => `<sheet name="${escaped(name)}" sheetId="${n}"${visible ? '' : ' state="hidden"'} r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${each(grids, (_, n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
  };
  grids.forEach((grid, i) => (parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(grid)));
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(HEAD + xml)])),
  );
}

function each<T>(list: readonly T[], xml: (item: T, number: number) => string): string {
  return list.map((item, i) => xml(item, i + 1)).join('');
}

function sheetXml({ rows }: Grid): string {
  const lines = each(
    rows,
    ({ index, cells }) =>
      `<row r="${index + 1}">${each(cells, (cell) => cellXml(index, cell))}</row>`,
  );
  return `<worksheet xmlns="${SHEETS}"><sheetData>${lines}</sheetData></worksheet>`;
}

function cellXml(row: number, { column, value, formula }: GridCell): string {
  const start = `<c r="${addressOf(row, column)}"`;
  const body = formula === undefined ? '' : `<f>${escaped(formula)}</f>`;
  if (isCellError(value)) return `${start} t="e">${body}<v>${value.error}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b">${body}<v>${Number(value)}</v></c>`;
  if (typeof value === 'number') return `${start}>${body}<v>${value}</v></c>`;
  if (formula !== undefined) return `${start} t="str">${body}<v>${escaped(value ?? '')}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(value ?? '')}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
