import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx } from '../../src/formats/xlsx/read';
import { writeXlsx } from '../../src/formats/xlsx/write';
import { documentSheet } from '../../src/reports/document-sheet';
import { documentOf, paragraph, table } from '../support/written-document';

/** What an office program makes of our sheets; where none is installed that is left out. */

const here = spawnSync('soffice', ['--version']).status === 0;
if (!here) process.stdout.write('LibreOffice is not here: what it reads was left out\n');

const HOSTILE = [
  '=1+1',
  '+1+1',
  '-1-1',
  '@SUM(A1:A2)',
  '=HYPERLINK("http://a.test","a")',
  "=cmd|'/C calc'!A0",
  `=${'1+'.repeat(200)}1`,
  "'=1+1",
  '\t=1+1',
  '1/2',
  '00012',
  '1E5',
  'TRUE',
];

(here ? test : test.skip)(
  'texts stay texts in LibreOffice, also when it writes them again',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
    const sheet = documentSheet(
      documentOf(
        ...HOSTILE.map((text) => paragraph(text, { style: '表注' })),
        table(HOSTILE.map((text) => [text, '1.00'])),
      ),
    );
    const path = join(folder, 'a.xlsx');
    writeFileSync(path, await writeXlsx({ sheets: [sheet] }));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const convert = (to: string): string => {
      const args = [profile, '--headless', '--convert-to', to, '--outdir', join(folder, to), path];
      expect(spawnSync('soffice', args).status).toBe(0);
      return join(folder, to, `a.${to}`);
    };
    const again = await readXlsx(readFileSync(convert('xlsx')), 'a.xlsx');
    const cells = again.grids[0]!.rows.flatMap((row) => row.cells);
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    const shown = HOSTILE.map((text) => text.replace('\t', ' '));
    expect(cells.filter(({ column }) => column === 0).map(({ value }) => value)).toEqual([
      ...shown,
      ...shown,
    ]);
    // In a text file a formula that was worked out would be its result.
    const csv = readFileSync(convert('csv'), 'utf8');
    for (const text of shown) expect(csv).toContain(text.replaceAll('"', '""'));
  },
);
