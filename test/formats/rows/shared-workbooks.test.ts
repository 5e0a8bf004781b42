/** Rows come and go in real workbooks; where they are not beside the repository, in the samples alone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bind } from '../../../src/binding/bind';
import { EDITIONS } from '../../../src/editions/in-use';
import { readLook } from '../../../src/formats/xlsx/look/read-look';
import { readXlsx } from '../../../src/formats/xlsx/read';
import { RowRoom } from '../../../src/formats/xlsx/rows/row-room';
import { saveBack } from '../../../src/formats/xlsx/save-back';
import type { Grid } from '../../../src/model/grid';
import { differingParts } from '../../support/package-parts';

const ROOT = join(__dirname, '../../..');
const SHARED = resolve(process.env['GOUJI_SHARED'] ?? join(ROOT, '../shared'), 'workbooks');
const files = [join(ROOT, 'samples'), SHARED].flatMap((folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.xlsx'))
        .map((name) => [name, join(folder, name)] as const)
    : [],
);

test.each(files)('%s: a row in every form, and out again', async (_, file) => {
  const bytes = new Uint8Array(readFileSync(file));
  const before = await readXlsx(bytes, '');
  const look = readLook(bytes);
  const room = new RowRoom(bytes);
  const sheets = new Set(bind(before, EDITIONS).forms.map(({ sheet }) => sheet));
  const rows = before.grids
    .filter(({ name }) => sheets.has(name))
    .map(({ name: sheet, rows: all }) => ({
      ...{ sheet, count: 1 },
      at: all[Math.floor((all.length * 2) / 3)]?.index ?? 1,
    }));
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.filter(({ sheet }) => room.fixedBy(sheet) !== null)).toEqual([]);
  const wide = await saveBack(bytes, { rows });
  const now = await readXlsx(wide.bytes, '');
  const placed = ({ name, rows: all }: Grid): unknown[] =>
    all.map(({ index, cells }) => [
      index >= (rows.find(({ sheet }) => sheet === name)?.at ?? Infinity) ? index + 1 : index,
      cells.map(({ column, value }) => [column, value]),
    ]);
  const asIs = ({ rows: all }: Grid): unknown[] =>
    all.map(({ index, cells }) => [index, cells.map(({ column, value }) => [column, value])]);
  expect(now.grids.map(asIs)).toEqual(before.grids.map(placed));
  const wideLook = readLook(wide.bytes);
  for (const { sheet, at } of rows) {
    const [then, since] = [look.sheets.get(sheet), wideLook.sheets.get(sheet)];
    const looksIn = (row: number): unknown =>
      since?.cells.filter((cell) => cell.row === row).map((cell) => [cell.column, cell.look]);
    expect(looksIn(at)).toEqual(looksIn(at - 1));
    expect(since?.merges.map(({ row, rows: high }) => row + high)).toEqual(
      then?.merges.map(({ row, rows: high }) => (row + high > at ? row + high + 1 : row + high)),
    );
  }
  const back = rows.map((one) => ({ ...one, count: -1 }));
  const narrow = await saveBack(wide.bytes, { rows: back });
  expect(await readXlsx(narrow.bytes, '')).toEqual(before);
  expect(readLook(narrow.bytes)).toEqual(look);
  const others = (name: string): boolean => !/worksheets|workbook\.xml|calcChain/.test(name);
  expect(differingParts(bytes, narrow.bytes).filter(others)).toEqual([]);
});
