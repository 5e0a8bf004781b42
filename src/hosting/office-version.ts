/** A version as Office's manifest has it: four numbers, nothing after a hyphen. */
export const officeVersion = (version: string): string => `${version.replace(/-.*$/, '')}.0`;
