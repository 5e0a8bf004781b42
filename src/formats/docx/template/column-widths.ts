import { textOfBlocks, type Table } from '../../../model/document';

/** Characters; a column is not made wider for more. */
const WIDEST = 24;
const NARROWEST = 4;
/** A full table width, in fiftieths of a percent (`w:type="pct"`). */
export const WHOLE_WIDTH = 5000;

/**
 * Widths of a table's columns in fiftieths of a percent of the place it stands in: as the table asks,
 * else by the longest line of each.
 */
export function columnWidths(table: Table): readonly number[] {
  const shares = table.widths ?? byText(table);
  const sum = shares.reduce((total, share) => total + share, 0) || 1;
  return shares.map((share) => Math.max(1, Math.floor((share * WHOLE_WIDTH) / sum)));
}

export function columnCount(table: Table): number {
  const ends = table.rows.map(({ cells }) => {
    const last = cells.at(-1);
    return last ? last.column + last.columnSpan : 0;
  });
  return ends.reduce((most, end) => Math.max(most, end), table.widths?.length ?? 0);
}

function byText(table: Table): number[] {
  const longest = Array.from({ length: columnCount(table) }, () => NARROWEST);
  for (const { cells } of table.rows) {
    for (const { column, columnSpan, blocks } of cells) {
      if (columnSpan > 1) continue;
      const lines = textOfBlocks(blocks).split('\n');
      const length = lines.reduce((most, line) => Math.max(most, [...line].length), 0);
      longest[column] = Math.max(longest[column] ?? 0, Math.min(WIDEST, length));
    }
  }
  return longest;
}
