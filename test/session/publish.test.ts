import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from '../../src/model/reason';
import { readContent } from '../../src/session/open';
import { publishCopy } from '../../src/session/publish';
import { documentOf, leakyDocument } from '../support/leaky-document';
import { leakyWorkbook } from '../support/leaky-workbook';

const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (problem) {
    if (problem instanceof Refusal) return problem.reason.code;
    throw problem;
  }
  return 'accepted';
};

test('a workbook and a document, told apart by their content', async () => {
  const workbook = await publishCopy(leakyWorkbook(), '预算.docx');
  expect(workbook.removed.map(({ code }) => code)).toContain('own-sheet');
  const document = await publishCopy(leakyDocument(), '说明.xlsx');
  expect(document.removed.map(({ code }) => code)).toContain('revision');
});

test('a copy that reads otherwise than the original is not handed out', async () => {
  // A text box in a paragraph that goes on in the next: it is read before or after both together.
  const mark = '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>';
  const p = (inner: string): string => `<w:p>${inner}</w:p>`;
  const run = (inner: string): string => `<w:r>${inner}</w:r>`;
  const box = `<w:txbxContent>${p(run('<w:t>框</w:t>'))}</w:txbxContent>`;
  const body = p(mark + run('<w:t>前</w:t>') + run(box)) + p(run('<w:t>后</w:t>'));
  expect(await refusalOf(publishCopy(documentOf(body), 'x.docx'))).toBe('publish.differs');
});

test('what cannot be read is refused by the same code as for checking', async () => {
  const folder = join(__dirname, '../corpus');
  const files = readdirSync(folder).filter((name) => /\.(?:xlsx?|doc[xm]?|dotx)$/.test(name));
  expect(files.length).toBeGreaterThan(40);
  for (const file of files) {
    const bytes = readFileSync(join(folder, file));
    const read = await refusalOf(readContent(bytes, file));
    const expected =
      NOT_PUBLISHED[file] ?? (read === 'accepted' && isOld(bytes) ? 'publish.old-format' : read);
    expect([file, await refusalOf(publishCopy(bytes, file))]).toEqual([file, expected]);
  }
});

/** Read, but what its stray cell is cannot be kept as it is read. */
const NOT_PUBLISHED: Readonly<Record<string, string>> = {
  'cell-outside-a-row.docx': 'publish.differs',
};

const isOld = (bytes: Uint8Array): boolean => bytes[0] !== 0x50;

const FOLDER = resolve(
  process.env['GOUJI_SHARED'] ?? join(__dirname, '../../../shared'),
  'workbooks',
);
const shared = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => /\.(?:xlsx|docx)$/.test(name))
  : [];

(shared.length > 0 ? test.each(shared) : test.skip.each(['shared workbooks']))(
  '%s can be published',
  async (file) => {
    const bytes = new Uint8Array(readFileSync(join(FOLDER, file)));
    const copy = await publishCopy(bytes, file);
    expect(copy.removed.map(({ code }) => code)).toContain('property');
    const again = await publishCopy(copy.bytes, file);
    expect(again.removed).toEqual([]);
    expect(Buffer.from(again.bytes).equals(Buffer.from(copy.bytes))).toBe(true);
  },
);
