import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { printableText } from '../../../src/formats/docx/write/printable-text';
import type { Document, Paragraph } from '../../../src/model/document';
import { cell, documentOf, paragraph, partsOf, row, table } from './blocks';
import { readDocx } from '../../../src/formats/docx/read';
import { writeDocx } from '../../../src/formats/docx/write/write-docx';

function expectWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

const everywhere = (text: string): Document => ({
  name: `${text}.docx`,
  blocks: [
    paragraph(text, { style: '公文标题' }),
    paragraph(text, { level: 1, style: text }),
    paragraph([{ text, origin: 'text', gap: text, fact: text }]),
    table([row(text, cell(text, { columnSpan: 2 }))]),
  ],
});

test('whatever the text, every part is well-formed', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    // Single code units: halves of pairs and control characters among them.
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
      .map((all) => String.fromCharCode(...all)),
  );
  await fc.assert(
    fc.asyncProperty(text, async (hostile) => {
      const parts = await partsOf(everywhere(hostile), true);
      for (const [name, xml] of Object.entries(parts)) {
        if (/\.(?:xml|rels)$/.test(name)) expectWellFormed(xml);
      }
    }),
    { numRuns: 25 },
  );
});

test('what no file can hold is dropped, line ends are made one, all else stays', () => {
  expect(printableText('a\u0000b\u000bc\u001fd\u007fe\ufffff\ud800g\udc00h')).toBe('abcdefgh');
  expect(printableText('一\r\n二\r三\n四\t五')).toBe('一\n二\n三\n四\t五');
  expect(printableText('𠮷\u3000“”<&>\u200b')).toBe('𠮷\u3000“”<&>\u200b');
});

test('text that looks like markup or like the library’s own marks is only text', async () => {
  const texts = [
    '</w:t></w:r></w:p><w:p>',
    '{default-bullet-numbering-0}',
    '{image1.png}',
    '&#0; ]]> <!-- <?xml ?>',
    '_x000D_',
    'rId1 \\h "PAGEREF',
  ];
  const bytes = await writeDocx(documentOf(...texts.map((one) => paragraph(one))), {
    contents: false,
  });
  const { blocks } = await readDocx(bytes, 'a.docx');
  expect((blocks as Paragraph[]).map(({ text }) => text)).toEqual(texts);
});
