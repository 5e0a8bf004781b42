/** What Excel allows: at most 31 characters, none of `:\/?*[]`, no apostrophe at either end. */
const SHEET_NAME = /^(?!')[^:\\/?*[\]]{1,31}(?<!')$/;

/** Whether a sheet can have this name. */
export function isSheetName(name: string): boolean {
  return SHEET_NAME.test(name);
}
