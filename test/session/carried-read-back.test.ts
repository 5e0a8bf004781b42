import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../src/proofreading/claims/read-text';
import { carryForward } from '../../src/session/carry-forward';
import { readsOtherwise } from '../../src/session/carried-file';
import { openWorkbook } from '../../src/session/open';
import { docxFile, paragraph } from '../support/docx-file';

jest.mock('../../src/formats/docx/in-place/revise', () => ({
  reviseDocx: (bytes: Uint8Array) => Promise.resolve({ bytes, made: 1, left: [] }),
}));

/** What a carried text says is read again from the file, and held against what was meant. */

test('a file in which nothing was changed is not handed out as this year’s', async () => {
  const book = readFileSync(join(__dirname, '../../samples/clean.xlsx'));
  const opened = await openWorkbook(new Uint8Array(book), 'clean.xlsx');
  const bytes = docxFile({
    body:
      paragraph('青禾县农业农村局2022年部门预算情况说明') +
      paragraph('二、部门预算安排的总体情况') +
      paragraph('2022年预算收入总计1.25万元。'),
  });
  await expect(carryForward(opened, bytes, '上年.docx', { tracked: false })).rejects.toMatchObject({
    reason: { code: 'carry.differs-from-plan' },
  });
});

test('a figure that is no longer read as what it was put in for is told of', () => {
  const line = { text: '收入总计3万元。', origin: { document: 'd', at: 0 } };
  const text = readText('d', [line], []);
  const span = { paragraph: 0, start: 4, end: 5 };
  const claim = {
    ...{ measure: 'income.total', subject: '收入总计', subjectSpan: null, span },
    quantity: null,
  };
  const pair = {
    ...{ id: 'income.total', label: '收入总计', unit: '万元' as const },
    ...{ now: 4, before: 3, stated: false, gone: false },
  };
  const figures = [{ claim: { ...claim, figure: 'now' as const }, pair, span }];
  const none = { claims: [], lists: [], quantities: [] };
  const told = readsOtherwise({ figures, edits: [], points: [] }, [], none, text);
  expect(told.map(({ why }) => why.code)).toEqual(['carry.reads-otherwise']);
});
