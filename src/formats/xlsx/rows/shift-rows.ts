import { FormatError } from '../../format-error';
import type { PackageEdit } from '../../package/package-edit';
import { escapeXml, textContent } from '../../xml/entities';
import { Splices } from '../../xml/splices';
import { walkXml } from '../../xml/walk';
import { dropCalculationChain, recalculateOnLoad } from '../recalculation';
import { escapeText, unescapeText } from '../string-text';
import type { WorkbookContents } from '../workbook-part';
import type { RowShift } from './row-shift';
import { rowsFixedBy } from './rows-fixed';
import { shiftFormula } from './shift-formula';
import { shiftSheet } from './shift-sheet';

/** As many as one deed may bring in: a sheet has room for them (`rowsFixedBy`). */
const MOST = 10_000;

/**
 * Lets rows of sheets come and go, one after another, and all that names them follow.
 * @param contents of the workbook part before any change
 * @throws FormatError `no-such-sheet`; `rows-fixed` where something cannot follow; `damaged`
 */
export function shiftRows(
  edit: PackageEdit,
  contents: WorkbookContents,
  shifts: readonly RowShift[],
): void {
  if (shifts.length === 0) return;
  const { part: main, sheets } = contents;
  for (const sheet of new Set(shifts.map((shift) => shift.sheet))) {
    const by = rowsFixedBy(edit, contents, sheet);
    const comes = shifts.reduce((sum, one) => sum + (one.sheet === sheet ? one.count : 0), 0);
    if (by || comes > MOST) throw new FormatError('rows-fixed', { sheet, by: by ?? 'unusual' });
  }
  let hasFormulas = false;
  for (const shift of shifts) {
    for (const { name, part } of sheets) {
      edit.change(part, (text) => {
        const shifted = shiftSheet(text, name, shift);
        hasFormulas ||= shifted.hasFormulas;
        return shifted.text;
      });
    }
    edit.change(main, (text) => shiftNames(text, shift));
  }
  if (hasFormulas) recalculateOnLoad(edit, main);
  dropCalculationChain(edit, main);
}

/** Names of areas: what is to be printed, what is filtered, and names that somebody gave. */
function shiftNames(text: string, shift: RowShift): string {
  const splices = new Splices();
  walkXml(text, {
    close({ name, empty, openEnd }, { closeStart }) {
      if (name !== 'definedName' || empty) return;
      const before = unescapeText(textContent(text.slice(openEnd, closeStart)));
      const after = shiftFormula(before, null, shift, { fixedOnly: true });
      if (after !== before) splices.replace(openEnd, closeStart, escapeXml(escapeText(after)));
    },
  });
  return splices.applyTo(text);
}
