import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { cellCount } from '../../../src/hosts/rectangle';
import type { Rectangle } from '../../../src/hosts/rectangle';
import { enteredContent } from '../program/entered-content';
import type { EtBook, EtProgram } from './et-program';
import { cellsOf, ET_FAILS } from './et-rectangles';

/**
 * `Value2 =` and `Formula =`: one value for all cells, or rows in the shape of the one area; `Formula` takes
 * texts only. Texts are read as a person's typing is; in a text cell everything becomes a text.
 */
export function enterValues(
  program: EtProgram,
  open: EtBook,
  sheet: MemorySheet,
  areas: readonly Rectangle[],
  entered: unknown,
  member: 'Value2' | 'Formula',
): void {
  program.requireCells(sheet);
  const [area] = areas;
  if (!area || areas.length > 1) throw new Error(ET_FAILS);
  const entry = entriesOf(area, entered);
  const formats = open.formats(sheet);
  const contents = [...cellsOf(areas)].map(({ row, column }) => {
    const one = entry(row, column);
    if (member === 'Formula' && typeof one !== 'string') throw new Error(ET_FAILS);
    const asText = formats.get(row, column, 'NumberFormat') === '@';
    const typed = asText && one !== null && one !== undefined ? String(one).toUpperCase() : one;
    const content = enteredContent(asText && typeof one !== 'string' ? typed : one, asText);
    return { row, column, content };
  });
  for (const { row, column, content } of contents) sheet.set(row, column, content);
  open.book.dirty = true;
  program.told({ kind: 'cells', sheet, area, by: 'addin' });
  program.calculate('addin');
}

function entriesOf(area: Rectangle, entered: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(entered)) return () => entered;
  const lines = entered as readonly unknown[];
  const fits = (line: unknown) => Array.isArray(line) && line.length === area.columns;
  if (lines.length !== area.rows || !lines.every(fits) || cellCount(area) === 0) {
    throw new Error(ET_FAILS);
  }
  return (row, column) => (lines[row - area.row] as readonly unknown[])[column - area.column];
}
