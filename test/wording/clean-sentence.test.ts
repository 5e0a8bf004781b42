import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CleanedCode } from '../../src/model/cleaned-item';
import { keptSentence, removedSentence } from '../../src/wording/clean-sentence';

const model = readFileSync(join(__dirname, '../../src/model/cleaned-item.ts'), 'utf8');
const codes = [...model.matchAll(/\| '([a-z-]+)'/g)].map((match) => match[1] as CleanedCode);

test('every code has a sentence as removed or as kept, with its number and without a stop', () => {
  expect(codes.length).toBeGreaterThan(40);
  for (const code of codes) {
    const sentences = [removedSentence({ code, count: 3 }), keptSentence({ code, count: 3 })];
    expect(sentences.filter((sentence) => sentence !== code).length).toBeGreaterThan(0);
    for (const sentence of sentences) expect(sentence).not.toMatch(/[。{}]/);
  }
});

test('the sheet is named', () => {
  expect(removedSentence({ code: 'comment', count: 2, sheet: ' 表3 ' })).toBe(
    '批注（工作表“表3”）',
  );
  expect(keptSentence({ code: 'hidden-rows', count: 2, sheet: '表3' })).toBe(
    '工作表“表3”：有隐藏的行 2 行；不公开请删除',
  );
});
