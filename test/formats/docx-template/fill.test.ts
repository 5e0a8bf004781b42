import { fillTemplate, type TemplateValues } from '../../../src/formats/docx/template/fill';
import { templateTags } from '../../../src/formats/docx/template/read-tags';
import { sampleTemplate } from '../../../samples/source/template';
import { readDocx } from '../../../src/formats/docx/read';
import type { Block, Paragraph, Table } from '../../../src/model/document';
import { paragraph, table } from '../../support/docx-file';
import { differingParts, partText } from '../../support/package-parts';
import { DOCUMENT_TYPE, paragraphOf, runOf, templateFile } from '../../support/word-template';

const BODY = 'word/document.xml';

/** Values and sections by name; others are not known. */
function known(
  values: Readonly<Record<string, string | { text: string; gap: boolean }>>,
  sections: Readonly<Record<string, readonly Block[]>> = {},
): TemplateValues {
  const [byName, bySection] = [new Map(Object.entries(values)), new Map(Object.entries(sections))];
  return {
    value: (name) => byName.get(name) ?? null,
    section: (name) => bySection.get(name) ?? null,
  };
}

const texts = async (bytes: Uint8Array): Promise<string[]> =>
  (await readDocx(bytes, 'x.docx')).blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : [],
  );

const para = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  kind: 'paragraph',
  at: 0,
  runs: [{ text, origin: 'text' }],
  text,
  ...more,
});

describe('values', () => {
  test('keep the format of the run where the tag begins; what stands around stays', async () => {
    const { bytes, filled } = await fillTemplate(
      templateFile({
        body: paragraphOf(
          runOf('收入 {') +
            runOf('{收入', '<w:b/><w:color w:val="FF0000"/>') +
            runOf('总计}} 万元'),
        ),
      }),
      known({ 收入总计: '1,234.50 & <余>' }),
    );
    expect(await texts(bytes)).toEqual(['收入 1,234.50 & <余> 万元']);
    expect(filled.map(({ name }) => name)).toEqual(['收入总计']);
    expect(partText(bytes, BODY)).toContain('<w:color w:val="FF0000"/>');
  });

  test('in cells, headers, footers, notes, text boxes and their copies', async () => {
    const box = (inner: string): string => `<w:txbxContent>${inner}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${box(paragraph('{{名}}'))}</mc:Choice><mc:Fallback>${box(paragraph('{{名}}'))}</mc:Fallback></mc:AlternateContent>`;
    const { bytes, filled } = await fillTemplate(
      templateFile({
        body: table([['{{名}}']]) + paragraphOf(`<w:r>${both}</w:r>`),
        header: paragraph('{{名}}'),
        footer: paragraph('{{名}}'),
        footnotes: `<w:footnote w:id="1">${paragraph('{{名}}')}</w:footnote>`,
      }),
      known({ 名: '甲乙' }),
    );
    expect(filled).toHaveLength(5);
    for (const [part, count] of [
      [BODY, 3],
      ['word/header1.xml', 1],
      ['word/footer1.xml', 1],
      ['word/footnotes.xml', 1],
    ] as const) {
      expect(partText(bytes, part).split('甲乙')).toHaveLength(count + 1);
      expect(partText(bytes, part)).not.toContain('{{');
    }
  });

  test('a gap is marked and the run goes on unmarked', async () => {
    const { bytes } = await fillTemplate(
      templateFile({ body: paragraphOf(runOf('因{{原因}}增加', '<w:i/>')) }),
      known({ 原因: { text: '【待填：原因】', gap: true } }),
    );
    expect(await texts(bytes)).toEqual(['因【待填：原因】增加']);
    const runs = partText(bytes, BODY).match(/<w:r>.*?<\/w:r>/g)!;
    expect(runs.map((run) => [run.includes('<w:i/>'), run.includes('yellow')])).toEqual([
      [true, false],
      [true, true],
      [true, false],
    ]);
  });

  test('line ends and tabs are those of Word; control characters are left out', async () => {
    const { bytes } = await fillTemplate(
      templateFile({ body: paragraph('{{注}}') }),
      known({ 注: '一\r\n二\t三\u0000\u000b\u001f\ufffe\ud800四' }),
    );
    expect(await texts(bytes)).toEqual(['一\n二\t三四']);
  });

  test('blanks at the ends of a value stay', async () => {
    const { bytes } = await fillTemplate(
      templateFile({ body: paragraphOf(runOf('{{值}}')) }),
      known({ 值: '  甲  ' }),
    );
    expect(partText(bytes, BODY)).toContain('<w:t xml:space="preserve">  甲  </w:t>');
  });
});

