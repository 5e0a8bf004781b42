import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../src/session/open';
import { openText, proofreadOpened } from '../../src/session/proofread';

const sample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../samples', name)));

test('cells of last year’s workbook are no places to go to in this year’s', async () => {
  const workbook = await openWorkbook(sample('clean.xlsx'), 'clean.xlsx');
  const prior = await openWorkbook(sample('last-year.xlsx'), 'last-year.xlsx');
  const opened = await openText(sample('narrative.docx'), 'narrative.docx', workbook);
  const facts = proofreadOpened(opened, undefined, { prior }).reading?.facts ?? [];
  expect(facts.filter((fact) => fact.prior).length).toBeGreaterThan(10);
  expect(facts.flatMap((fact) => fact.prior?.parts ?? [])).toEqual([]);
});
