import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bind } from '../../../src/binding/bind';
import { EDITIONS } from '../../../src/editions/in-use';
import { readWorkbook } from '../../../src/formats/read-workbook';
import { withResults } from '../../../src/model/stored-numbers';
import { isPrintable } from '../../../src/narrative/forms/form-blocks';
import { blocksOf, printedAgain, sayingsOf } from './printed-again';

/** Real published books, read from beside the checkout where they are there. */

const FOLDER = resolve(
  process.env['GOUJI_SHARED'] ?? join(__dirname, '../../../../shared'),
  'workbooks',
);
const files = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => /^\d.*\.xlsx$/.test(name))
  : [];
if (files.length === 0) {
  process.stdout.write('shared workbooks are not here: printing them again was left out\n');
}

(files.length > 0 ? test.each(files) : test.skip.each(['shared workbooks']))(
  '%s is the same book when it is printed and read again',
  async (file) => {
    const snapshot = await readWorkbook(readFileSync(join(FOLDER, file)), file);
    const book = bind(withResults(snapshot), EDITIONS);
    const printable = book.forms.filter(isPrintable);
    expect(printable.length).toBeGreaterThan(0);
    const again = bind(printedAgain(book), EDITIONS).forms.filter(isPrintable);
    expect(again.map(sayingsOf)).toEqual(printable.map(sayingsOf));
    expect(blocksOf(book).filter(({ kind }) => kind === 'table')).toHaveLength(printable.length);
  },
);
