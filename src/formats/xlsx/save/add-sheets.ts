import { OWN_SHEET_NAME } from '../../../model/own-marks';
import { FormatError } from '../../format-error';
import { addPart } from '../../package/add-part';
import type { PackageEdit } from '../../package/package-edit';
import { appendChild, appendTo, childOfRoot } from '../../xml/append-child';
import { attributesOf, closed, withAttribute } from '../../xml/start-tag';
import { walkXml } from '../../xml/walk';
import { AFTER_CALC_PR, dropCalculationChain, recalculateOnLoad } from '../recalculation';
import { listWorkbook } from '../workbook-listing';
import { newSheetXml, type AddedSheet } from './new-sheet-xml';
import type { StylesEdit } from './styles-edit';
import { mainNamespace } from './main-namespace';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** As `isSheetName` of the hosts, for files. */
const SHEET_NAME = /^(?!')[^*?:\\/[\]]{1,31}(?<!')$/;

/** What a workbook part may hold after `definedNames` (ECMA-376 part 1, 18.2.27 CT_Workbook). */
const AFTER_NAMES: ReadonlySet<string> = new Set(['calcPr', ...AFTER_CALC_PR]);

/**
 * Adds sheets after the last one, and marks them as our own.
 * @param workbookPart name of the workbook part
 * @throws FormatError `bad-sheet` for a name that is taken or none, `bad-edit` for what no cell can hold
 */
export function addSheets(
  edit: PackageEdit,
  workbookPart: string,
  added: readonly AddedSheet[],
  styles: StylesEdit,
): void {
  for (const sheet of added) {
    const { sheets } = listWorkbook(edit.text(workbookPart));
    if (sheets.length === 0) throw new FormatError('damaged', { part: workbookPart });
    const taken = sheets.some(({ name }) => name.toLowerCase() === sheet.name.toLowerCase());
    if (taken || !SHEET_NAME.test(sheet.name)) {
      throw new FormatError('bad-sheet', { sheet: sheet.name });
    }
    const link = addPart(edit, workbookPart, {
      kind: 'worksheet',
      target: (n) => `worksheets/sheet${String(n)}.xml`,
      contentType: CONTENT_TYPE,
      text: newSheetXml(sheet, mainNamespace(edit.text(workbookPart)), (format) =>
        styles.lookOf(format),
      ),
    });
    edit.change(workbookPart, (text) => marked(listed(text, sheet, link), sheets.length));
    if (sheet.rows.some((line) => line?.some((cell) => cell?.formula !== undefined))) {
      recalculateOnLoad(edit, workbookPart);
      dropCalculationChain(edit, workbookPart);
    }
  }
}

/** The workbook part with one more sheet, written as its last one is. */
function listed(text: string, { name, hidden }: AddedSheet, link: string): string {
  const number = Math.max(0, ...listWorkbook(text).sheets.map((sheet) => sheet.number)) + 1;
  let last = { tag: '', end: 0 };
  walkXml(text, {
    close(element, { end }) {
      if (element.name === 'sheet') last = { tag: text.slice(element.start, element.openEnd), end };
    },
  });
  const [linkName = ''] =
    attributesOf(last.tag).find(([attribute]) => /^(?!xmlns:).*:id$/.test(attribute)) ?? [];
  const values = {
    name,
    sheetId: String(number),
    [linkName]: link,
    state: hidden ? 'hidden' : null,
  };
  const tag = Object.entries(values).reduce(
    (written, [attribute, value]) => withAttribute(written, attribute, value),
    closed(last.tag),
  );
  return text.slice(0, last.end) + tag + text.slice(last.end);
}

/** The workbook part with the name that makes the sheet at a position our own. */
function marked(text: string, position: number): string {
  const name = (p: string): string =>
    `<${p}definedName name="${OWN_SHEET_NAME}" localSheetId="${String(position)}" hidden="1">TRUE</${p}definedName>`;
  const names = childOfRoot(text, 'definedNames');
  if (names) return appendTo(text, names, name);
  return appendChild(text, (p) => `<${p}definedNames>${name(p)}</${p}definedNames>`, AFTER_NAMES);
}
