import { annotateDocx, type Note } from '../../../src/formats/docx/in-place/annotate';
import { reviseDocx } from '../../../src/formats/docx/in-place/revise';
import type { Revisions } from '../../../src/formats/docx/in-place/revision';
import { bodyXml, documentOf } from '../../support/leaky-document';
import { partText } from '../../support/package-parts';

const MAIN = 'word/document.xml';
const run = (text: string, properties = ''): string => `<w:r>${properties}<w:t>${text}</w:t></w:r>`;
const BOLD = '<w:rPr><w:b/></w:rPr>';

/** The body of a part, without its frame. */
function inner(bytes: Uint8Array): string {
  const text = partText(bytes, MAIN);
  const [before, after] = bodyXml('|').split('|') as [string, string];
  expect(text.startsWith(before) && text.endsWith(after)).toBe(true);
  return text.slice(before.length, text.length - after.length);
}

async function annotated(body: string, ...notes: Omit<Note, 'text'>[]): Promise<string> {
  const { bytes } = await annotateDocx(
    documentOf(body),
    notes.map((note) => ({ ...note, text: '注' })),
  );
  return inner(bytes);
}

async function revised(body: string, revisions: Revisions, tracked = true): Promise<string> {
  const { bytes, left } = await reviseDocx(documentOf(body), revisions, { tracked });
  expect(left).toEqual([]);
  return inner(bytes);
}

const starts = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
const ends = (id: number): string =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
const kept = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
const del = (id: number, content: string): string =>
  `<w:del w:id="${id}" w:author="勾稽">${content}</w:del>`;
const ins = (id: number, content: string): string =>
  `<w:ins w:id="${id}" w:author="勾稽">${content}</w:ins>`;

describe('comments', () => {
  test('cut the run at the very characters', async () => {
    expect(
      await annotated(`<w:p>${run('收入10万元', BOLD)}</w:p>`, { at: 0, start: 2, end: 4 }),
    ).toBe(
      `<w:p><w:r>${BOLD}${kept('收入')}</w:r>${starts(0)}<w:r>${BOLD}${kept('10')}</w:r>${ends(0)}<w:r>${BOLD}${kept('万元')}</w:r></w:p>`,
    );
  });

  test('reach over several runs, and may lie in one another', async () => {
    expect(
      await annotated(
        `<w:p>${run('甲')}<w:hyperlink w:anchor="a">${run('乙丙')}</w:hyperlink></w:p>`,
        { at: 0, start: 0, end: 3 },
        { at: 0, start: 1, end: 2 },
      ),
    ).toBe(
      `<w:p>${starts(0)}${run('甲')}<w:hyperlink w:anchor="a">${starts(1)}<w:r>${kept('乙')}</w:r>${ends(1)}<w:r>${kept('丙')}</w:r>${ends(0)}</w:hyperlink></w:p>`,
    );
  });

  test.each([
    ['no characters', 1, 1],
    ['more than there are', 0, 3],
    ['a beginning before the first', -1, 1],
  ])('mean the whole paragraph: %s', async (_, start, end) => {
    const properties = '<w:pPr><w:jc w:val="center"/></w:pPr>';
    expect(await annotated(`<w:p>${properties}${run('甲乙')}</w:p>`, { at: 0, start, end })).toBe(
      `<w:p>${properties}${starts(0)}${run('甲乙')}${ends(0)}</w:p>`,
    );
  });

  test('stand in an empty paragraph', async () => {
    expect(
      await annotated(
        '<w:p w:rsidR="1"/>',
        { at: 0, start: 0, end: 0 },
        { at: 0, start: 0, end: 0 },
      ),
    ).toBe(`<w:p w:rsidR="1">${starts(0)}${ends(0)}${starts(1)}${ends(1)}</w:p>`);
  });

  test('on a text box or a formula stand at what holds it', async () => {
    const box = `<w:r><w:pict><w:txbxContent><w:p>${run('框')}</w:p></w:txbxContent></w:pict></w:r>`;
    expect(await annotated(`<w:p>${box}</w:p>`, { at: 1, start: 0, end: 1 })).toBe(
      `<w:p>${starts(0)}${box}${ends(0)}</w:p>`,
    );
    const formula = '<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>';
    expect(await annotated(`<w:p>${formula}</w:p>`, { at: 0, start: 1, end: 2 })).toBe(
      `<w:p>${starts(0)}${formula}${ends(0)}</w:p>`,
    );
  });

  test('are added to those that are there, under identifiers of their own', async () => {
    const before = await annotateDocx(documentOf(`<w:p>${run('甲')}</w:p>`), [
      { at: 0, start: 0, end: 1, text: '一' },
    ]);
    const { bytes } = await annotateDocx(
      before.bytes,
      [{ at: 0, start: 0, end: 1, text: '二<\n三\u0001' }],
      { author: '某', date: '2022-01-01T00:00:00Z' },
    );
    const comments = partText(bytes, 'word/comments.xml');
    expect(comments.match(/<w:comment [^>]*>/g)).toEqual([
      '<w:comment w:id="0" w:author="勾稽" w:initials="勾稽">',
      '<w:comment w:id="1" w:author="某" w:date="2022-01-01T00:00:00Z" w:initials="勾稽">',
    ]);
    expect(comments.match(/<w:t [^>]*>[^<]*/g)).toEqual(
      ['一', '二&lt;', '三'].map((text) => `<w:t xml:space="preserve">${text}`),
    );
    expect(partText(bytes, 'word/_rels/document.xml.rels').match(/comments\.xml/g)).toHaveLength(1);
    expect(partText(bytes, '[Content_Types].xml').match(/comments\+xml/g)).toHaveLength(1);
    const again = await annotateDocx(documentOf(`<w:p>${run('甲')}</w:p>`), [
      { at: 0, start: 0, end: 1, text: '一' },
    ]);
    expect(Buffer.from(again.bytes).equals(Buffer.from(before.bytes))).toBe(true);
  });

  test('on a paragraph that is not there are given back', async () => {
    const before = documentOf('<w:p/>');
    const note = { at: 7, start: 0, end: 1, text: '注' };
    expect(await annotateDocx(before, [note])).toEqual({ bytes: before, left: [note] });
  });
});

