import { proposeRecalculation, type RecalcEdit } from '../../repair/propose';
import { reason, Refusal } from '../../model/reason';
import { SAID } from '../../wording/pane/outcome-labels';
import { placeOfForm } from '../../wording/place-text';
import { candidateText, cellName } from '../../wording/suspect-sentence';
import { correct, editsOf } from './cell-edits';
import type { Desk, Outcome, Standing } from './desk';
import type { EditView, RecalculationView } from './state';

/** Candidates of one finding that are listed. */
const MOST = 4;

/** 重算: which sums could be worked out anew, to be looked at. Writes nothing. */
export async function propose(desk: Desk, formulas: boolean): Promise<Outcome | null> {
  const standing = desk.standing();
  const { edits, left } = proposed(standing, formulas);
  const sentences = new Map(standing.report.findings.map(({ id, sentence }) => [id, sentence]));
  const view: RecalculationView = {
    edits: edits.map(editView),
    left: left.map(({ finding, candidates }) => ({
      sentence: sentences.get(finding) ?? finding,
      candidates: candidates.slice(0, MOST).map(candidateText),
    })),
    formulas,
  };
  desk.store.set({ recalculation: view });
  return edits.length === 0 ? { kind: 'note', sentence: SAID.nothingToRecalculate } : null;
}

/**
 * Writes the edits with these keys.
 * @throws Refusal `pane.nothing-chosen`, or as `correct`
 */
export async function apply(desk: Desk, keys: readonly string[]): Promise<Outcome> {
  const standing = desk.standing();
  const formulas = desk.store.get().recalculation?.formulas ?? false;
  const chosen = proposed(standing, formulas).edits.filter((edit) => keys.includes(keyOf(edit)));
  if (chosen.length === 0) throw new Refusal(reason('pane.nothing-chosen'));
  const changes = chosen.map(({ write: { sheet, row, column, value, formula } }) => ({
    ...{ sheet, row, column },
    content: formula === undefined ? value : { formula, result: value },
  }));
  const label = SAID.recalculation(chosen.length);
  await correct(desk, editsOf(changes, standing.opened.snapshot), label);
  desk.store.set({ recalculation: null });
  return { kind: 'done', sentence: SAID.recalculated(chosen.length) };
}

function proposed({ input, report }: Standing, formulas: boolean) {
  return proposeRecalculation(input, report.findings, formulas);
}

function keyOf({ place }: RecalcEdit): string {
  return `${place.sheet}!${place.address}`;
}

function editView(edit: RecalcEdit): EditView {
  const { place, value, proposed: after, mends, kind } = edit;
  return {
    key: keyOf(edit),
    place: { text: placeOfForm(edit.form, place), place },
    label: cellName(edit),
    ...{ before: value, after },
    mends: mends.length,
    formulaOnly: kind === 'formula',
  };
}
