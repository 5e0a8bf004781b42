import type { Reading } from '../text-context';

/** By the name that the catalogue calls them by. */
export const STRUCTURE: Readonly<Record<string, Reading>> = {};
