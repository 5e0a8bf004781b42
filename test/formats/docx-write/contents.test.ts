import { readDocx } from '../../../src/formats/docx/read';
import { writeDocx } from '../../../src/formats/docx/write/write-docx';
import type { Block, Paragraph } from '../../../src/model/document';
import { all, documentOf, mainPart, paragraph, partsOf, row, table } from './blocks';

const text = (lines: number): Paragraph => paragraph('字'.repeat(25 + 27 * (lines - 1)));
const heading = (said: string, level = 1): Paragraph => paragraph(said, { level });

/** Entries of the contents with their pages, in order. */
async function contentsOf(...blocks: Block[]): Promise<[string, string][]> {
  const main = await mainPart(documentOf(...blocks), true);
  return all(main, /<w:hyperlink .*?<\/w:hyperlink>/g).map((link) => {
    const [title = '', page = ''] = all(link, /<w:t [^>]*>(.*?)<\/w:t>/g);
    return [title, page];
  });
}

test('headings of two levels stand in the contents, each with a reference to its place', async () => {
  const main = await mainPart(
    documentOf(heading('一、甲'), heading('（一）乙', 2), heading('1.丙', 3), heading(' ')),
    true,
  );
  expect(all(main, /<w:pStyle w:val="(TOC.*?)"/g)).toEqual(['TOCHeading', 'TOC1', 'TOC2']);
  expect(all(main, /<w:instrText>(.*?)</g)).toEqual(['TOC \\o &quot;1-2&quot; \\u \\h']);
  expect(all(main, /<w:fldSimple w:instr="(.*?)"/g)).toEqual([
    'PAGEREF _Toc1 \\h',
    'PAGEREF _Toc2 \\h',
  ]);
  expect(all(main, /w:fldCharType="(\w+)"/g)).toEqual(['begin', 'separate', 'end']);
  expect(all(main, /<w:bookmarkStart[^>]*w:name="(.*?)"/g)).toEqual(['_Toc1', '_Toc2']);
  expect(main).toMatch(/w:name="_Toc2"[^>]*\/>.{0,80}（一）乙.{0,40}<w:bookmarkEnd w:id="2"\/>/);
});

test('Word is not made to ask whether to update fields', async () => {
  const parts = await partsOf(documentOf(heading('一、甲')), true);
  expect(parts['word/document.xml']).not.toContain('dirty');
  expect(parts['word/settings.xml']).not.toContain('updateFields');
});

test('contents come first, without page numbers; the text begins on page 1', async () => {
  const parts = await partsOf(
    documentOf(paragraph('题', { style: '公文标题' }), heading('一、甲')),
    true,
  );
  const [contents, own] = all(parts['word/document.xml']!, /<w:sectPr>.*?<\/w:sectPr>/g);
  expect(contents).not.toContain('footerReference');
  expect(own).toContain('footerReference');
  expect(own).toContain('<w:pgNumType w:start="1"/>');
  expect(parts['word/document.xml']!.indexOf('目录')).toBeLessThan(
    parts['word/document.xml']!.indexOf('题'),
  );
});

test('our own reader takes them for a field, so that no claim is read twice', async () => {
  const bytes = await writeDocx(documentOf(heading('一、甲'), text(1)), { contents: true });
  const { blocks } = await readDocx(bytes, 'a.docx');
  const entry = blocks[1] as Paragraph;
  expect(entry.style).toBe('toc 1');
  expect(entry.runs.every(({ field }) => field?.startsWith('TOC'))).toBe(true);
});

test('without headings, or where none are wanted, there is no contents page and no bookmark', async () => {
  expect(await mainPart(documentOf(text(1)), true)).not.toContain('目录');
  const main = await mainPart(documentOf(heading('一、甲')));
  expect(main).not.toContain('目录');
  expect(main).not.toContain('bookmark');
});

describe('page numbers', () => {
  test('22 lines fill a page', async () => {
    expect(await contentsOf(heading('甲'), text(21), heading('乙'), text(1))).toEqual([
      ['甲', '1'],
      ['乙', '2'],
    ]);
    expect(await contentsOf(heading('甲'), text(19), heading('乙'), text(1))).toEqual([
      ['甲', '1'],
      ['乙', '1'],
    ]);
  });

  test('a heading goes over to the page of its text', async () => {
    expect(await contentsOf(heading('甲'), text(20), heading('乙'), text(1))).toEqual([
      ['甲', '1'],
      ['乙', '2'],
    ]);
  });

  test('a new page, and a change between upright and across, turn the page', async () => {
    expect(
      await contentsOf(
        heading('甲'),
        paragraph('乙', { level: 1, newPage: true }),
        paragraph('丙', { level: 1, wide: true }),
        heading('丁'),
      ),
    ).toEqual([
      ['甲', '1'],
      ['乙', '2'],
      ['丙', '3'],
      ['丁', '4'],
    ]);
  });

  test('a long table takes its pages, with its head on each', async () => {
    // Rows of 22.5 points: with the head, 28 on a page of 637.8 points.
    const rows = Array.from({ length: 28 }, () => row('1', '2'));
    const long = (count: number): Block =>
      table([row('头', '头'), ...rows.slice(0, count)], { headRows: 1 });
    const after = async (count: number): Promise<string> =>
      (await contentsOf(long(count), heading('后')))[0]![1];
    expect([await after(25), await after(28)]).toEqual(['1', '2']);
    // 27 rows below the head on either page; without its head the second had room for the heading.
    const twice = [...rows, ...rows].slice(0, 54);
    const both = table([row('头', '头'), ...twice], { headRows: 1 });
    expect((await contentsOf(both, heading('后')))[0]![1]).toBe('3');
  });
});
