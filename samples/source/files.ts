import type { Snapshot } from '../../src/model/snapshot';
import type { NewCell, NewWorkbook } from '../../src/model/new-workbook';
import { writeDocx } from '../../src/formats/docx/write/write-docx';
import { writeXlsx } from '../../src/formats/xlsx/write';
import type { Block } from '../../src/model/document';
import { narrateOpened } from '../../src/session/narrate';
import { openSnapshot } from '../../src/session/open-snapshot';
import { docxOfWorkbook } from '../../test/support/docx-file';
import { editBook } from '../../test/support/edit-book';
import { officialBook } from '../../test/support/official-book';
import { snapshotOf } from '../../test/support/snapshot-of';
import { dressed } from './dress';
import { SAMPLE_LAST_YEAR } from './last-year';
import { MISPRINTS, type Misprint } from './misprints';
import { MISTAKES, RETYPED } from './mistakes';
import { SAMPLE } from './plan';
import { readme } from './readme';
import { sampleTemplate } from './template';
import { UNIT_PROFILE } from './unit-profile';

/** The sample files by name. Same sources, same bytes. */
export async function sampleFiles(): Promise<Record<string, Uint8Array>> {
  const clean = officialBook(SAMPLE).workbook;
  const edits = MISTAKES.flatMap((mistake) => mistake.edits);
  const spoiled = spoil(clean, editBook(snapshotOf(clean), edits).snapshot);
  const slips = RETYPED.flatMap((mistake) => mistake.edits);
  const retyped = spoil(clean, editBook(snapshotOf(clean), slips).snapshot);
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  return {
    'clean.xlsx': await writeXlsx(dressed(clean)),
    'spoiled.xlsx': await writeXlsx(dressed(spoiled)),
    'published.docx': docxOfWorkbook(retyped),
    'last-year.xlsx': await writeXlsx(dressed(officialBook(SAMPLE_LAST_YEAR).workbook)),
    'unit.json': text(`${JSON.stringify(UNIT_PROFILE, null, 2)}\n`),
    'template.docx': sampleTemplate(),
    'narrative.docx': await misprinted(clean),
    'last-year.docx': await lastYearsText(),
    'README.md': text(readme(MISTAKES, RETYPED, MISPRINTS)),
  };
}

/** The text of the clean sample as it is written, with the misprints in it. */
async function misprinted(clean: NewWorkbook): Promise<Uint8Array> {
  const opened = openSnapshot(snapshotOf(clean));
  const prior = openSnapshot(officialBook(SAMPLE_LAST_YEAR).snapshot);
  const profile = { name: 'unit.json', profile: UNIT_PROFILE, approved: [] };
  const { document } = narrateOpened(opened, { prior, profile });
  const used = new Set<Misprint>();
  const blocks = document.blocks.map((block): Block => {
    if (block.kind !== 'paragraph') return block;
    let { text } = block;
    for (const misprint of MISPRINTS) {
      const [words, instead] = misprint.words;
      if (!text.includes(words)) continue;
      text = text.replace(words, instead);
      used.add(misprint);
    }
    return text === block.text ? block : { ...block, text, runs: [{ text, origin: 'text' }] };
  });
  const lost = MISPRINTS.find((one) => !used.has(one));
  if (lost) throw new Error(`the text does not say: ${lost.words[0]}`);
  return writeDocx({ ...document, blocks }, { contents: false });
}

/** Last year's text, beside a made-up year before it, to be carried forward. */
async function lastYearsText(): Promise<Uint8Array> {
  const opened = openSnapshot(officialBook(SAMPLE_LAST_YEAR).snapshot);
  const prior = openSnapshot(officialBook({ ...SAMPLE, year: SAMPLE_LAST_YEAR.year - 1 }).snapshot);
  const profile = { ...UNIT_PROFILE, year: SAMPLE_LAST_YEAR.year };
  const own = { name: 'unit.json', profile, approved: [] };
  const { document } = narrateOpened(opened, { prior, profile: own });
  return writeDocx(document, { contents: false });
}

/** The workbook with the cells of an edited snapshot; styles stay with their columns' rows. */
function spoil(workbook: NewWorkbook, edited: Snapshot): NewWorkbook {
  return {
    sheets: workbook.sheets.map((sheet, s) => {
      const rows: ((NewCell | null)[] | null)[] = [];
      for (const row of edited.grids[s]?.rows ?? []) {
        const line: (NewCell | null)[] = [];
        for (const { column, value } of row.cells) {
          const style = sheet.rows[row.index]?.[column]?.style ?? 'amount';
          while (line.length < column) line.push(null);
          line[column] = { value, style };
        }
        while (rows.length < row.index) rows.push(null);
        rows[row.index] = line;
      }
      return { ...sheet, rows };
    }),
  };
}
