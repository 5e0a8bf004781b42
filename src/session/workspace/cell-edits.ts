import type { CellContent, CellsEdit, Edit } from '../../hosts/edit';
import { reason, Refusal } from '../../model/reason';
import type { Snapshot } from '../../model/snapshot';
import { StoredCells } from '../../model/stored-numbers';
import { failuresOf, isSubset } from '../../repair/recalc';
import type { Desk, Undo } from './desk';

/** A cell and what it is to hold; row and column 0-based. */
export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

/** Edits that are refused where a cell no longer holds what the check saw. */
export function editsOf(changes: readonly CellChange[], snapshot: Snapshot): CellsEdit[] {
  const stored = new StoredCells(snapshot);
  return changes.map(({ sheet, row, column, content }) => {
    const cell = stored.cell(sheet, row, column);
    const held: CellContent =
      cell?.formula === undefined
        ? (cell?.value ?? null)
        : { formula: cell.formula, result: cell.value };
    return { kind: 'cells', sheet, row, column, contents: [[content]], before: [[held]] };
  });
}

/**
 * Writes corrections and checks again: where anything fails that passed before, all of it is taken back.
 * @param label what was done, for the undo button
 * @throws Refusal `recalc.new-failure`, `pane.not-as-written`, or HostError
 */
export async function correct(desk: Desk, edits: readonly Edit[], label: string): Promise<void> {
  const before = failuresOf(desk.standing().report.findings);
  const { inverse, differences } = await desk.host.write(edits, label);
  const undo: Undo = { label, back: async () => void (await desk.host.write(inverse, label)) };
  const orUndo = async (step: Promise<void>): Promise<void> => {
    try {
      await step;
    } catch (thrown) {
      // The user may have switched to another workbook; the corrections stand in this one.
      desk.remember(undo);
      throw thrown;
    }
  };
  const takeBack = async (code: string): Promise<never> => {
    await orUndo(undo.back());
    await desk.refresh();
    throw new Refusal(reason(code));
  };
  if (differences.length > 0) await takeBack('pane.not-as-written');
  await orUndo(desk.refresh());
  if (!isSubset(failuresOf(desk.standing().report.findings), before))
    await takeBack('recalc.new-failure');
  desk.remember(undo);
}
