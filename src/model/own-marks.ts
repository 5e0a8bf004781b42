/** How what this program puts into a workbook is known again: as its own, to be taken out of a copy. */

/** Defined names of ours begin so, in any case; hosts give them hidden. */
const NAME_PREFIX = '_gouji';

/** A sheet is ours when this name is defined for it alone. */
export const OWN_SHEET_NAME = `${NAME_PREFIX}.sheet`;

/** Namespaces of our custom XML parts begin so. */
export const OWN_NAMESPACE = 'urn:gouji:';

/** Whether a defined name, or the name of a sheet's custom property, is ours. */
export function isOwnName(name: string): boolean {
  return name.toLowerCase().startsWith(NAME_PREFIX);
}

/** Whether a defined name that holds for one sheet only says that the sheet is ours. */
export function isOwnSheetName(name: string): boolean {
  return name.toLowerCase() === OWN_SHEET_NAME;
}