describe('what is not filled stays as it was written and is told of', () => {
  test('unknown names, names of objects, malformed tags and logic', async () => {
    const lines = [
      '{{没有}}',
      '{{constructor}}{{__proto__}}{{toString}}{{hasOwnProperty}}',
      '{{@没有}}',
      '{{#循环}}{{/循环}}',
      '甲{{乙',
      '丙}}丁',
      '见{{@节}}。',
    ];
    const body = lines.map((line) => paragraph(line)).join('');
    const { bytes, filled, unknown, unsupported } = await fillTemplate(
      templateFile({ body: body + paragraph('{{有}}') }),
      known({ 有: '值' }, { 节: [para('节文')] }),
    );
    expect(await texts(bytes)).toEqual([...lines, '值']);
    expect(filled.map(({ name }) => name)).toEqual(['有']);
    expect(unknown.map(({ name, where }) => [name, where.paragraph])).toEqual([
      ['没有', 0],
      ['constructor', 1],
      ['__proto__', 1],
      ['toString', 1],
      ['hasOwnProperty', 1],
      ['没有', 2],
    ]);
    expect(unsupported.map(({ problem }) => problem!.code)).toEqual([
      'template.logic',
      'template.logic',
      'template.unclosed',
      'template.unopened',
      'template.not-alone',
    ]);
  });

  test('a value that looks like a tag is a value', async () => {
    const { bytes, filled } = await fillTemplate(
      templateFile({ body: paragraph('{{甲}}') }),
      known({ 甲: '{{乙}}', 乙: '错' }),
    );
    expect(await texts(bytes)).toEqual(['{{乙}}']);
    expect(filled).toHaveLength(1);
  });
});

describe('all else stays byte for byte', () => {
  const extra = {
    'word/media/image1.png': '\u0001\u0002图',
    'customXml/item1.xml': '<a>{{名}}</a>',
    'docProps/core.xml': '<c><title>{{名}}</title></c>',
  };

  test('parts without tags', async () => {
    const template = templateFile(
      { body: paragraph('{{名}}'), header: paragraph('{{没有}}'), footer: paragraph('页') },
      extra,
    );
    const { bytes } = await fillTemplate(template, known({ 名: '甲' }));
    expect(differingParts(template, bytes)).toEqual([BODY]);
  });

  test('a template without tags is the same file', async () => {
    const template = templateFile({ body: paragraph('没有 {单} 标记') }, extra);
    expect((await fillTemplate(template, known({}))).bytes).toEqual(template);
  });

  test('markup around a tag', async () => {
    const odd =
      '<w:p w:rsidR="00A1"><w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:t>甲&amp;乙</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>';
    const template = templateFile({ body: odd + paragraphOf(runOf('{{名}}')) + odd });
    const { bytes } = await fillTemplate(template, known({ 名: '丙' }));
    expect(partText(bytes, BODY)).toBe(
      partText(template, BODY).replace('<w:t>{{名}}', '<w:t xml:space="preserve">丙'),
    );
  });

  test('a .dotx becomes a document, macros are told of', async () => {
    const type = DOCUMENT_TYPE.replace('document.main', 'template.main');
    const dotx = templateFile({ body: paragraph('{{名}}') }, {}, type);
    const filled = await fillTemplate(dotx, known({ 名: '甲' }));
    expect(partText(filled.bytes, '[Content_Types].xml')).toContain(DOCUMENT_TYPE);
    expect(filled.macros).toBe(false);
    const macros = 'application/vnd.ms-word.document.macroEnabled.main+xml';
    const docm = templateFile({ body: paragraph('{{名}}') }, {}, macros);
    expect((await fillTemplate(docm, known({ 名: '甲' }))).macros).toBe(true);
  });
});

