import type { CarryPoint } from './carry-forward';

/** Parts whose numbers are the unit's own, in no table. */
const OWN_WORDS: ReadonlySet<string> = new Set(['duties', 'performance', 'terms']);

/** Points that are told by their count: nothing could have been put in at any of them. */
export function isOwnWords({ kind, section }: CarryPoint): boolean {
  return kind === 'left' && OWN_WORDS.has(section);
}
