import type { GroupView } from '../../session/workspace/state';

/** A hundred lines are no answer: so many stand open at first, the gravest in front. */
export const MOST_LINES = 12;

export type SectionId = 'error' | 'unchecked' | 'warning' | 'notice';

const ORDER: readonly SectionId[] = ['error', 'unchecked', 'warning', 'notice'];

export interface Section {
  readonly id: SectionId;
  readonly groups: readonly GroupView[];
  /** Lines that stand there without being asked for. */
  readonly first: number;
}

/** 必改, 未能核对, 应说明, 建议看: those that there are, each in the order of the check. */
export function sectionsOf(groups: readonly GroupView[]): readonly Section[] {
  let left = MOST_LINES;
  return ORDER.map((id) => {
    const own = groups.filter((group) => sectionOf(group) === id);
    const first = Math.min(own.length, left);
    left -= first;
    return { id, groups: own, first };
  }).filter((section) => section.groups.length > 0);
}

/** What could not be checked has passed as little as it has failed. */
function sectionOf({ severity, unchecked }: GroupView): SectionId {
  return unchecked ? 'unchecked' : severity;
}
