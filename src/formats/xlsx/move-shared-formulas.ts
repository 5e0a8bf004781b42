import { rangeAddress } from '../../model/place';
import { escapeXml, textContent } from '../xml/entities';
import type { Splices } from '../xml/splices';
import { elementName, opened, withAttribute } from '../xml/start-tag';
import { editError, type CellEdit } from './cell-edit';
import { parseSharedFormula, shiftFormula } from './shared-formula';
import { cellKey, cellOfKey, findCells, type SheetPositions } from './sheet-positions';
import { escapeText, unescapeText } from './string-text';

/**
 * A shared formula is stated once, in its master. Where that cell is edited, the next cell of the
 * group becomes the master, with the formula as it reads there, so that the others keep theirs.
 * @param text the worksheet before any change
 * @throws FormatError `shared-formula` when no other cell can state it without loss
 */
export function moveSharedFormulas(
  text: string,
  part: string,
  edits: readonly CellEdit[],
  positions: SheetPositions,
  splices: Splices,
): void {
  const edited = new Set(edits.map(({ row, column }) => cellKey(row, column)));
  for (const edit of edits) {
    const formula = positions.cells.get(cellKey(edit.row, edit.column))?.formula;
    const group = formula?.group;
    if (!formula || group === undefined || formula.closeStart === formula.openEnd) continue;
    const heirs = (positions.members.get(group) ?? []).filter((key) => !edited.has(key));
    if (heirs.length === 0) continue;
    // Stated twice: which of the two the others mean depends on their order.
    if (positions.masters.get(group) !== 1) throw editError('shared-formula', edit);
    const stated = textContent(text.slice(formula.openEnd, formula.closeStart));
    const heir = findHeir(unescapeText(stated), edit, heirs);
    if (!heir) throw editError('shared-formula', edit);
    const wanted = new Map([[heir.row, [heir.column]]]);
    const spot = findCells(text, part, wanted).cells.get(cellKey(heir.row, heir.column))?.formula;
    if (spot?.group !== group) throw editError('shared-formula', edit);
    const tag = opened(text.slice(spot.start, spot.openEnd));
    const content = escapeXml(escapeText(heir.formula));
    const master = withAttribute(tag, 'ref', rangeOf(heirs));
    splices.replace(spot.start, spot.end, `${master}${content}</${elementName(tag)}>`);
  }
}

/** The first cell in which the formula still says all that it said: none of it left the sheet. */
function findHeir(
  formula: string,
  { row, column }: CellEdit,
  heirs: readonly number[],
): { row: number; column: number; formula: string } | null {
  const pieces = parseSharedFormula(formula);
  const whole = shiftFormula(pieces, 0, 0);
  for (const key of heirs) {
    const heir = cellOfKey(key);
    const [down, right] = [heir.row - row, heir.column - column];
    const there = shiftFormula(pieces, down, right);
    if (shiftFormula(parseSharedFormula(there), -down, -right) === whole) {
      return { ...heir, formula: there };
    }
  }
  return null;
}

function rangeOf(keys: readonly number[]): string {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of keys.map(cellOfKey)) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return rangeAddress(top, left, bottom, right);
}
