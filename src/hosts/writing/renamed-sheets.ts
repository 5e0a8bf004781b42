import type { WritePlan } from './write-plan';

/** Sheets that are removed and added anew under the same name. */
export function renamedSheets({ removed, added }: WritePlan): readonly string[] {
  const names = new Set(added.map(({ sheet }) => sheet.toLowerCase()));
  return removed.filter((sheet) => names.has(sheet.toLowerCase()));
}

/** The name that the sheet which makes room has meanwhile. */
export function asideName(sheet: string): string {
  return `${sheet.slice(0, 24)}~gouji`;
}
