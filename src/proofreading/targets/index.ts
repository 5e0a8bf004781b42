import type { Reading } from '../text-context';
import { goalsHaveTables } from './goals-without-table';
import { listedNumbers } from './listed-numbers';
import { numbersAgree } from './numbers-agree';
import { pastedWords } from './pasted-words';
import { yearsOfTargets } from './years';

/** By the name that the catalogue calls them by. */
export const TARGETS: Readonly<Record<string, Reading>> = {
  goalsHaveTables,
  listedNumbers,
  numbersAgree,
  pastedWords,
  yearsOfTargets,
};