describe('sections', () => {
  const cell = (
    text: string,
    column: number,
    more: Partial<Table['rows'][number]['cells'][number]> = {},
  ): Table['rows'][number]['cells'][number] => ({
    column,
    columnSpan: 1,
    continued: false,
    blocks: [para(text)],
    ...more,
  });
  const grid: Table = {
    kind: 'table',
    at: 0,
    headRows: 2,
    widths: [2, 1, 1],
    rows: [
      { cells: [cell('科目', 0), cell('金额', 1, { columnSpan: 2 })] },
      { cells: [cell('', 0, { continued: true, blocks: [] }), cell('本年', 1), cell('上年', 2)] },
      { cells: [cell('合计', 0), cell('1.00', 1, { align: 'right' }), cell('2.00', 2)] },
    ],
  };
  const heading =
    '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/></w:style>';
  const fill = (
    body: string,
    blocks: readonly Block[],
    styles?: string,
  ): ReturnType<typeof fillTemplate> =>
    fillTemplate(
      templateFile({ body, ...(styles === undefined ? {} : { styles }) }),
      known({}, { 节: blocks }),
    );
  const tag = (properties = ''): string => paragraphOf(runOf('{{@节}}', '<w:i/>'), properties);

  test('paragraphs take the format of the tag, headings the styles of the template', async () => {
    const { bytes } = await fill(
      paragraph('前') + tag('<w:ind w:firstLineChars="200"/>') + paragraph('后'),
      [para('一、职责', { level: 1 }), para('（一）机构', { level: 2 }), para('正文')],
      heading,
    );
    const { blocks } = await readDocx(bytes, 'x.docx');
    expect(blocks.map((block) => block.kind === 'paragraph' && [block.text, block.level])).toEqual([
      ['前', undefined],
      ['一、职责', 1],
      ['（一）机构', 2],
      ['正文', undefined],
      ['后', undefined],
    ]);
    expect(partText(bytes, BODY)).toContain(
      '<w:p><w:pPr><w:pStyle w:val="a1"/></w:pPr><w:r><w:t xml:space="preserve">一、职责</w:t></w:r></w:p>' +
        '<w:p><w:pPr><w:keepNext/><w:ind w:firstLineChars="200"/><w:outlineLvl w:val="1"/></w:pPr><w:r><w:rPr><w:b/><w:bCs/><w:i/></w:rPr><w:t xml:space="preserve">（一）机构</w:t></w:r></w:p>' +
        '<w:p><w:pPr><w:ind w:firstLineChars="200"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">正文</w:t></w:r></w:p>',
    );
  });

  test('a table is read back as it was: spans, merged cells and texts', async () => {
    const { bytes } = await fill(tag(), [para('表前'), grid]);
    const { blocks } = await readDocx(bytes, 'x.docx');
    const read = blocks.find((block): block is Table => block.kind === 'table')!;
    const shape = ({ rows }: Table): unknown =>
      rows.map(({ cells }) =>
        cells.map(({ column, columnSpan, continued, blocks: inner }) => [
          column,
          columnSpan,
          continued,
          inner.map((one) => one.kind === 'paragraph' && one.text).join(''),
        ]),
      );
    expect(shape(read)).toEqual(shape(grid));
    const xml = partText(bytes, BODY);
    expect(xml.split('<w:tblHeader/>')).toHaveLength(3);
    expect(xml).toContain('<w:vMerge w:val="restart"/>');
    expect(xml).toMatch(/<w:gridCol w:w="4500"\/><w:gridCol w:w="2250"\/><w:gridCol w:w="2250"\/>/);
    expect(xml).toMatch(/<w:jc w:val="right"\/><\/w:pPr><w:r>(?:(?!<w:r>).)*1\.00/);
    // Word would join two tables, and asks for a paragraph at the end of a cell.
    expect(xml).toMatch(/<\/w:tbl><w:p>.*<w:sectPr/);
  });

  test('columns without widths are as wide as their text asks, numbers at half', async () => {
    const line = (...texts: string[]): Table['rows'][number] => ({
      cells: texts.map((text, column) => cell(text, column)),
    });
    const rows = [line('很长很长很长的栏目名称', '年'), line('八个汉字的名称呀', '1,234,567.89')];
    const { bytes } = await fill(tag(), [{ kind: 'table', at: 0, headRows: 1, rows }]);
    const shares = [...partText(bytes, BODY).matchAll(/<w:tcW w:w="(\d+)" w:type="pct"\/>/g)];
    expect(shares.map(([, share]) => Number(share)).slice(0, 2)).toEqual([2857, 2142]);
  });

  test('the sample template can be filled whole', async () => {
    const tags = await templateTags(sampleTemplate());
    expect(tags.filter(({ problem }) => problem)).toEqual([]);
    const { bytes, unknown } = await fillTemplate(sampleTemplate(), {
      value: (name) => `<${name}>`,
      section: (name) => [para(name, { level: 1 }), grid],
    });
    expect(unknown).toEqual([]);
    const { blocks } = await readDocx(bytes, 'x.docx');
    expect(blocks.filter(({ kind }) => kind === 'table')).toHaveLength(10);
    expect(blocks.flatMap((block) => (block.kind === 'paragraph' && block.level) || [])).toEqual(
      Array.from({ length: 9 }, () => 1),
    );
  });

  test('inside a cell and a text box; a wide table has smaller text', async () => {
    const columns = Array.from({ length: 12 }, (_, column) => cell(String(column), column));
    const wide: Table = { kind: 'table', at: 0, rows: [{ cells: columns }], wide: true };
    const { bytes, filled } = await fill(
      `<w:tbl><w:tr><w:tc>${tag()}</w:tc></w:tr></w:tbl>` +
        paragraphOf(`<w:r><w:txbxContent>${tag()}</w:txbxContent></w:r>`),
      [wide],
    );
    expect(filled).toHaveLength(2);
    const { blocks } = await readDocx(bytes, 'x.docx');
    expect((blocks[0] as Table).rows[0]!.cells[0]!.blocks[0]).toMatchObject({ kind: 'table' });
    const xml = partText(bytes, BODY);
    expect(xml).toContain('<w:sz w:val="13"/>');
    expect(xml).not.toContain('</w:tbl></w:tc>');
    expect(xml).not.toContain('</w:tbl></w:txbxContent>');
  });

  test('a section break and bookmarks in the paragraph of the tag stay', async () => {
    const turned = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>';
    const marked = paragraphOf(
      '<w:bookmarkStart w:id="7" w:name="此处"/>' + runOf('{{@节}}') + '<w:bookmarkEnd w:id="7"/>',
      turned,
    );
    for (const blocks of [[para('甲'), para('乙')], [para('甲'), grid], []]) {
      const xml = partText((await fill(marked, blocks)).bytes, BODY);
      expect(xml.split(turned)).toHaveLength(2);
      expect(xml.indexOf(turned)).toBeGreaterThan(blocks.length ? xml.lastIndexOf('甲') : 0);
      expect(xml).toContain('<w:bookmarkStart w:id="7" w:name="此处"/><w:bookmarkEnd w:id="7"/>');
    }
  });

  test('gaps are marked, new pages begun, struck and hidden runs left out', async () => {
    const runs = [
      { text: '职责：', origin: 'text' },
      { text: '【待填】', origin: 'text', gap: 'duties' },
      { text: '旧', origin: 'text', revision: 'deleted' },
      { text: '密', origin: 'text', hidden: true },
    ] as const;
    const { bytes } = await fill(tag(), [para('', { runs, newPage: true })]);
    expect(await texts(bytes)).toEqual(['职责：【待填】']);
    const xml = partText(bytes, BODY);
    expect(xml).toContain('<w:pageBreakBefore/>');
    expect(xml).toContain('<w:i/><w:highlight w:val="yellow"/></w:rPr>');
  });
});
