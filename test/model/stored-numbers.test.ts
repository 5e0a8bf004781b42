import type { CellValue, Grid } from '../../src/model/grid';
import { gridFromRectangle } from '../../src/model/grid';
import { NO_RESULT, withResults } from '../../src/model/stored-numbers';

const none = { error: NO_RESULT };

/** A sheet of formulas without results in column A, numbers to add in column B. */
function sheet(formulas: readonly string[], numbers: readonly number[] = []): Grid {
  const lines = Array.from({ length: Math.max(formulas.length, numbers.length) }, (_, i) => i);
  return gridFromRectangle(
    's',
    true,
    0,
    0,
    lines.map((i) => [null, numbers[i] ?? null]),
    lines.map((i) => [formulas[i] ?? '', '']),
  );
}

function results(...grids: readonly Grid[]): (CellValue | null | undefined)[] {
  const filled = withResults({ name: 'x', grids });
  return filled.grids[0]!.rows.map((row) => row.cells.find((cell) => cell.column === 0)?.value);
}

test('a running total over thousands of rows is worked out, whichever way it runs', () => {
  const ones = Array.from({ length: 5_000 }, () => 1);
  const down = ones.map((_, i) => (i === 0 ? '=B1' : `=A${String(i)}+B${String(i + 1)}`));
  expect(results(sheet(down, ones)).at(-1)).toBe(5_000);
  const up = ones.map((_, i) => (i === 4_999 ? '=B5000' : `=A${String(i + 2)}+B${String(i + 1)}`));
  expect(results(sheet(up, ones))[0]).toBe(5_000);
});

test('circles have no result, nor has what reads one, wherever it stands', () => {
  expect(results(sheet(['=A1+1', '=B2*2'], [0, 4]))).toEqual([none, 8]);
  const formulas = ['=A2+1', '=A3+1', '=A2+B1', '=A1', '=B1'];
  expect(results(sheet(formulas, [7]))).toEqual([none, none, none, none, 7]);
  const turned = ['=B1', '=A3', '=A4+B1', '=A5+1', '=A4+1'];
  expect(results(sheet(turned, [7]))).toEqual([7, none, none, none, none]);
});

test('a result that is divided by is worked out before the division', () => {
  expect(results(sheet(['=B1/(A2-1)', '=B1+A3', '=B1'], [2]))).toEqual([2 / 3, 4, 2]);
  expect(results(sheet(['=B1/(A2-2)', '=B1'], [2]))).toEqual([none, 2]);
});

test('formulas that read too many cells in all have no result beyond the allowance', () => {
  const wide = Array.from({ length: 100 }, () => '=SUM(B1:B10000)');
  const values = results(sheet([...wide, '=B1'], [3, 4]));
  const worked = values.filter((value) => value === 7).length;
  expect(worked).toBeGreaterThan(10);
  expect(worked).toBeLessThan(100);
  expect(values).toEqual(values.map((_, i) => (i < worked ? 7 : none)));
});

test('another sheet is read, a sheet that is not there gives no result', () => {
  const other = gridFromRectangle('表 1', true, 0, 0, [[5, null]], [['', '=s!A2*3']]);
  expect(results(sheet(["='表 1'!B1+'表 1'!A1", '=B2', '=表2!A1'], [0, 2, 0]), other)).toEqual([
    11,
    2,
    none,
  ]);
});

test('what the file holds stays as it is', () => {
  const held = gridFromRectangle('s', true, 0, 0, [[9, 1]], [['=B1', '']]);
  const snapshot = { name: 'x', grids: [held] };
  expect(withResults(snapshot)).toBe(snapshot);
});
