import { FormatError } from '../../src/formats/format-error';
import { readDocx } from '../../src/formats/docx/read';
import type { Block, Document, Paragraph, Table } from '../../src/model/document';
import { docxFile, paragraph, table, type DocxParts } from '../support/docx-file';

const read = (parts: DocxParts): Promise<Document> => readDocx(docxFile(parts), 'x/年报.docx');
const texts = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
const run = (inner: string): string => `<w:r>${inner}</w:r>`;
const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
const p = (inner: string): string => `<w:p>${inner}</w:p>`;

describe('paragraphs and runs', () => {
  test('text, tabs and breaks, with the position of each run in the file', async () => {
    const { name, blocks } = await read({
      body:
        p(run(t('合计')) + run(`<w:tab/>${t('12.50')}<w:br/>${t('万元')}`)) + paragraph('第二段'),
    });
    expect(name).toBe('年报.docx');
    expect(texts(blocks)).toEqual(['合计\t12.50\n万元', '第二段']);
    const [first, second] = blocks as Paragraph[];
    expect(first!.runs.map((one) => [one.at, one.text])).toEqual([
      [0, '合计'],
      [1, '\t12.50\n万元'],
    ]);
    expect([first!.at, second!.at, second!.runs[0]!.at]).toEqual([0, 1, 2]);
  });

  test('styles give names and levels, inherited and by name; the paragraph has the last word', async () => {
    const { blocks } = await read({
      styles:
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
        '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
        '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="公文标题"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="loop"><w:name w:val="绕"/><w:basedOn w:val="loop"/></w:style>',
      body:
        paragraph('甲') +
        paragraph('乙', '<w:pStyle w:val="1"/>') +
        paragraph('丙', '<w:pStyle w:val="own"/>') +
        paragraph('丁', '<w:pStyle w:val="own"/><w:outlineLvl w:val="9"/>') +
        paragraph('戊', '<w:pStyle w:val="loop"/>'),
    });
    expect((blocks as Paragraph[]).map(({ style, level }) => [style, level])).toEqual([
      ['Normal', undefined],
      ['heading 1', 1],
      ['公文标题', 2],
      ['公文标题', undefined],
      ['绕', undefined],
    ]);
  });

  test('text boxes follow their paragraph; copies for older programs are not read twice', async () => {
    const box = `<mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('框里')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('框里')}</w:txbxContent></mc:Fallback></mc:AlternateContent>`;
    const { blocks } = await read({ body: p(run(t('前') + box + t('后'))) + paragraph('下一段') });
    expect(texts(blocks)).toEqual(['前后', '框里', '下一段']);
    // The copy is counted: positions are those of the file.
    expect((blocks as Paragraph[]).map(({ at }) => at)).toEqual([0, 1, 3]);
  });
});

