import { matchRows } from '../../src/binding/fixed-rows';
import { GridView } from '../../src/binding/grid-view';
import type { RowForm } from '../../src/editions/form';
import type { Grid } from '../../src/model/grid';

const FORMS: readonly RowForm[] = [
  { key: 'tax', label: '一、税收收入', set: '收入' },
  { key: 'other', label: '二、其他收入', set: '收入' },
  { key: 'year', label: '本年收入合计' },
  { key: 'carry', label: '上年结转', set: '结转' },
];

const setsOf = (...labels: string[]): (string | undefined)[] =>
  matchRows(FORMS, labels).lines.map((line) => line.set);

test('a line that the form does not print belongs to the set it stands in', () => {
  expect(
    setsOf('一、税收收入', '捐赠', '利息', '本年收入合计', '说明', '上年结转', '专户'),
  ).toEqual(['收入', '收入', '收入', undefined, undefined, '结转', '结转']);
});

test('above the first printed line it belongs to that line’s set; a part (其中) to none', () => {
  const labels = ['捐赠', '其中：个人', '一、税收收入', '其中：增值税', '契税', '二、利息'];
  expect(setsOf(...labels)).toEqual(['收入', undefined, '收入', undefined, undefined, '收入']);
  expect(setsOf('捐赠', '利息')).toEqual([undefined, undefined]);
});

test('rows between two others are those whose index lies between, however sparse', () => {
  const stored = [0, 3, 4, 9, 1_048_575];
  const rows = stored.map((index) => ({ index, cells: [] }));
  const grid: Grid = { name: 's', visible: true, rows };
  const view = new GridView(grid);
  for (const from of [-1, 0, 1, 3, 4, 8, 9, 2_000_000]) {
    for (const to of [-1, 0, 1, 3, 4, 5, 9, 10, 1_048_575, 1_048_576, Infinity]) {
      const wanted = stored.filter((index) => index > from && index < to);
      expect(view.between(from, to).map(({ index }) => index)).toEqual(wanted);
    }
  }
});

test('looking between rows reads a handful of them, not all', () => {
  let reads = 0;
  const rows = Array.from({ length: 4_096 }, (_, index) => ({
    get index() {
      reads += 1;
      return index;
    },
    cells: [],
  }));
  const view = new GridView({ name: 's', visible: true, rows });
  reads = 0;
  expect(view.between(2_000, 2_010)).toHaveLength(9);
  expect(reads).toBeLessThan(100);
});
