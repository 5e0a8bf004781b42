import type { Reading } from '../text-context';

/** By the name that the catalogue calls them by. */
export const TARGETS: Readonly<Record<string, Reading>> = {};
