import type { SaveOutcome, SaveWay } from '../../hosts/port';
import { reason, Refusal } from '../../model/reason';
import { notSavedText, offeredText, savedBesideText, savedText } from '../../wording/pane-outcome';
import type { Desk, Outcome } from './desk';

interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Further lines of its message, said again with each way that is tried. */
  readonly details: readonly string[];
}

/** The last file of each workspace, for when it did not arrive. */
const last = new WeakMap<Desk, SavedFile>();

/**
 * Hands a file to the user and says which happened.
 * @param details what else is to be said of it
 * @throws Refusal `pane.no-saving` where no file can leave
 */
export async function save(
  desk: Desk,
  name: string,
  bytes: Uint8Array,
  details: readonly string[] = [],
): Promise<Outcome> {
  const [way] = desk.host.capabilities.saveFile;
  if (way === undefined) throw new Refusal(reason('pane.no-saving'));
  last.set(desk, { name, bytes, details });
  return saveAgain(desk, way);
}

/**
 * The last file once more, in another way.
 * @throws Refusal `pane.nothing-saved` when there is none
 */
export async function saveAgain(desk: Desk, way: SaveWay): Promise<Outcome> {
  const file = last.get(desk);
  if (!file) throw new Refusal(reason('pane.nothing-saved'));
  const { name, bytes, details } = file;
  const outcome = await desk.host.saveFile(name, bytes, way);
  const otherWays = desk.host.capabilities.saveFile.filter((one) => one !== way);
  if (outcome === 'saved') {
    const sentence = way === 'beside' ? savedBesideText(name) : savedText(name);
    return { kind: 'done', sentence, details };
  }
  return { kind: 'note', sentence: sentenceOf(outcome, name), details, otherWays };
}

function sentenceOf(outcome: Exclude<SaveOutcome, 'saved'>, name: string): string {
  return outcome === 'failed' ? notSavedText(name) : offeredText(name);
}
