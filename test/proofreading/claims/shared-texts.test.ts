import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chooseEdition } from '../../../src/editions/choose';
import { EDITIONS } from '../../../src/editions/in-use';
import { readFile } from '../../../src/formats/read-file';
import { readClaims } from '../../../src/proofreading/claims/read-claims';
import { linesOf, readText } from '../../../src/proofreading/claims/read-text';

/** Real texts, read from beside the checkout where they are there. */

const SHARED = resolve(process.env['GOUJI_SHARED'] ?? join(__dirname, '../../../../shared'));
const FOLDER = join(SHARED, 'workbooks');
const files = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((one) => /-(narrative\.(txt|docx)|published\.docx)$/.test(one))
  : [];
if (files.length === 0)
  process.stdout.write('shared texts are not here: reading them was left out\n');
const ifHere = files.length > 0 ? describe : describe.skip;

const { edition } = chooseEdition(EDITIONS, 2022);
const NINE = edition.language.sections.map(({ key }) => key);
const OF_AMOUNTS = ['overall', 'operating', 'sangong', 'procurement', 'assets'];

ifHere('real texts', () => {
  test.each(files)('%s has its nine parts, and its amounts have their measures', async (file) => {
    const content = await readFile(readFileSync(join(FOLDER, file)), file);
    if (content.kind !== 'document') throw new Error(content.kind);
    const text = readText(file, linesOf(content.document), edition.language.sections);
    expect(text.sections.map(({ key }) => key)).toEqual(NINE);
    const { claims } = readClaims(text, edition, []);
    const amounts = claims.filter(({ quantity, span, inReason }) => {
      const section = text.sections[text.paragraphs[span.paragraph]?.section ?? -1];
      return !inReason && quantity?.unit.endsWith('元') && OF_AMOUNTS.includes(section?.key ?? '');
    });
    expect(amounts.length).toBeGreaterThan(20);
    const unknown = amounts.filter(({ measure }) => measure === null);
    // What is bought one by one, and what is left over, are no figures of the forms.
    expect(unknown.filter(({ subject }) => !/^其他$|购/.test(subject))).toEqual([]);
  });
});
