import fc from 'fast-check';
import { annotateDocx } from '../../../src/formats/docx/in-place/annotate';
import { reviseDocx } from '../../../src/formats/docx/in-place/revise';
import { saysTheSame } from '../../../src/formats/docx/in-place/says-the-same';
import { readDocx } from '../../../src/formats/docx/read';
import { allParagraphs, bodies, NUMBERING } from '../../support/changed-places';
import { docxFile } from '../../support/docx-file';
import { differingParts, partText } from '../../support/package-parts';

const MAIN = 'word/document.xml';
const spans = fc.array(
  fc.tuple(
    fc.nat(),
    fc.nat(),
    fc.integer({ min: -1, max: 12 }),
    fc.stringMatching(/^[甲乙\n\t<&]{0,4}$/),
  ),
  { minLength: 1, maxLength: 8 },
);

/** How the annotations of a part are told apart: identifiers of each kind, which no two may share. */
function idsOf(xml: string, kind: string): string[] {
  return [...xml.matchAll(new RegExp(`<w:${kind} w:id="(\\d+)"`, 'g'))].map(([, id]) => id!);
}

test('comments stand at any place of any document, and nothing else changes', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, spans, async (body, places) => {
      const before = docxFile({ body, numbering: NUMBERING });
      const all = allParagraphs((await readDocx(before, '')).blocks);
      if (all.length === 0) return;
      const notes = places.map(([which, from, length, text]) => {
        const { at, text: words } = all[which % all.length]!;
        const start = from % (words.length + 2);
        return { at, start, end: start + length, text };
      });
      const { bytes, left } = await annotateDocx(before, notes);
      expect(left).toEqual([]);
      expect(differingParts(before, bytes).sort()).toEqual([
        '[Content_Types].xml',
        'word/_rels/document.xml.rels',
        'word/comments.xml',
        MAIN,
      ]);
      const xml = partText(bytes, MAIN);
      const ids = idsOf(partText(bytes, 'word/comments.xml'), 'comment');
      expect(new Set(ids).size).toBe(notes.length);
      for (const kind of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) {
        expect(idsOf(xml, kind).sort()).toEqual([...ids].sort());
      }
      for (const id of ids) {
        const [start, end, reference] = ['RangeStart', 'RangeEnd', 'Reference'].map((kind) =>
          xml.indexOf(`<w:comment${kind} w:id="${id}"`),
        ) as [number, number, number];
        expect(start < end && end < reference).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

/** Makes of runs and paragraphs around which a comment stands as a whole, or only in part. */
const WIDER = /txbxContent|oMath|ruby|<w:text\/>|dataBinding|w:id="900"/;

test('comments stand at the very characters', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, spans, async (body, places) => {
      fc.pre(!WIDER.test(body));
      const before = docxFile({ body, numbering: NUMBERING });
      const all = allParagraphs((await readDocx(before, '')).blocks);
      const notes = places.map(([which, from, length]) => {
        const { at, text } = all[which % all.length]!;
        const start = from % (text.length + 2);
        return { at, start, end: start + length, text: '' };
      });
      const xml = partText((await annotateDocx(before, notes)).bytes, MAIN);
      for (const [id, { at, start, end }] of notes.entries()) {
        const ids = [...xml.matchAll(/<w:commentReference w:id="(\d+)"/g)].map(([, own]) =>
          Number(own),
        );
        const own = ids.sort((a, b) => a - b)[id]!;
        const bracket = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
        const marked = xml
          .replace(`<w:commentRangeStart w:id="${own}"/>`, bracket('⟦'))
          .replace(`<w:commentRangeEnd w:id="${own}"/>`, bracket('⟧'));
        const [, inner = ''] = /<w:body>(.*)<\/w:body>/s.exec(marked) ?? [];
        const { blocks } = await readDocx(docxFile({ body: inner, numbering: NUMBERING }), '');
        const { text, runs } = all.find((paragraph) => paragraph.at === at)!;
        const number = runs[0]?.origin === 'number' ? runs[0].text.length : 0;
        const isWhole = start >= end || end > text.length || end <= number;
        const [from, to] = isWhole ? [number, text.length] : [Math.max(start, number), end];
        expect(allParagraphs(blocks).find((paragraph) => paragraph.at === at)?.text).toBe(
          `${text.slice(0, from)}⟦${text.slice(from, to)}⟧${text.slice(to)}`,
        );
      }
    }),
    { numRuns: 100 },
  );
});

/** A part with what we changed put back, and what others did as they left it. */
function rejected(xml: string): string {
  return xml
    .replace(/<w:ins w:id="\d+" w:author="勾稽">.*?<\/w:ins>/gs, '')
    .replace(/<w:del w:id="\d+" w:author="勾稽">(.*?)<\/w:del>/gs, (_, struck: string) =>
      struck.replaceAll('w:delText', 'w:t'),
    );
}

test.each([true, false])('words are replaced at any place (tracked: %s)', async (tracked) => {
  await fc.assert(
    fc.asyncProperty(bodies, spans, async (body, places) => {
      const before = docxFile({ body, numbering: NUMBERING });
      const document = await readDocx(before, '');
      const all = allParagraphs(document.blocks);
      if (all.length === 0) return;
      const texts = places.map(([which, from, length, text]) => {
        const { at, text: words } = all[which % all.length]!;
        const start = from % (words.length + 1);
        return { at, start, end: Math.min(start + Math.max(length, 0), words.length), text };
      });
      const { bytes, made, left } = await reviseDocx(before, { texts }, { tracked });
      expect(made + left.length).toBe(texts.length);
      const reasons = [
        ...['revise.field', 'revise.number', 'revise.not-plain', 'revise.control'],
        ...['revise.text-box', 'revise.overlap'],
      ];
      for (const { why } of left) expect(reasons).toContain(why.code);
      expect([[], [MAIN]]).toContainEqual(differingParts(before, bytes));
      const xml = partText(bytes, MAIN);
      const ids = ['ins', 'del', 'rPrChange', 'bookmarkStart'].flatMap((kind) => idsOf(xml, kind));
      // New words in what others inserted are part of that.
      if (tracked && !body.includes('<w:ins ')) {
        const [, inner = ''] = /<w:body>(.*)<\/w:body>/s.exec(rejected(xml)) ?? [];
        const restored = await readDocx(docxFile({ body: inner, numbering: NUMBERING }), '');
        expect(saysTheSame(document, { ...restored, name: '' })).toBe(true);
      }
      const marks = ids.filter((id) => id !== '900');
      expect(new Set(marks).size).toBe(marks.length);
    }),
    { numRuns: 100 },
  );
});
