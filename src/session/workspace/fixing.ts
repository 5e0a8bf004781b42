import { parseAddress } from '../../model/place';
import { reason, Refusal } from '../../model/reason';
import { StoredCells } from '../../model/stored-numbers';
import type { Suspect } from '../../model/suspect';
import type { Snapshot } from '../../model/snapshot';
import { SAID } from '../../wording/pane/outcome-labels';
import { placeOfForm } from '../../wording/place-text';
import { correct, editsOf, type CellChange } from './cell-edits';
import type { Desk, Outcome } from './desk';

/**
 * Puts the proposed value into the cell that is most likely wrong.
 * @throws Refusal `pane.no-suspect`, or as `correct`
 */
export async function fix(desk: Desk, id: string): Promise<Outcome> {
  const { report, opened } = desk.standing();
  const suspect = report.suspects.find(({ findings }) => findings.includes(id));
  const change = suspect && fixOf(suspect, opened.snapshot);
  if (!suspect || !change) throw new Refusal(reason('pane.no-suspect'));
  const where = placeOfForm(suspect.form, suspect.place);
  await correct(desk, editsOf([change], opened.snapshot), SAID.fix(where));
  return { kind: 'done', sentence: SAID.fixed(where, suspect.proposed) };
}

/**
 * The one cell that a suspect would change. `null`: two cells belong together, it stands in a document, or
 * a formula would be lost.
 */
export function fixOf(suspect: Suspect, snapshot: Snapshot): CellChange | null {
  const { place, proposed, belongs } = suspect;
  const at = 'sheet' in place ? parseAddress(place.address) : null;
  if (!('sheet' in place) || !at || belongs) return null;
  const cell = new StoredCells(snapshot).cell(place.sheet, at.row, at.column);
  if (cell?.formula !== undefined) return null;
  return { sheet: place.sheet, ...at, content: proposed === '' ? null : Number(proposed) };
}
