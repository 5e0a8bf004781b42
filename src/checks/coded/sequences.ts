import type { BookCell, BookRow, FormInstance } from '../../model/book';
import { cellOf } from '../context';
import { PASS, type Outcome } from '../outcome';
import type { CodedCheck } from './coded-check';
import { presentOf, published, remark } from './forms';

interface Numbered {
  readonly row: BookRow;
  readonly cell: BookCell;
  readonly number: number;
}

/** STR-07 序号连续. */
export const sequences: CodedCheck = (context) =>
  presentOf(context, published).flatMap((instance): Outcome[] => {
    const cells = numbered(instance);
    // Tables without numbers, or numbered 一、二、三, count in their own way.
    if (!cells.some(({ number }) => !Number.isNaN(number))) return [PASS];
    let ahead = 1;
    const found = cells.flatMap(({ row, cell, number }, i): Outcome[] => {
      if (cell.kind === 'error' || number - i === ahead) return [];
      const expected = i + ahead;
      // A single slip, or a count that goes on from here: only where it breaks is worth a line.
      const next = cells[i + 1]?.number;
      if (next !== undefined && next === number + 1) ahead = number - i;
      return [
        remark(instance, [row.key, 'seq'], {
          slots: { row: row.label.trim() },
          cells: [cellOf(row.sheet, cell)],
          expected: String(expected),
          ...(cell.kind === 'blank' ? { message: 'absent' } : {}),
          actual: cellOf(row.sheet, cell).value,
        }),
      ];
    });
    return found.length > 0 ? found : [PASS];
  });

function numbered(instance: FormInstance): Numbered[] {
  const rows = inSheetOrder(instance);
  return rows.flatMap((row, i) => {
    const before = rows[i - 1];
    // The two sides of a line have one number.
    if (!row.sequence || (before?.index === row.index && before.sheet === row.sheet)) return [];
    const fen = row.sequence.amount?.fen;
    return [{ row, cell: row.sequence, number: fen === undefined ? NaN : fen / 1_000_000 }];
  });
}

/** Forms with two sides list their rows side by side; pages stay in their order. */
function inSheetOrder({ rows, sheet, repeatedHeaders }: FormInstance): readonly BookRow[] {
  if (!rows.some((row) => row.side !== undefined)) return rows;
  // A page on which one side is blank is met late among the rows: the pages themselves are asked.
  const sheets = [sheet, ...repeatedHeaders.map((page) => page.sheet)];
  const pages = new Map([...new Set(sheets)].map((name, i) => [name, i]));
  const page = (row: BookRow): number => pages.get(row.sheet) ?? 0;
  return [...rows].sort((a, b) => page(a) - page(b) || a.index - b.index);
}
