import { FormatError } from '../format-error';
import { PackageEdit } from '../package/package-edit';
import { cellKey } from './sheet-positions';
import { checkEdit, editError, type CellEdit } from './cell-edit';
import { XLSX_LIMITS } from './limits';
import { patchSheet } from './patch-sheet';
import { dropCalculationChain, recalculateOnLoad } from './recalculation';
import { refuseTableHeaders } from './table-headers';
import { readWorkbookPart, type WorkbookContents } from './workbook-part';

export type { CellEdit } from './cell-edit';

export interface PatchedXlsx {
  readonly bytes: Uint8Array;
  /** Names of the parts that differ from before. */
  readonly changedParts: readonly string[];
}

/**
 * Changes cells in a user's workbook, and nothing else: every other part keeps its bytes, every
 * other cell its text. Formats stay. Where formulas are about, the workbook part asks for all of
 * them to be worked out anew, and the calculation chain goes when formulas come or go.
 *
 * @param bytes an .xlsx or .xlsm
 * @param edits at most one a cell; texts are stored in their cells, shared texts stay as they are
 * @throws FormatError `no-such-sheet`, `bad-edit`, `array-formula`, `shared-formula`,
 *   `table-header`, and as `readXlsx`
 */
export async function patchXlsx(
  bytes: Uint8Array,
  edits: readonly CellEdit[],
): Promise<PatchedXlsx> {
  const edit = new PackageEdit(bytes, XLSX_LIMITS);
  patchCells(edit, readWorkbookPart(edit.source, XLSX_LIMITS), edits);
  return edit.finish();
}

/**
 * The same, in a package of which more may change.
 * @param contents of the workbook part before any change
 */
export function patchCells(
  edit: PackageEdit,
  { part: workbookPart, sheets }: WorkbookContents,
  edits: readonly CellEdit[],
): void {
  const partOf = new Map(sheets.map(({ name, part }) => [name, part]));
  let hasFormulas = false;
  let formulasMoved = false;
  const scanned = new Set<string>();
  for (const [part, list] of byPart(edits, partOf)) {
    refuseTableHeaders(edit.source, part, list);
    edit.change(part, (text) => {
      const patched = patchSheet(text, part, list);
      hasFormulas ||= patched.hasFormulas;
      formulasMoved ||= patched.formulasMoved;
      return patched.text;
    });
    scanned.add(part);
  }
  if (scanned.size > 0) {
    // Formulas of other sheets may rest on what was changed in these.
    hasFormulas ||= sheets.some(({ part }) => !scanned.has(part) && statesFormula(edit, part));
    if (hasFormulas) recalculateOnLoad(edit, workbookPart);
    if (formulasMoved) dropCalculationChain(edit, workbookPart);
  }
}

function byPart(
  edits: readonly CellEdit[],
  partOf: ReadonlyMap<string, string>,
): Map<string, CellEdit[]> {
  const lists = new Map<string, CellEdit[]>();
  const seen = new Map<string, Set<number>>();
  for (const edit of edits) {
    const part = partOf.get(edit.sheet);
    if (part === undefined) throw new FormatError('no-such-sheet', { sheet: edit.sheet });
    checkEdit(edit);
    const cells = seen.get(part) ?? new Set();
    const key = cellKey(edit.row, edit.column);
    if (cells.has(key)) throw editError('bad-edit', edit);
    seen.set(part, cells.add(key));
    const list = lists.get(part) ?? [];
    list.push(edit);
    lists.set(part, list);
  }
  return lists;
}

function statesFormula(edit: PackageEdit, part: string): boolean {
  let found = false;
  edit.source.scan(part, {
    open(name) {
      found ||= name === 'f';
    },
  });
  return found;
}
