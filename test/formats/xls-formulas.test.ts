import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, type CellObject } from '@e965/xlsx';
import { readXls } from '../../src/formats/xls/read';
import { addressOf } from '../../src/model/place';

const FILE = join(__dirname, '../corpus/formulas.xls');

/** Formulas of the first sheet by address. */
async function ours(): Promise<Record<string, string | undefined>> {
  const { grids } = await readXls(readFileSync(FILE), 'formulas.xls');
  return Object.fromEntries(
    (grids[0]?.rows ?? []).flatMap(({ index, cells }) =>
      cells.map(({ column, formula }) => [addressOf(index, column), formula]),
    ),
  );
}

test('tokens are written as the user wrote them; what is not known is left out', async () => {
  expect(await ours()).toEqual({
    A1: 'SUM(B2:B4)',
    A2: 'SUM(B2:B4,B6)',
    A3: '-(A1+A2)*2-0.5',
    A4: 'ROUND(A1,2)',
    A5: '表一!$C$7',
    A6: "SUM('表 二'!D1:D10)",
    A7: 'IF(A1>0,"是""",FALSE)',
    A8: 'SUM(C:C)',
    A9: undefined, // a defined name
    A10: undefined, // an array
    A11: '#REF!',
    C21: 'A1',
    C22: 'C21+B22', // states the shared formula
    C23: 'C22+B23', // shares it
    C24: undefined, // shares one that is nowhere
    C25: '1',
  });
});

test('another reader agrees on those that both write', async () => {
  const sheet = read(readFileSync(FILE), { type: 'buffer' }).Sheets['表一'] ?? {};
  const formulas = Object.entries(await ours()).filter(
    // It writes whole columns by their rows.
    ([address, formula]) => formula !== undefined && address !== 'A8',
  );
  expect(formulas.length).toBe(12);
  for (const [address, formula] of formulas) {
    expect((sheet[address] as CellObject).f).toBe(formula);
  }
});
