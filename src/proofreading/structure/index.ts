import type { Reading } from '../text-context';
import { contents } from './contents';
import { institutions } from './institutions';
import { numbering } from './numbering';
import { parts } from './parts';

/** By the name that the catalogue calls them by. */
export const STRUCTURE: Readonly<Record<string, Reading>> = {
  ...{ contents, institutions, numbering, parts },
};
