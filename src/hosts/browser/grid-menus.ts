/** Menus of what would be refused are not shown. */
const NOT_OFFERED: readonly string[] = [];

export const MENUS = Object.fromEntries(NOT_OFFERED.map((id) => [id, { hidden: true }]));
