import type { ColumnForm } from '../../editions/form';
import type { TableRow } from '../../model/document';

/** Characters of half width: the least and the most that a column gets. */
const BOUNDS: Readonly<Record<ColumnForm['role'], readonly [number, number]>> = {
  sequence: [6, 6],
  code: [9, 14],
  label: [16, 32],
  amount: [11, 18],
  quantity: [7, 14],
  text: [10, 26],
};

/** An upright page holds no more columns at a size that can be read. */
const MOST_UPRIGHT = 7;

export function needsWidePage(columns: readonly ColumnForm[]): boolean {
  return columns.length > MOST_UPRIGHT;
}

/**
 * How wide columns are beside each other: by what they are for and the longest line in them; columns
 * of amounts are equal.
 * @param rows of the whole table; what runs over several columns makes none of them wider
 */
export function columnWidths(columns: readonly ColumnForm[], rows: readonly TableRow[]): number[] {
  const longest = columns.map(() => 0);
  for (const { column, columnSpan, blocks } of rows.flatMap(({ cells }) => cells)) {
    if (columnSpan > 1) continue;
    for (const block of blocks) {
      const width = block.kind === 'paragraph' ? halfWidths(block.text) : 0;
      longest[column] = Math.max(longest[column] ?? 0, width + 1);
    }
  }
  const own = columns.map(({ role }, i) => within(BOUNDS[role], longest[i] ?? 0));
  const amount = Math.max(...own.filter((_, i) => columns[i]?.role === 'amount'));
  return columns.map(({ role }, i) => (role === 'amount' ? amount : (own[i] ?? 0)));
}

function within([least, most]: readonly [number, number], width: number): number {
  return Math.min(most, Math.max(least, width));
}

/** A Chinese character is as wide as two letters or digits. */
function halfWidths(text: string): number {
  return [...text].reduce((sum, char) => sum + (char > '\u00ff' ? 2 : 1), 0);
}
