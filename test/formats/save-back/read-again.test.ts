import { readXlsx } from '../../../src/formats/xlsx/read';
import { saveBack } from '../../../src/formats/xlsx/save-back';
import { isAsAsked } from '../../../src/formats/xlsx/save/as-asked';
import type { Snapshot } from '../../../src/model/snapshot';
import { PackageEdit } from '../../../src/formats/package/package-edit';
import { workbookBytes } from '../sheet-bytes';

const NOTHING = { cells: [], added: [], removed: [] };
const grid = (name: string, value: number | string, visible = true): Snapshot['grids'][number] => ({
  ...{ name, visible },
  rows: [{ index: 0, cells: [{ column: 0, value }] }],
});
const book = (grids: Snapshot['grids'], own?: Snapshot['grids']): Snapshot => ({
  ...{ name: 'x', grids },
  ...(own ? { own } : {}),
});
const BEFORE = book([grid('甲', 1), grid('乙', 2)]);

test.each<[string, Snapshot, boolean]>([
  ['the same', book([grid('甲', 1), grid('乙', 2)]), true],
  ['another value', book([grid('甲', 1), grid('乙', '2')]), false],
  ['a sheet less', book([grid('甲', 1)]), false],
  ['a sheet more', book([grid('甲', 1), grid('乙', 2), grid('丙', 2)]), false],
  ['a sheet that is hidden now', book([grid('甲', 1), grid('乙', 2, false)]), false],
  ['a sheet that is ours now', book([grid('甲', 1)], [grid('乙', 2)]), false],
])('nothing asked for, and found: %s', (_, after, holds) => {
  expect(isAsAsked(BEFORE, after, NOTHING)).toBe(holds);
});

test.each<[string, Snapshot, boolean]>([
  ['the edit', book([grid('甲', 5), grid('乙', 2)]), true],
  ['no edit', BEFORE, false],
  ['another one', book([grid('甲', 5), grid('乙', 5)]), false],
])('an edit asked for, and found: %s', (_, after, holds) => {
  const cells = [{ sheet: '甲', row: 0, column: 0, value: 5 }];
  expect(isAsAsked(BEFORE, after, { ...NOTHING, cells })).toBe(holds);
});

test('a sheet asked for, and found with another value', () => {
  const added = [{ name: '丙', rows: [[{ value: 3 }, { value: '' }]] }];
  const with3 = book(BEFORE.grids, [grid('丙', 3)]);
  expect(isAsAsked(BEFORE, with3, { ...NOTHING, added })).toBe(true);
  const with4 = book(BEFORE.grids, [grid('丙', 4)]);
  expect(isAsAsked(BEFORE, with4, { ...NOTHING, added })).toBe(false);
  const replaced = { ...NOTHING, added, removed: ['丙'] };
  expect(isAsAsked(with4, with3, replaced)).toBe(true);
});

/** A row whose number comes twice: the reader takes both, and the later cell counts. */
test('a workbook in which the cell stands twice is still changed, or not handed out', async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c><c r="B1"><v>3</v></c></row>';
  const bytes = workbookBytes({ sheets: [rows] });
  const cells = [
    { sheet: '表1', row: 0, column: 0, value: 7 },
    { sheet: '表1', row: 0, column: 5, value: 8 },
  ];
  const saved = await saveBack(bytes, { cells });
  const { grids } = await readXlsx(saved.bytes, 'x');
  expect(grids[0]?.rows).toEqual([
    {
      index: 0,
      cells: [
        { column: 0, value: 7 },
        { column: 1, value: 3 },
        { column: 5, value: 8 },
      ],
    },
  ]);
});

test.each([
  ['an edit', { cells: [{ sheet: '表1', row: 0, column: 0, value: 1 }] }],
  ['a sheet', { added: [{ name: '新', rows: [] }] }],
  ['something kept', { kept: new Map([['甲', 1]]) }],
])('what was not written is not handed out: %s', async (_, changes) => {
  const bytes = workbookBytes({ sheets: [''], parts: { '[Content_Types].xml': '<Types/>' } });
  const finish = jest.spyOn(PackageEdit.prototype, 'finish');
  finish.mockReturnValue({ bytes, changedParts: [] });
  await expect(saveBack(bytes, changes)).rejects.toMatchObject({ code: 'differs' });
  finish.mockRestore();
});
