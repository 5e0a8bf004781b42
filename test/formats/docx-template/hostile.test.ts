import { unzipSync, zipSync } from 'fflate';
import { fillTemplate } from '../../../src/formats/docx/template/fill';
import { templateTags } from '../../../src/formats/docx/template/read-tags';
import { FormatError } from '../../../src/formats/format-error';
import { paragraph } from '../../support/docx-file';
import { officeFile, partText } from '../../support/package-parts';
import { templateFile } from '../../support/word-template';

const BODY = 'word/document.xml';
const NOTHING = { value: () => null, section: () => null };

/** The code with which both entry points refuse it. */
async function refusal(bytes: Uint8Array): Promise<unknown> {
  const read = await templateTags(bytes).catch((problem: unknown) => problem);
  const filled = await fillTemplate(bytes, NOTHING).catch((problem: unknown) => problem);
  expect(read).toBeInstanceOf(FormatError);
  expect(filled).toEqual(read);
  const { code, slots } = read as FormatError;
  return slots.kind === undefined ? code : [code, slots.kind];
}

const body = (xml: string): Uint8Array => templateFile({ body: xml });
const stored = (bytes: Uint8Array): Uint8Array => zipSync(unzipSync(bytes), { level: 0 });
const replaced = (bytes: Uint8Array, edit: (xml: string) => string): Uint8Array =>
  officeFile({ ...unzipSync(bytes), [BODY]: edit(partText(bytes, BODY)) });

describe('refused with the codes that there are', () => {
  test.each<[string, () => Uint8Array, unknown]>([
    ['nothing', () => new Uint8Array(), 'empty-file'],
    ['a text', () => new TextEncoder().encode('{{部门}}'), ['unknown-kind', 'text']],
    ['a PDF', () => new TextEncoder().encode('%PDF-1.7'), ['unknown-kind', 'pdf']],
    ['a workbook', () => officeFile({ 'xl/workbook.xml': '<a/>' }), ['unknown-kind', 'xlsx']],
    ['half a file', () => body(paragraph('{{名}}')).subarray(0, 900), 'truncated'],
    ['no body', () => officeFile({ 'word/document.xml': '' }), 'damaged'],
    ['a document type', () => replaced(body(''), (xml) => `<!DOCTYPE a>${xml}`), 'doctype'],
    ['broken markup', () => body('<w:p><w:r><w:t>{{名}}</w:r></w:p>'), 'damaged'],
    ['a zip bomb', () => body(paragraph(' '.repeat(200_000)).repeat(60)), 'ratio'],
    [
      '10 MB of text',
      () => stored(body(paragraph('a'.repeat(100_000)).repeat(100))),
      'inflates-too-much',
    ],
    [
      'tags without end',
      () => stored(body('<w:p><w:r><w:t>{{a}}</w:t></w:r></w:p>'.repeat(40_000))),
      'too-many-paragraphs',
    ],
    ['tags in one run', () => stored(body(paragraph('{{a}}'.repeat(20_000)))), 'too-many-tags'],
  ])('%s', async (_name, bytes, expected) => {
    expect(await refusal(bytes())).toEqual(expected);
  });

  test('markup in which a tag would go unseen', async () => {
    const plain = body(paragraph('{{名}}'));
    for (const edit of [
      (xml: string) => xml.replaceAll('w:', 'x:').replaceAll('xmlns:x:', 'xmlns:x'),
      (xml: string) => xml.replaceAll('<w:t ', '<w:t\n'),
    ]) {
      expect(await refusal(replaced(plain, edit))).toBe('damaged');
    }
  });

  test('markup that docxtemplater would break', async () => {
    const odd = replaced(body(paragraph('{{名}}') + paragraph('此')), (xml) =>
      xml.replace('此', '<![CDATA[a>b]]>'),
    );
    expect(await templateTags(odd)).toHaveLength(1);
    const filling = fillTemplate(odd, { value: () => '甲', section: () => null });
    await expect(filling).rejects.toMatchObject({ code: 'damaged', slots: { part: BODY } });
  });
});

test('many braces and long names end soon, and are told of shortly', async () => {
  const many = await templateTags(body(paragraph('{{'.repeat(900)) + paragraph('{{ '.repeat(900))));
  expect(many).toHaveLength(901);
  const [long] = await templateTags(body(paragraph(`{{${'长'.repeat(90_000)}}}`)));
  expect(long).toMatchObject({ kind: 'unsupported', problem: { code: 'template.logic' } });
  expect(long!.name.length).toBeLessThan(120);
  expect(long!.where.quote.length).toBeLessThan(40);
});

test('markup in a value is text', async () => {
  const evil = '</w:t></w:r></w:p><w:p><w:r><w:t>]]>&#x0;<!--';
  const { bytes } = await fillTemplate(body(paragraph('{{名}}')), {
    value: () => evil,
    section: () => null,
  });
  expect(partText(bytes, BODY)).toContain(
    '&lt;/w:t&gt;&lt;/w:r&gt;&lt;/w:p&gt;&lt;w:p&gt;&lt;w:r&gt;&lt;w:t&gt;]]&gt;&amp;#x0;&lt;!--',
  );
});

test('a large section that is asked for again and again is not written', async () => {
  const text = '长'.repeat(20_000);
  const large = { kind: 'paragraph', at: 0, text, runs: [{ text, origin: 'text' }] } as const;
  const filling = fillTemplate(body(paragraph('{{@全文}}').repeat(300)), {
    value: () => null,
    section: () => [large],
  });
  await expect(filling).rejects.toMatchObject({ code: 'fills-too-much' });
});
