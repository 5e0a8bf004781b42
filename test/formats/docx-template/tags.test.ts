import { templateTags } from '../../../src/formats/docx/template/read-tags';
import { readDocx } from '../../../src/formats/docx/read';
import type { Table } from '../../../src/model/document';
import type { TemplateTag } from '../../../src/model/template-tag';
import { paragraph, table } from '../../support/docx-file';
import { paragraphOf, runOf, templateFile } from '../../support/word-template';

const codes = (tags: readonly TemplateTag[]): unknown[] =>
  tags.map(({ name, problem }) => [name, problem?.code]);

describe('tags are found with their places', () => {
  test('in order, over several runs, with spaces and full-width signs in them', async () => {
    const bytes = templateFile({
      body:
        paragraphOf(
          runOf('全年收入{') + runOf('{ 收入', '<w:b/>') + runOf('总计 }') + runOf('}万元'),
        ) +
        paragraph('{{＠第二部分}}') +
        paragraph('没有标记'),
      header: paragraph('{{部门}}'),
      footer: paragraph('{{年度}}年'),
      footnotes: `<w:footnote w:id="1">${paragraph('{{注}}')}</w:footnote>`,
    });
    const tags = await templateTags(bytes);
    expect(tags).toEqual([
      {
        name: '收入总计',
        kind: 'value',
        where: {
          story: 'body',
          part: 'word/document.xml',
          paragraph: 0,
          quote: '全年收入{{ 收入总计 }}万元',
        },
      },
      {
        name: '第二部分',
        kind: 'section',
        where: { story: 'body', part: 'word/document.xml', paragraph: 1, quote: '{{＠第二部分}}' },
      },
      {
        name: '部门',
        kind: 'value',
        where: { story: 'header', part: 'word/header1.xml', paragraph: 0, quote: '{{部门}}' },
      },
      {
        name: '年度',
        kind: 'value',
        where: { story: 'footer', part: 'word/footer1.xml', paragraph: 0, quote: '{{年度}}年' },
      },
      {
        name: '注',
        kind: 'value',
        where: { story: 'footnotes', part: 'word/footnotes.xml', paragraph: 0, quote: '{{注}}' },
      },
    ]);
  });

  test('a cell is named as our reader names it, merged and nested ones too', async () => {
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="3"/></w:tcPr>${paragraph('标题')}</w:tc>`;
    const inner = `<w:tc>${table([['甲', '{{内}}']])}${paragraph('')}</w:tc>`;
    const body =
      table([['一', '二']]) +
      `<w:tbl><w:tr>${wide}<w:tc>${paragraph('{{外}}')}</w:tc></w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${inner}<w:tc>${paragraph('{{后}}')}</w:tc></w:tr></w:tbl>`;
    const bytes = templateFile({ body });
    const tags = await templateTags(bytes);
    expect(tags.map(({ name, where }) => [name, where.cell])).toEqual([
      ['外', { table: 1, row: 0, column: 3 }],
      ['内', { table: 2, row: 0, column: 1 }],
      ['后', { table: 1, row: 1, column: 2 }],
    ]);
    const { blocks } = await readDocx(bytes, '模板.docx');
    const outer = blocks[1] as Table;
    const [first, second] = outer.rows.map(({ cells }) => cells.at(-1)!);
    expect([first!.column, second!.column]).toEqual([3, 2]);
    expect(second!.blocks[0]).toMatchObject({ text: '{{后}}', at: tags[2]!.where.paragraph });
  });

  test('a text box is looked into, its copy for older programs is not told of', async () => {
    const box = (inner: string): string => `<w:txbxContent>${inner}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${box(paragraph('{{框}}'))}</mc:Choice><mc:Fallback>${box(paragraph('{{框}}'))}</mc:Fallback></mc:AlternateContent>`;
    const bytes = templateFile({
      body: paragraphOf(`<w:r>${both}</w:r>${runOf('旁边')}`) + paragraph('{{下}}'),
    });
    const tags = await templateTags(bytes);
    expect(tags.map(({ name, where }) => [name, where.paragraph])).toEqual([
      ['框', 1],
      ['下', 3],
    ]);
  });

  test('a long paragraph is quoted around the tag', async () => {
    const [tag] = await templateTags(
      templateFile({ body: paragraph(`${'前'.repeat(40)}{{名}}${'后'.repeat(40)}`) }),
    );
    expect(tag!.where.quote).toBe(`…${'前'.repeat(8)}{{名}}${'后'.repeat(17)}…`);
  });
});

describe('what cannot be filled is told of all at once, each with its place', () => {
  test('wrong braces', async () => {
    const tags = await templateTags(
      templateFile({
        body: [
          '甲{{收入',
          '总计}}乙',
          '{{{三层}}}',
          '｛｛全角｝｝',
          '｛{混}｝',
          '{{}} 与 {{@ }}',
          '{{好}} 和 {单} 与 { {分} }',
          '{{a{b}}',
        ]
          .map((text) => paragraph(text))
          .join(''),
      }),
    );
    expect(codes(tags)).toEqual([
      ['{{', 'template.unclosed'],
      ['}}', 'template.unopened'],
      ['{{{三层}}}', 'template.braces'],
      ['｛｛全角｝｝', 'template.braces'],
      ['｛{混}｝', 'template.braces'],
      ['{{}}', 'template.no-name'],
      ['{{@}}', 'template.no-name'],
      ['好', undefined],
      ['{{', 'template.unclosed'],
      ['}}', 'template.unopened'],
    ]);
    expect(tags.map(({ where }) => where.paragraph)).toEqual([0, 1, 2, 3, 4, 5, 5, 6, 7, 7]);
  });

  test('a tag that begins in a paragraph and ends in its text box or the next cell', async () => {
    const box = `<w:r><w:txbxContent>${paragraph('框')}</w:txbxContent></w:r>`;
    const tags = await templateTags(
      templateFile({
        body: paragraphOf(runOf('{{名') + box + runOf('称}}')) + table([['{{左', '右}}']]),
      }),
    );
    expect(codes(tags)).toEqual([
      ['名称', 'template.not-plain'],
      ['{{', 'template.unclosed'],
      ['}}', 'template.unopened'],
    ]);
  });

  test('loops, conditions, filters and expressions', async () => {
    const logic = [
      '#项目',
      '/项目',
      '^无',
      '=[[ ]]',
      '>片段',
      '收入 + 支出',
      '金额 | 大写',
      'a[0]',
      '@@x',
      '-w:p x',
      '$index',
    ];
    const tags = await templateTags(
      templateFile({ body: logic.map((inner) => paragraph(`{{${inner}}}`)).join('') }),
    );
    expect(codes(tags)).toEqual(logic.map((inner) => [`{{${inner}}}`, 'template.logic']));
    expect(tags.every(({ kind }) => kind === 'unsupported')).toBe(true);
  });

  test('a section beside other text, a picture or a page break', async () => {
    const page = '<w:r><w:br w:type="page"/></w:r>';
    const tags = await templateTags(
      templateFile({
        body:
          paragraph('见{{@一}}') +
          paragraph('{{@二}}{{名}}') +
          paragraphOf(runOf('{{@三}}') + page) +
          paragraphOf(runOf('{{@四}}') + '<w:r><w:drawing/></w:r>') +
          paragraphOf(
            '<w:bookmarkStart w:id="1" w:name="x"/>' +
              runOf('{{@') +
              '<w:proofErr w:type="gramStart"/>' +
              runOf('五}} ', '<w:b/>'),
            '<w:jc w:val="center"/>',
          ),
      }),
    );
    expect(codes(tags)).toEqual([
      ['一', 'template.not-alone'],
      ['二', 'template.not-alone'],
      ['名', undefined],
      ['三', 'template.not-alone'],
      ['四', 'template.not-alone'],
      ['五', undefined],
    ]);
  });

  test('a tag in a formula', async () => {
    const math = '<m:oMath><m:r><m:t>{{名}}</m:t></m:r></m:oMath>';
    const tags = await templateTags(templateFile({ body: paragraphOf(math) }));
    expect(codes(tags)).toEqual([['名', 'template.not-plain']]);
  });
});
