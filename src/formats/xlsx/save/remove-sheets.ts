import { FormatError } from '../../format-error';
import type { PackageEdit } from '../../package/package-edit';
import { unlink } from '../../package/unlink';
import { editElements, leafText, withoutEmpty, type ElementFate } from '../../xml/edit-elements';
import { Splices } from '../../xml/splices';
import { attributeOf } from '../../xml/start-tag';
import { walkXml } from '../../xml/walk';
import { OutsideFormulas } from '../outside-formula';
import { dropCalculationChain } from '../recalculation';
import { SheetsGone } from '../sheets-gone';
import { listWorkbook, type WorkbookListing } from '../workbook-listing';

/**
 * Takes sheets of our own away: with their parts, and with the names that hold for them alone. Names
 * that led there lead nowhere, as when a program deletes the sheet; formulas stay as they are.
 * @param workbookPart name of the workbook part
 * @throws FormatError `no-such-sheet`, `bad-sheet` for one that is not ours
 */
export function removeSheets(
  edit: PackageEdit,
  workbookPart: string,
  names: readonly string[],
): void {
  if (names.length === 0) return;
  const listing = listWorkbook(edit.text(workbookPart));
  const gone = new Set(names.map((name) => positionOf(listing, name)));
  const links = new Set([...gone].map((at) => listing.sheets[at]?.link ?? ''));
  edit.change(workbookPart, (text) => withoutSheets(text, listing, gone));
  unlink(edit, workbookPart, links);
  dropCalculationChain(edit, workbookPart);
}

function positionOf({ sheets, own }: WorkbookListing, sheet: string): number {
  const at = sheets.findIndex(({ name }) => name === sheet);
  if (at < 0) throw new FormatError('no-such-sheet', { sheet });
  if (!own.has(at)) throw new FormatError('bad-sheet', { sheet });
  return at;
}

function withoutSheets(
  text: string,
  { sheets }: WorkbookListing,
  gone: ReadonlySet<number>,
): string {
  const places = new SheetsGone(sheets, gone);
  let sheetAt = -1;
  const fateOf = (tag: string, name: string): ElementFate => {
    switch (name) {
      case 'sheet':
        sheetAt += 1;
        return gone.has(sheetAt) ? 'remove' : 'keep';
      case 'definedName':
        return gone.has(Number(attributeOf(tag, 'localSheetId') ?? -1))
          ? 'remove'
          : places.nameFate(tag);
      case 'workbookView':
        return places.viewFate(tag);
      default:
        return 'keep';
    }
  };
  const left = editElements(text, (tag, { name }) => fateOf(tag, name));
  return withoutEmpty(left, new Set(['definedNames']));
}

/**
 * Names that lead to sheets which are no longer there lead nowhere: programs call a file damaged in
 * which they do not.
 * @param removed names of sheets that may have come back since
 */
export function cutNames(
  edit: PackageEdit,
  workbookPart: string,
  removed: readonly string[],
): void {
  if (removed.length === 0) return;
  edit.change(workbookPart, (text) => {
    const there = new Set(listWorkbook(text).sheets.map(({ name }) => name.toLowerCase()));
    const gone = removed.map((name) => name.toLowerCase()).filter((name) => !there.has(name));
    const outside = new OutsideFormulas(new Set(), new Set(gone));
    const splices = new Splices();
    walkXml(text, {
      close(element, { closeStart }) {
        if (element.name !== 'definedName' || element.empty) return;
        if (outside.namesGoneSheet(leafText(text, element))) {
          splices.replace(element.openEnd, closeStart, '#REF!');
        }
      },
    });
    return splices.applyTo(text);
  });
}