describe('tracked changes', () => {
  test('strike out the very characters, and say the new ones in the same format', async () => {
    expect(
      await revised(`<w:p>${run('收入10万元', BOLD)}</w:p>`, {
        texts: [{ at: 0, start: 2, end: 4, text: '25' }],
      }),
    ).toBe(
      `<w:p><w:r>${BOLD}${kept('收入')}</w:r>${ins(0, `<w:r>${BOLD}${kept('25')}</w:r>`).replace(/^/, del(1, `<w:r>${BOLD}<w:delText xml:space="preserve">10</w:delText></w:r>`))}<w:r>${BOLD}${kept('万元')}</w:r></w:p>`,
    );
  });

  test('over several runs stand behind what is struck out in the first', async () => {
    expect(
      await revised(`<w:p>${run('一', BOLD)}<w:r><w:t>二</w:t><w:tab/><w:t>三</w:t></w:r></w:p>`, {
        texts: [{ at: 0, start: 0, end: 3, text: '甲' }],
      }),
    ).toBe(
      `<w:p>${del(1, `<w:r>${BOLD}<w:delText xml:space="preserve">一</w:delText></w:r>`)}${ins(0, `<w:r>${BOLD}${kept('甲')}</w:r>`)}${del(2, '<w:r><w:delText xml:space="preserve">二</w:delText><w:tab/></w:r>')}<w:r><w:t>三</w:t></w:r></w:p>`,
    );
  });

  test('in what somebody inserted belong to it', async () => {
    expect(
      await revised(`<w:p><w:ins w:id="0" w:author="某">${run('一二')}</w:ins></w:p>`, {
        texts: [{ at: 0, start: 0, end: 1, text: '甲' }],
      }),
    ).toBe(
      `<w:p><w:ins w:id="0" w:author="某">${del(1, '<w:r><w:delText xml:space="preserve">一</w:delText></w:r>')}<w:r>${kept('甲')}</w:r><w:r>${kept('二')}</w:r></w:ins></w:p>`,
    );
  });
});

describe('plain changes', () => {
  test('put the text into the first run, and leave the others their format', async () => {
    expect(
      await revised(
        `<w:p>${run('收入1', BOLD)}${run('0万元')}${run('整')}</w:p>`,
        { texts: [{ at: 0, start: 2, end: 4, text: '2\t5' }] },
        false,
      ),
    ).toBe(
      `<w:p><w:r>${BOLD}${kept('收入2')}<w:tab/>${kept('5')}</w:r><w:r>${kept('万元')}</w:r>${run('整')}</w:p>`,
    );
  });

  test('fill an empty paragraph in the format of its mark', async () => {
    const properties = `<w:pPr><w:rPr><w:ins w:id="5"/><w:b/></w:rPr></w:pPr>`;
    expect(
      await revised(
        `<w:p/><w:p>${properties}</w:p>`,
        { texts: [0, 1].map((at) => ({ at, start: 0, end: 0, text: '新' })) },
        false,
      ),
    ).toBe(
      `<w:p><w:r>${kept('新')}</w:r></w:p><w:p>${properties}<w:r>${BOLD}${kept('新')}</w:r></w:p>`,
    );
  });
});
