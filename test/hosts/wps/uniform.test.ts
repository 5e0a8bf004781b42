import type { Rectangle } from '../../../src/hosts/rectangle';
import { uniformParts } from '../../../src/hosts/wps/uniform';

/** Cells of a rectangle, and ET's answer for one in which each has what `of` says. */
function asked(rows: number, columns: number, of: (row: number, column: number) => string) {
  const cells = Array.from({ length: rows * columns }, (_, i) => ({
    ...{ row: Math.floor(i / columns), column: i % columns },
  }));
  let questions = 0;
  const ask = (area: Rectangle): string | undefined => {
    questions += 1;
    const found = new Set<string>();
    for (let r = 0; r < area.rows; r++) {
      for (let c = 0; c < area.columns; c++) found.add(of(area.row + r, area.column + c));
    }
    return found.size === 1 ? [...found][0] : undefined;
  };
  const parts = uniformParts(cells, ask);
  for (const { cells: alike, value } of parts) {
    for (const { row, column } of alike) expect(value).toBe(of(row, column));
  }
  expect(parts.reduce((sum, part) => sum + part.cells.length, 0)).toBe(cells.length);
  return questions;
}

test('every cell gets its own, with as few questions as the pattern allows', () => {
  expect(asked(40, 8, () => '@')).toBe(1);
  expect(asked(40, 8, (_, column) => String(column))).toBeLessThanOrEqual(24);
  expect(asked(40, 8, (row) => (row === 0 ? '@' : ''))).toBeLessThanOrEqual(16);
  expect(asked(20, 8, (row, column) => String((row + column) % 2))).toBeLessThanOrEqual(3 * 160);
});

test('no cells, no question', () => {
  expect(uniformParts([], () => undefined)).toEqual([]);
});

test('a cell of which nothing is said has nothing', () => {
  const parts = uniformParts([{ row: 2, column: 3 }], () => undefined);
  expect(parts).toEqual([{ cells: [{ row: 2, column: 3 }], value: undefined }]);
});

test('a pattern without end is refused instead of letting the program stand still', () => {
  expect(() => asked(200, 200, (row, column) => `${row},${column}`)).toThrow(
    expect.objectContaining({ code: 'too-large' }),
  );
});