describe('automatic numbers', () => {
  const level = (n: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）', '<w:suff w:val="nothing"/>')}${level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>';
  const item = (text: string, list: number, at: number): string =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

  test('are rendered as Word prints them, level by level, and begin anew where told', async () => {
    const { blocks } = await read({
      numbering,
      body: [
        item('职责', 1, 0),
        item('甲', 1, 1),
        item('乙', 1, 1),
        item('细', 1, 2),
        item('机构', 1, 0),
        item('丙', 1, 1),
        item('另起', 2, 0),
        item('点', 3, 0),
        paragraph('不编号', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'),
      ].join(''),
    });
    expect(texts(blocks)).toEqual([
      '一、职责',
      '（一）甲',
      '（二）乙',
      '1.2.1 细',
      '二、机构',
      '（一）丙',
      '五、另起',
      '• 点',
      '不编号',
    ]);
    const [first] = blocks as Paragraph[];
    expect(first!.runs[0]).toEqual({ text: '一、', origin: 'number' });
  });

  test('eleven, twenty and a hundred in Chinese', async () => {
    const { blocks } = await read({
      numbering,
      body: Array.from({ length: 101 }, () => item('', 1, 0)).join(''),
    });
    const labels = texts(blocks);
    expect([9, 10, 19, 20, 99, 100].map((i) => labels[i])).toEqual([
      '十、',
      '十一、',
      '二十、',
      '二十一、',
      '一百、',
      '一百零一、',
    ]);
  });
});

describe('fields and revisions', () => {
  test('a struck mark that no paragraph follows loses no words', async () => {
    const struck = (text: string): string => paragraph(text, '<w:rPr><w:del/></w:rPr>');
    const cell = `<w:tbl><w:tr><w:tc>${paragraph('甲')}${struck('乙')}</w:tc></w:tr></w:tbl>`;
    const { blocks } = await read({ body: struck('前') + cell + paragraph('后') + struck('末') });
    const [, inner] = blocks as [Block, Table];
    expect(texts(blocks)).toEqual(['前', '后', '末']);
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'table',
      'paragraph',
      'paragraph',
    ]);
    expect(texts(inner.rows[0]!.cells[0]!.blocks)).toEqual(['甲', '乙']);
  });

  const mark = (kind: string): string => run(`<w:fldChar w:fldCharType="${kind}"/>`);
  const instruction = (text: string): string => run(`<w:instrText>${text}</w:instrText>`);

  test('a field counts with its result, and says which it is', async () => {
    const { blocks } = await read({
      body: p(
        run(t('第')) +
          mark('begin') +
          instruction(' PAGE ') +
          mark('separate') +
          run(t('3')) +
          mark('end') +
          run(t('页')),
      ),
    });
    expect(texts(blocks)).toEqual(['第3页']);
    expect((blocks as Paragraph[])[0]!.runs[1]).toMatchObject({ origin: 'field', field: 'PAGE' });
  });

  test('a field that never ends swallows nothing', async () => {
    const { blocks } = await read({
      body: p(mark('begin') + instruction(' REF x ')) + paragraph('还在'),
    });
    expect(texts(blocks)).toEqual(['', '还在']);
  });

  test('what was struck out stays among the runs and leaves the text', async () => {
    const { blocks } = await read({
      body: p(
        run(t('减少')) +
          `<w:del>${run('<w:delText>3.5</w:delText>')}</w:del><w:ins>${run(t('5.3'))}</w:ins>` +
          run('<w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>' + t('万元')) +
          run('<w:rPr><w:vanish/></w:rPr>' + t('内部')),
      ),
    });
    expect(texts(blocks)).toEqual(['减少5.3万元']);
    expect(
      (blocks as Paragraph[])[0]!.runs.map((one) => [one.text, one.revision, one.hidden]),
    ).toEqual([
      ['减少', undefined, undefined],
      ['3.5', 'deleted', undefined],
      ['5.3', 'inserted', undefined],
      ['万元', undefined, undefined],
      ['内部', undefined, true],
    ]);
  });

  test('a paragraph whose end was struck out goes on in the next', async () => {
    const { blocks } = await read({
      body:
        p(`<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run(t('上半'))}`) +
        p(run(t('下半'))) +
        paragraph('另段'),
    });
    expect(texts(blocks)).toEqual(['上半下半', '另段']);
  });
});

describe('tables', () => {
  const only = (blocks: readonly Block[]): Table =>
    blocks.find((one) => one.kind === 'table') as Table;
  const cell = (inner: string, properties = ''): string =>
    `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${inner}</w:tc>`;

  test('merged cells keep their columns; a continued cell holds nothing of its own', async () => {
    const { blocks } = await read({
      body: `<w:tbl><w:tr>${cell(paragraph('科目'), '<w:gridSpan w:val="2"/>')}${cell(paragraph('合计'), '<w:vMerge w:val="restart"/>')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(paragraph('名称'))}${cell(paragraph(''), '<w:vMerge/>')}</w:tr></w:tbl>`,
    });
    expect(
      only(blocks).rows.map((row) =>
        row.cells.map(({ column, columnSpan, continued }) => [column, columnSpan, continued]),
      ),
    ).toEqual([
      [
        [0, 2, false],
        [2, 1, false],
      ],
      [
        [1, 1, false],
        [2, 1, true],
      ],
    ]);
  });

  test('a table inside a cell, and a row that was struck out', async () => {
    const { blocks } = await read({
      body: `<w:tbl><w:tr>${cell(table([['内']]) + paragraph('外'))}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell(paragraph('删'))}</w:tr></w:tbl>`,
    });
    const outer = only(blocks);
    expect(outer.rows).toHaveLength(1);
    expect(outer.rows[0]!.cells[0]!.blocks.map((one) => one.kind)).toEqual(['table', 'paragraph']);
  });

  test('a span that no table has is damage', async () => {
    const body = `<w:tbl><w:tr>${cell(paragraph(''), '<w:gridSpan w:val="99999999"/>')}</w:tr></w:tbl>`;
    await expect(read({ body })).rejects.toEqual(new FormatError('damaged'));
  });
});
