import { all, documentOf, mainPart, paragraph, partsOf, row, table } from './blocks';
import type { Block } from '../../../src/model/document';

const wide = { wide: true } as const;

/** Each section's orientation with the texts on its pages; it is said in its last paragraph. */
async function sectionsOf(...blocks: Block[]): Promise<[string, string][]> {
  const main = await mainPart(documentOf(...blocks));
  return main
    .replace(/(<w:sectPr>.*?<\/w:sectPr>)(<\/w:pPr>.*?<\/w:p>)/g, '$2$1')
    .split(/(?<=<\/w:sectPr>)/)
    .filter((part) => part.includes('<w:sectPr>'))
    .map((part) => [
      all(part, /w:orient="(\w+)"/g)[0]!,
      all(part, /<w:t [^>]*>(.*?)<\/w:t>/g).join(''),
    ]);
}

test('only what belongs to wide tables lies across, each stretch of it in a section of its own', async () => {
  expect(
    await sectionsOf(
      paragraph('甲'),
      paragraph('乙', wide),
      table([row('丙')], wide),
      paragraph('丁', wide),
      paragraph('戊'),
      table([row('己')]),
      table([row('庚')], wide),
    ),
  ).toEqual([
    ['portrait', '甲'],
    ['landscape', '乙丙丁'],
    ['portrait', '戊己'],
    ['landscape', '庚'],
  ]);
});

test('a page that lies across has its sides exchanged; pages go on being counted', async () => {
  const main = await mainPart(documentOf(paragraph('甲'), paragraph('乙', wide), paragraph('丙')));
  const [first, second, third] = all(main, /<w:sectPr>.*?<\/w:sectPr>/g);
  expect(second).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  expect([first, second, third].map((one) => one!.includes('w:start="1"'))).toEqual([
    true,
    false,
    false,
  ]);
});

test('one footer serves all sections', async () => {
  const parts = await partsOf(documentOf(paragraph('甲'), paragraph('乙', wide), paragraph('丙')));
  expect(Object.keys(parts).filter((name) => name.startsWith('word/footer'))).toEqual([
    'word/footer1.xml',
  ]);
  expect(all(parts['word/document.xml']!, /<w:footerReference/g)).toHaveLength(1);
  expect(all(parts['word/document.xml']!, /<w:sectPr>(<w:\w+)/g)[0]).toBe('<w:footerReference');
});

test('wide tables without anything in them make no section', async () => {
  expect(await sectionsOf(paragraph('甲'), table([], wide), paragraph('乙'))).toEqual([
    ['portrait', '甲乙'],
  ]);
  expect(await sectionsOf()).toEqual([['portrait', '']]);
});

test('what begins a page says so, and nothing else does', async () => {
  const main = await mainPart(documentOf(paragraph('甲'), paragraph('乙', { newPage: true })));
  expect(all(main, /<w:p>.*?<\/w:p>/g).map((one) => one.includes('<w:pageBreakBefore/>'))).toEqual([
    false,
    true,
  ]);
});
