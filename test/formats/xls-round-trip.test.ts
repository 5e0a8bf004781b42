import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readWorkbook } from '../../src/formats/read-workbook';
import type { Snapshot } from '../../src/model/snapshot';
import { withResults } from '../../src/model/stored-numbers';
import { checkBook, saying } from '../support/check-book';
import { xlsBytes } from '../support/xls-bytes';

const FOLDER = resolve(
  process.env['GOUJI_SHARED'] ?? join(__dirname, '../../../shared'),
  'workbooks',
);
const shared = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => join(FOLDER, name))
  : [];
if (shared.length === 0) process.stdout.write('shared workbooks are not here: left out as .xls\n');
const SAMPLES = ['clean', 'spoiled'].map((name) =>
  join(__dirname, '../../samples', `${name}.xlsx`),
);

/** What an .xls of values can hold: results in place of formulas, and no blank texts. */
function valuesOnly(snapshot: Snapshot): Snapshot {
  const grids = withResults(snapshot).grids.map((grid) => ({
    ...grid,
    rows: grid.rows.flatMap(({ index, cells }) => {
      const kept = cells.flatMap(({ column, value }) =>
        value === null || value === '' ? [] : [{ column, value }],
      );
      return kept.length > 0 ? [{ index, cells: kept }] : [];
    }),
  }));
  return { ...snapshot, grids };
}

test.each([...SAMPLES, ...shared].map((file) => [basename(file), file]))(
  '%s as .xls',
  async (_, file) => {
    const asXlsx = valuesOnly(await readWorkbook(readFileSync(file), 'book'));
    const asXls = await readWorkbook(xlsBytes(asXlsx), 'book');
    expect(asXls).toEqual(asXlsx);
    const findings = checkBook(asXls).findings.map(saying);
    expect(findings).toEqual(checkBook(asXlsx).findings.map(saying));
  },
);
