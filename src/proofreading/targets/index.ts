import type { Reading } from '../text-context';
import { namedProjects } from './named-projects';
import { listedNumbers } from './listed-numbers';
import { numbersAgree } from './numbers-agree';
import { pastedWords } from './pasted-words';
import { projectsAddUp } from './project-sum';
import { yearsOfTargets } from './years';

/** By the name that the catalogue calls them by. */
export const TARGETS: Readonly<Record<string, Reading>> = {
  listedNumbers,
  namedProjects,
  numbersAgree,
  pastedWords,
  projectsAddUp,
  yearsOfTargets,
};
