import type { ColumnForm } from '../../editions/form';
import type { TableRow } from '../../model/document';

/** Characters of half width, what stands around a text included: the least and the most of a column. */
const BOUNDS: Readonly<Record<ColumnForm['role'], readonly [number, number]>> = {
  sequence: [7, 7],
  code: [11, 14],
  label: [16, 32],
  amount: [9, 18],
  quantity: [7, 14],
  text: [10, 26],
};
const AROUND = 2;

/** An upright page holds no more columns at a size that can be read. */
const MOST_UPRIGHT = 7;

export function needsWidePage(columns: readonly ColumnForm[]): boolean {
  return columns.length > MOST_UPRIGHT;
}

/**
 * How wide columns are beside each other: by what they are for and the longest line in them; columns
 * of amounts are equal.
 * @param header its labels may be broken in two
 * @param rows what runs over several columns makes none of them wider
 */
export function columnWidths(
  columns: readonly ColumnForm[],
  header: readonly TableRow[],
  rows: readonly TableRow[],
): number[] {
  const [labels, lines] = [longest(header, columns), longest(rows, columns)];
  const own = columns.map(({ role }, i) => {
    const needed = Math.max(Math.ceil((labels[i] ?? 0) / 2), lines[i] ?? 0);
    return within(BOUNDS[role], needed + AROUND);
  });
  const amount = Math.max(...own.filter((_, i) => columns[i]?.role === 'amount'));
  return columns.map(({ role }, i) => (role === 'amount' ? amount : (own[i] ?? 0)));
}

/** The longest line of each column. */
function longest(rows: readonly TableRow[], columns: readonly ColumnForm[]): number[] {
  const widths = columns.map(() => 0);
  for (const { column, columnSpan, blocks } of rows.flatMap(({ cells }) => cells)) {
    for (const block of columnSpan === 1 ? blocks : []) {
      const width = block.kind === 'paragraph' ? halfWidths(block.text) : 0;
      widths[column] = Math.max(widths[column] ?? 0, width);
    }
  }
  return widths;
}

function within([least, most]: readonly [number, number], width: number): number {
  return Math.min(most, Math.max(least, width));
}

/** A Chinese character is as wide as two letters or digits. */
function halfWidths(text: string): number {
  return [...text].reduce((sum, char) => sum + (char > '\u00ff' ? 2 : 1), 0);
}
