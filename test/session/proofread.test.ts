import { openText, proofreadOpened } from '../../src/session/proofread';
import { openSnapshot } from '../../src/session/open-snapshot';
import { officialBook } from '../support/official-book';
import { FULL } from '../support/plans';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

test('a text of which no number could be checked does not pass', async () => {
  const workbook = openSnapshot(officialBook(FULL).snapshot);
  const words = '二、部门预算安排的总体情况\n全年开展巡查12次，植树300棵。\n';
  const opened = await openText(text(words), '情况说明.txt', workbook);
  const { verdict, remarks, reading } = proofreadOpened(opened);
  expect(reading!.coverage).toMatchObject({ numbers: 2, checked: 0 });
  expect(verdict).toBe('incomplete');
  expect(remarks.map(({ code }) => code)).toContain('text.nothing-checked');
});

test('a text without parts and without figures is no 情况说明', async () => {
  const opened = await openText(text('春眠不觉晓。\n'), 'x.txt');
  expect(() => proofreadOpened(opened)).toThrow('proofread.no-text');
});
