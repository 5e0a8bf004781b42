import { textOfBlocks, type Table } from '../../../model/document';

/** Characters; a column is not made wider for more. */
const WIDEST = 24;
/** Headings go on in a second line. */
const WIDEST_HEAD = 6;
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

function byText({ rows, headRows = 0, ...table }: Table): number[] {
  const longest = Array.from({ length: columnCount({ rows, ...table }) }, () => NARROWEST);
  rows.forEach(({ cells }, index) => {
    const most = index < headRows ? WIDEST_HEAD : WIDEST;
    for (const { column, columnSpan, blocks } of cells) {
      if (columnSpan > 1) continue;
      for (const line of textOfBlocks(blocks).split('\n')) {
        longest[column] = Math.max(longest[column] ?? 0, Math.min(most, lengthOf(line)));
      }
    }
  });
  return longest;
}

/** Letters and digits take half the room of a character. */
function lengthOf(line: string): number {
  return [...line].reduce((sum, char) => sum + (char > '\u00ff' ? 1 : 0.5), 0);
}
