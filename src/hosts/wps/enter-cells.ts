import { isCellError } from '../../model/grid';
import { isCellFormula } from '../edit';
import type { CellContent } from '../edit';
import { addressOfRectangle, cellCount } from '../rectangle';
import type { Rectangle } from '../rectangle';
import { addressLists, areasByKey } from '../writing/areas';
import type { PlannedCells } from '../writing/write-plan';
import type { EtWorksheet } from './et-application';

/** ET takes a list of areas as a text of less than 255 characters. */
export const LONGEST_LIST = 254;

/**
 * Enters planned cells, and nothing beside them: 2 accesses for each rectangle of contents that are entered
 * alike, and for each list of areas with the same new number format.
 * @param taken called after each change
 */
export function enterCells(
  sheet: EtWorksheet,
  { row, column, entries, expected }: PlannedCells,
  taken: () => void,
): void {
  const placed = (area: Rectangle): Rectangle => ({
    ...area,
    row: area.row + row,
    column: area.column + column,
  });
  // First, since a text cell takes what it is given as a text.
  for (const [format, areas] of areasByKey(entries.formats)) {
    for (const list of addressLists(areas.map(placed), LONGEST_LIST)) {
      sheet.Range(list).NumberFormat = format;
      taken();
    }
  }
  const members = entries.contents.map((line, r) =>
    line.map((entry, c) => (entry === null ? null : memberFor(expected[r]?.[c] ?? null))),
  );
  for (const [member, areas] of areasByKey(members)) {
    for (const area of areas) {
      const rows = entries.contents.slice(area.row, area.row + area.rows);
      const lines = rows.map((line) => line.slice(area.column, area.column + area.columns));
      const range = sheet.Range(addressOfRectangle(placed(area)));
      range[member as Member] = cellCount(area) === 1 ? lines[0]?.[0] : lines;
      taken();
    }
  }
}

type Member = 'Formula' | 'Value2';

/**
 * `Value2` takes numbers and truth values as what they are and not as texts in the words of some country,
 * and texts, which the number format keeps from being read. `Formula` is the one that is known to take
 * English function names, and errors, which there are no values for. `Value` throws: it is a function.
 */
function memberFor(content: CellContent): Member {
  return isCellFormula(content) || isCellError(content) ? 'Formula' : 'Value2';
}
