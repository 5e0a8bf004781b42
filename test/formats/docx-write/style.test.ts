import { writeDocx } from '../../../src/formats/docx/write/write-docx';
import { TABLE_CAPTION, TABLE_NOTE, TABLE_TITLE, TITLE } from '../../../src/model/document';
import { all, cell, documentOf, mainPart, paragraph, partsOf, row, table } from './blocks';

const DOCUMENT = documentOf(
  paragraph('某某局年度预算公开说明', { style: TITLE }),
  paragraph('一、职责', { level: 1 }),
  paragraph('（一）内设机构', { level: 2 }),
  paragraph('1.综合股', { level: 3 }),
  paragraph('（1）分工', { level: 4 }),
  paragraph([
    { text: '承担', origin: 'text' },
    { text: '【职责】', origin: 'text', gap: 'duties' },
  ]),
  paragraph('收支总表', { style: TABLE_TITLE }),
  paragraph('编制单位：某某局\t单位：万元', { style: TABLE_CAPTION }),
  table([row('项目', '金额'), row('收入', cell('1.00', { align: 'right' }))], { headRows: 1 }),
  paragraph('注：含结转。', { style: TABLE_NOTE }),
);

/** The look of a style: what its element says, by the style's name. */
async function stylesOf(): Promise<ReadonlyMap<string, string>> {
  const styles = (await partsOf(DOCUMENT))['word/styles.xml']!;
  return new Map(
    all(styles, /<w:style .*?<\/w:style>/g).map((one) => [
      all(one, /<w:name w:val="(.*?)"/g)[0]!,
      one,
    ]),
  );
}

test('styles are those of official documents, each font named for every script', async () => {
  const styles = await stylesOf();
  const look = (name: string): unknown[] => {
    const style = styles.get(name)!;
    const [font] = all(style, /w:eastAsia="(.*?)"/g);
    expect(all(style, /w:(?:ascii|hAnsi|cs)="(.*?)"/g)).toEqual([font, font, font]);
    return [font, Number(all(style, /<w:sz w:val="(\d+)"/g)[0]) / 2];
  };
  expect(look(TITLE)).toEqual(['方正小标宋简体', 22]);
  expect(look('heading 1')).toEqual(['黑体', 16]);
  expect(look('heading 2')).toEqual(['楷体_GB2312', 16]);
  expect(look('heading 3')).toEqual(['仿宋_GB2312', 16]);
  expect(look('公文正文')).toEqual(['仿宋_GB2312', 16]);
  expect(look('footer')).toEqual(['宋体', 14]);
  for (const name of styles.keys()) look(name);
  expect(styles.get('heading 3')).toContain('<w:b/>');
  expect(styles.get('公文正文')).toContain('w:line="560" w:lineRule="exact"');
  expect(styles.get('公文正文')).toContain('w:firstLineChars="200"');
  expect(styles.get('公文正文')).toContain('<w:jc w:val="both"/>');
  expect(styles.get(TITLE)).toContain('<w:jc w:val="center"/>');
  expect(
    [1, 2, 3].map((n) => all(styles.get(`heading ${n}`)!, /outlineLvl w:val="(\d)"/g)),
  ).toEqual([['0'], ['1'], ['2']]);
  // Nothing of the library's own, such as `Strong` or `List Paragraph`.
  expect([...styles.keys()].filter((name) => /^[A-Z]/.test(name))).toEqual([
    'Normal',
    'TOC Heading',
  ]);
});

test('paragraphs name a style that is there and say nothing else, runs only that they are gaps', async () => {
  const { 'word/document.xml': main, 'word/styles.xml': styles } = await partsOf(DOCUMENT);
  const ids = new Set(all(styles!, /w:styleId="(.*?)"/g));
  const used = all(main!, /<w:pStyle w:val="(.*?)"/g);
  expect(used.filter((id) => !ids.has(id))).toEqual([]);
  expect(used).toHaveLength(all(main!, /<w:p>/g).length);
  expect(all(main!, /<w:rPr>.*?<\/w:rPr>/g)).toEqual([
    expect.stringContaining('<w:highlight w:val="yellow"/>'),
  ]);
  expect(main).toMatch(/yellow"\/>.{0,60}【职责】/);
  const said = all(main!, /<w:pStyle w:val=".*?"\/>(.*?)<\/w:pPr>/g).filter((more) => more !== '');
  expect(said).toEqual([
    // A fourth level looks as text does, and is a heading all the same.
    '<w:outlineLvl w:val="3"/>',
    '<w:tabs><w:tab w:val="right" w:pos="8844"/></w:tabs>',
    '<w:jc w:val="right"/>',
  ]);
});

test('the items of a caption stand left, in the middle and right', async () => {
  const main = await mainPart(documentOf(paragraph('甲\t2025\t万元', { style: TABLE_CAPTION })));
  expect(all(main, /<w:tab w:val.*?>/g)).toEqual([
    '<w:tab w:val="center" w:pos="4422"/>',
    '<w:tab w:val="right" w:pos="8844"/>',
  ]);
});

test('a page is A4 with the margins of official documents, its number between dashes', async () => {
  const parts = await partsOf(DOCUMENT);
  const millimetres = (name: string): number =>
    Math.round(
      (Number(all(parts['word/document.xml']!, new RegExp(`w:${name}="(\\d+)"`, 'g'))[0]) / 1440) *
        254,
    ) / 10;
  expect(['top', 'left', 'right', 'bottom'].map(millimetres)).toEqual([37, 28, 26, 35]);
  expect(parts['word/document.xml']).toContain('<w:pgSz w:w="11906" w:h="16838"');
  expect(all(parts['word/footer1.xml']!, /<w:(?:t|instrText)\b[^>]*>(.*?)</g)).toEqual([
    '— ',
    'PAGE',
    ' —',
  ]);
});

test('a file says its title, and neither who made it nor when: the same bytes on any day', async () => {
  const core = (await partsOf(DOCUMENT))['docProps/core.xml']!;
  expect(all(core, /<dc:title>(.*?)</g)).toEqual(['某某局年度预算公开说明']);
  expect(core).not.toMatch(/creator|lastModifiedBy|Un-named|description/);
  expect(all(core, /(\d{4}-\d\d-\d\d)T/g)).toEqual(['2020-01-01', '2020-01-01']);
  const first = await writeDocx(DOCUMENT, { contents: true });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await writeDocx(DOCUMENT, { contents: true })).toEqual(first);
});

test('without a title the file is called by its name', async () => {
  const { 'docProps/core.xml': core } = await partsOf({ name: '<甲>&乙.docx', blocks: [] });
  expect(core).toContain('<dc:title>&lt;甲&gt;&amp;乙</dc:title>');
});
