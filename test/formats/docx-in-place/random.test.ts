import fc from 'fast-check';
import { annotateDocx } from '../../../src/formats/docx/in-place/annotate';
import { reviseDocx } from '../../../src/formats/docx/in-place/revise';
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
    { numRuns: 300 },
  );
});

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
      const marks = ids.filter((id) => id !== '900');
      expect(new Set(marks).size).toBe(marks.length);
    }),
    { numRuns: 300 },
  );
});
