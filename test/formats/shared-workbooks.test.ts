import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Workbook, ValueType, type Cell } from '@cj-tech-master/excelts';
import type { Grid } from '../../src/model/grid';
import { addressOf } from '../../src/model/place';
import { readWorkbook } from '../../src/formats/read-workbook';
import { writeXlsx } from '../../src/formats/xlsx/write';

const FOLDER = resolve(
  process.env['GOUJI_SHARED'] ?? join(__dirname, '../../../shared'),
  'workbooks',
);
const files = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'))
  : [];
if (files.length === 0) {
  process.stdout.write('shared workbooks are not here: reading them was left out\n');
}

/** Cells as `sheet!address` → value and formula. */
type Flat = Record<string, string>;

function ours(grids: readonly Grid[]): Flat {
  const flat: Flat = {};
  for (const { name, rows } of grids) {
    for (const { index, cells } of rows) {
      for (const { column, value, formula } of cells) {
        flat[`${name}!${addressOf(index, column)}`] = JSON.stringify([value, formula ?? null]);
      }
    }
  }
  return flat;
}

/** The same by the other reader, whose values differ in kind. */
async function theirs(bytes: Uint8Array): Promise<Flat> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes, { ignoreNodes: ['mergeCells'] });
  const flat: Flat = {};
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell: Cell) => {
        const formula = cell.type === ValueType.Formula ? cell.formula : null;
        const value = formula === null ? cell.value : (cell.result ?? null);
        if (formula !== null || (value !== null && value !== '')) {
          flat[`${sheet.name}!${cell.address}`] = JSON.stringify([value, formula]);
        }
      }),
    ),
  );
  return flat;
}

async function compare(bytes: Uint8Array): Promise<number> {
  const { grids } = await readWorkbook(bytes, 'x.xlsx');
  const flat = ours(grids);
  expect(flat).toEqual(await theirs(bytes));
  return Object.keys(flat).length;
}

describe('both readers agree', () => {
  test('on a workbook of our own', async () => {
    const rows = Array.from({ length: 40 }, (_, r) => [
      { value: `2080${500 + r}`, style: 'code' as const },
      { value: ` 科目 ${r}`, style: 'text' as const },
      { value: r * 1.1, formula: `SUM(D${r + 1}:F${r + 1})`, style: 'amount' as const },
      r % 3 === 0 ? null : { value: r / 7 },
    ]);
    expect(await compare(await writeXlsx({ sheets: [{ name: '表 1', rows }] }))).toBe(146);
  });

  (files.length > 0 ? test.each(files) : test.skip.each(['shared workbooks']))(
    'on %s',
    async (file) => {
      expect(await compare(readFileSync(join(FOLDER, basename(file))))).toBeGreaterThan(50);
    },
  );
});
