import { Differences } from '../../../src/hosts/writing/differences';
import type { PlannedCells } from '../../../src/hosts/writing/write-plan';

const planned: PlannedCells = {
  ...{ sheet: '甲', row: 4, column: 2, given: [] },
  expected: [
    [1, 2],
    [3, { formula: 'C5+1' }],
  ],
  entries: {
    contents: [
      [1, null],
      [3, '=C5+1'],
    ],
    formats: [
      [null, null],
      [null, null],
    ],
  },
};

test('each cell that holds something else is told once, also where it was read in pieces', () => {
  const differences = new Differences();
  // A cell that nothing was entered into may hold anything.
  differences.compare(planned, { values: [[1, 99]], formulas: [[null, null]] });
  for (let times = 0; times < 2; times++) {
    differences.compare(planned, { values: [['3', 7]], formulas: [[null, '=C5+2']] }, 1);
  }
  expect(differences.all).toEqual([
    { ...{ sheet: '甲', row: 5, column: 2 }, written: 3, found: '3' },
    {
      ...{ sheet: '甲', row: 5, column: 3, written: { formula: 'C5+1' } },
      found: { formula: 'C5+2', result: 7 },
    },
  ]);
});
