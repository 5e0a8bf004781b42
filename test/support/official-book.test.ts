import { readWorkbook } from '../../src/formats/read-workbook';
import { writeXlsx } from '../../src/formats/xlsx/write';
import { EDITIONS } from '../../src/editions/in-use';
import { LAYOUTS, type LayoutName } from './layout';
import { officialBook } from './official-book';
import { FULL, inEdition } from './plans';

describe('a built book', () => {
  test.each(Object.keys(LAYOUTS) as LayoutName[])(
    'is the same read from a file: %s',
    async (name) => {
      const { workbook, snapshot } = officialBook(FULL, LAYOUTS[name]);
      const read = await readWorkbook(await writeXlsx(workbook), snapshot.name);
      expect(read).toEqual(snapshot);
    },
  );

  test('is printed by any edition from its data alone', () => {
    const [edition] = EDITIONS.slice(-1);
    const { workbook } = officialBook(inEdition(FULL, edition!.id, edition!.year));
    const [first] = workbook.sheets;
    const labels = first!.rows.flatMap((row) => (row ?? []).map((cell) => cell?.value));
    for (const row of edition!.forms.get('t1')!.sides.flatMap((side) => side.rows)) {
      if (!row.optional) expect(labels).toContain(row.label);
    }
  });
});
