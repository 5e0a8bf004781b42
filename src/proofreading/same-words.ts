import type { Passage } from './passages';
import { remarksOn, type Remark, type Spot } from './remark';

/** Finds by the words, and by whether they stand in a table; by nothing else. */
export type WordRecogniser = (words: string, passage: Passage) => readonly Spot[];

type Spots = Map<string, readonly Spot[]>;

/** What was found at the last reading, by the words. */
const LAST = new WeakMap<WordRecogniser, { readonly cells: Spots; readonly paragraphs: Spots }>();

/**
 * Every spot that a recogniser finds in passages. Words that stood somewhere at the last reading are not
 * looked through again: a keystroke leaves all cells but one as they are.
 */
export function remarksOnWords(passages: readonly Passage[], recognise: WordRecogniser): Remark[] {
  const before = LAST.get(recognise);
  const now = { cells: new Map() as Spots, paragraphs: new Map() as Spots };
  const remarks = remarksOn(passages, (words, passage) => {
    const kind = 'instance' in passage ? 'cells' : 'paragraphs';
    const spots = now[kind].get(words) ?? before?.[kind].get(words) ?? recognise(words, passage);
    now[kind].set(words, spots);
    return spots;
  });
  LAST.set(recognise, now);
  return remarks;
}
