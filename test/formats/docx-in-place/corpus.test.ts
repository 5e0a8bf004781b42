import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FormatError } from '../../../src/formats/format-error';
import { annotateDocx } from '../../../src/formats/docx/in-place/annotate';
import { reviseDocx } from '../../../src/formats/docx/in-place/revise';
import { readDocx } from '../../../src/formats/docx/read';
import { writeDocx } from '../../../src/formats/docx/write/write-docx';
import { allParagraphs } from '../../support/changed-places';
import { docxFile, paragraph } from '../../support/docx-file';
import { narrative } from '../../support/written-document';

const CORPUS = join(__dirname, '../../corpus');
const SHARED = resolve(
  process.env['GOUJI_SHARED'] ?? join(__dirname, '../../../../shared'),
  'workbooks',
);

const documents = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => /\.doc[xm]$/.test(name)) : [];

const codeOf = (work: () => Promise<unknown>): Promise<string> =>
  work().then(
    () => '',
    (problem: unknown) => (problem instanceof FormatError ? problem.code : String(problem)),
  );

/** A comment on every paragraph, and a sign behind every number of it. */
async function changed(bytes: Uint8Array): Promise<[comments: number, words: number]> {
  const all = allParagraphs((await readDocx(bytes, '')).blocks);
  const notes = all.map(({ at, text }) => ({ at, start: 0, end: text.length, text: '看' }));
  const { left } = await annotateDocx(bytes, notes);
  expect(left).toEqual([]);
  const texts = all.flatMap(({ at, text }) =>
    [...text.matchAll(/\d+\.\d+/g)].map(({ 0: number, index }) => ({
      ...{ at, start: index, end: index + number.length, text: `${number}※` },
    })),
  );
  let made = 0;
  for (const tracked of [true, false]) {
    const revised = await reviseDocx(bytes, { texts }, { tracked });
    for (const { why } of revised.left) {
      expect(['revise.field', 'revise.number']).toContain(why.code);
    }
    made = revised.made;
  }
  return [notes.length, made];
}

test.each(documents(CORPUS))(
  '%s is refused as when it is read, or can be changed',
  async (name) => {
    const bytes = new Uint8Array(readFileSync(join(CORPUS, name)));
    const refused = await codeOf(() => readDocx(bytes, ''));
    const note = { at: 0, start: 0, end: 1, text: '看' };
    const text = { at: 0, start: 0, end: 0, text: '字' };
    const codes = await Promise.all([
      codeOf(() => annotateDocx(bytes, [note])),
      codeOf(() => reviseDocx(bytes, { texts: [text] }, { tracked: true })),
    ]);
    expect(codes).toEqual([refused, refused]);
  },
);

test('documents of our own can be changed', async () => {
  const [comments, words] = await changed(await writeDocx(narrative(), { contents: true }));
  expect(comments).toBeGreaterThan(50);
  expect(words).toBeGreaterThan(8);
});

const shared = documents(SHARED);
if (shared.length === 0) process.stdout.write('shared documents are not here: left out\n');

test.each(shared.length > 0 ? shared : ['none'])('%s can be changed', async (name) => {
  if (name === 'none') return;
  const [comments] = await changed(new Uint8Array(readFileSync(join(SHARED, name))));
  expect(comments).toBeGreaterThan(10);
});

test('thousands of places in one paragraph, and in as many, end in seconds', async () => {
  const words = '收入1.00万元，';
  const runs = Array.from({ length: 1000 }, () => `<w:r><w:t>${words}</w:t></w:r>`).join('');
  const many = paragraph(words).repeat(1000);
  const bytes = docxFile({ body: `<w:p>${runs}</w:p>${paragraph(words.repeat(1000))}${many}` });
  const start = performance.now();
  const [comments, made] = await changed(bytes);
  expect([comments, made]).toEqual([1002, 3000]);
  expect(performance.now() - start).toBeLessThan(30_000);
});
