import type { Finding, Term } from '../model/finding';
import { shortFormName } from './names';

/** More operands than this are not read out. */
const READABLE = 3;

/** One side of a comparison in words: `表6“30217 公务接待费”合计`, `“30201 办公费”等 8 项之和`. */
export function sideInWords(finding: Finding, side: 'left' | 'right'): string {
  const own = finding.terms.filter((term) => term.side === side);
  // Rows that a table does not have are named only when there is nothing else to name.
  const there = own.filter((term) => term.place !== null);
  const named = there.length > 0 ? there : own;
  const stated = named.length > READABLE ? named.filter((term) => !isZero(term)) : named;
  const shown = stated.length > 0 ? stated : named;
  const [first] = shown;
  if (!first) return '';
  // The table is named once: on the left, and on the right only where it is another one.
  const other = side === 'left' ? undefined : finding.terms.find((term) => term.side === 'left');
  if (shown.length > READABLE && shown.every((term) => term.sign > 0)) {
    const count = `等 ${String(shown.length)} 项之和`;
    const sameRow = shown.every((term) => sameLine(term, first));
    return sameRow
      ? `${operand(first, other)}${count}`
      : `${form(first, other)}“${quoted(first.row)}”${count}`;
  }
  return shown
    .map((term, i) => {
      const sign = term.sign < 0 ? '－' : i > 0 ? '＋' : '';
      return sign + operand(term, shown[i - 1] ?? other);
    })
    .join('');
}

function form(term: Term, before: Term | undefined): string {
  return before?.form === term.form ? '' : shortFormName(term.form);
}

/** What the operand before has said already is not said again: its table, its row, or its column. */
function operand(term: Term, before: Term | undefined): string {
  const sameForm = before?.form === term.form;
  if (sameForm && before.row === term.row && sameLine(term, before)) return term.column;
  const column = sameForm && before.column === term.column ? '' : term.column;
  return `${form(term, before)}“${quoted(term.row)}”${column}`;
}

/** Two rows may have the same name; one row has its cells side by side. */
function sameLine(a: Term, b: Term): boolean {
  if (!a.place || !b.place || !('sheet' in a.place) || !('sheet' in b.place))
    return a.row === b.row;
  const line = (address: string): string => address.replace(/^[A-Z]+/, '');
  return a.place.sheet === b.place.sheet && line(a.place.address) === line(b.place.address);
}

/** Quotation marks inside quotation marks are single: “‘三公’经费小计”. */
export function quoted(text: string): string {
  return text.replace(/[“"]/g, '‘').replace(/[”"]/g, '’');
}

function isZero(term: Term): boolean {
  return term.value === null || /^-?0(\.0*)?$/.test(term.value);
}
