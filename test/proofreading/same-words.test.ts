import type { Passage } from '../../src/proofreading/passages';
import { remarksOnWords } from '../../src/proofreading/same-words';

const paragraph = (words: string): Passage => ({ words, paragraph: 0 });
const cell = (words: string): Passage => ({ words, instance: {} }) as Passage;

it('looks through words once, until they are gone; in a table and in a text for itself', () => {
  const looked: string[] = [];
  const recognise = (words: string, passage: Passage) => {
    looked.push(`${'instance' in passage ? 'cell' : 'text'} ${words}`);
    return words.includes('x') ? [{ start: words.indexOf('x'), end: 2, subject: 'x' }] : [];
  };
  const found = (...passages: Passage[]) =>
    remarksOnWords(passages, recognise).map(({ passage, start }) => [passage.words, start]);

  expect(found(cell('ax'), cell('b'), cell('ax'), paragraph('ax'))).toEqual([
    ['ax', 1],
    ['ax', 1],
    ['ax', 1],
  ]);
  expect(looked.splice(0)).toEqual(['cell ax', 'cell b', 'text ax']);
  expect(found(cell('ax'), cell('cx'))).toEqual([
    ['ax', 1],
    ['cx', 1],
  ]);
  expect(looked.splice(0)).toEqual(['cell cx']);
  expect(found(cell('b'), paragraph('ax'))).toEqual([['ax', 1]]);
  expect(looked).toEqual(['cell b', 'text ax']);
});
