import fc from 'fast-check';
import { writeDocx } from '../../../src/formats/docx/write/write-docx';
import { readFile } from '../../../src/formats/read-file';
import type { Block, Document, Paragraph, Run, TableCell } from '../../../src/model/document';
import { TABLE_CAPTION, TABLE_NOTE, TABLE_TITLE, TITLE } from '../../../src/model/document';
import { paragraph, table } from './blocks';

/** What a reader sees of blocks, to be compared. */
type Seen =
  | { readonly style: string; readonly level: number | null; readonly text: string }
  | { readonly rows: readonly (readonly SeenCell[])[] };

interface SeenCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly continued: boolean;
  readonly inside: readonly (string | Seen)[];
}

/** Paragraphs that only part tables are no one's text. */
const isOurs = (block: Block): boolean => block.kind === 'table' || block.style !== '表后';

function seen(blocks: readonly Block[], styleOf: (one: Paragraph) => string): Seen[] {
  return blocks.filter(isOurs).map((block) => {
    if (block.kind === 'paragraph')
      return { style: styleOf(block), level: block.level ?? null, text: block.text };
    return {
      rows: block.rows.map(({ cells }) =>
        cells.map(({ column, columnSpan, continued, blocks: within }) => ({
          ...{ column, columnSpan, continued },
          // An empty cell has an empty paragraph.
          inside: (within.length === 0 ? [paragraph('')] : within)
            .filter(isOurs)
            .map((one) => (one.kind === 'paragraph' ? one.text : seen([one], styleOf)[0]!)),
        })),
      ),
    };
  });
}

async function readBack(document: Document): Promise<readonly Block[]> {
  const read = await readFile(await writeDocx(document, { contents: false }), '说明.docx');
  if (read.kind !== 'document') throw new Error('no document');
  return read.document.blocks;
}

const LETTERS = [...'预算收支“公开”—…（一）12.50%<&>"\'\\{}\t\n 𠮷', 'ab', '_x000D_', ']]>'];
const text = fc.array(fc.constantFrom(...LETTERS), { maxLength: 12 }).map((all) => all.join(''));
const run: fc.Arbitrary<Run> = fc.record(
  {
    text,
    origin: fc.constantFrom('text' as const, 'number' as const, 'field' as const),
    gap: fc.constant('duties'),
    fact: fc.constant('income'),
    revision: fc.constantFrom('inserted' as const, 'deleted' as const),
    hidden: fc.constant(true as const),
  },
  { requiredKeys: ['text', 'origin'] },
);
const flag = fc.constant(true as const);
const anyParagraph: fc.Arbitrary<Paragraph> = fc
  .tuple(
    fc.array(run, { maxLength: 4 }),
    fc.record(
      {
        style: fc.constantFrom(TITLE, TABLE_TITLE, TABLE_CAPTION, TABLE_NOTE, 'Normal', '别的'),
        level: fc.integer({ min: 1, max: 9 }),
        wide: flag,
        newPage: flag,
      },
      { requiredKeys: [] },
    ),
  )
  .map(([runs, more]) => paragraph(runs, more));

/** Cells of a row, then below each one whether it goes on down. */
const rowShape = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 });
const anyTable = fc
  .tuple(rowShape, fc.integer({ min: 1, max: 6 }), fc.integer({ min: -1, max: 9 }), flag, text)
  .chain(([spans, rows, headRows, wide, inside]) =>
    fc
      .tuple(
        fc.array(fc.tuple(text, fc.boolean()), {
          minLength: rows * spans.length,
          maxLength: rows * spans.length,
        }),
        fc.array(fc.double({ min: -1, max: 40 }), { maxLength: 8 }),
        fc.boolean(),
        fc.boolean(),
      )
      .map(([contents, widths, lies, nests]) => {
        const cells = contents.map(([said, continued], at): TableCell => {
          const place = at % spans.length;
          const column = spans.slice(0, place).reduce((sum, one) => sum + one, 0);
          const goesOn = continued && at >= spans.length;
          const nested = nests && at === 0 ? [table([{ cells: [single(inside)] }])] : [];
          const blocks = goesOn ? [] : [...nested, ...(said === '' ? [] : [paragraph(said)])];
          return { column, columnSpan: spans[place]!, continued: goesOn, blocks };
        });
        const columns = spans.reduce((sum, one) => sum + one, 0);
        return table(
          Array.from({ length: rows }, (_, at) => ({
            cells: cells.slice(at * spans.length, (at + 1) * spans.length),
          })),
          { headRows, widths: widths.slice(0, columns), ...(lies ? { wide } : {}) },
        );
      }),
  );

function single(said: string): TableCell {
  return { column: 0, columnSpan: 1, continued: false, blocks: [paragraph(said)] };
}

const OWN = [TITLE, TABLE_TITLE, TABLE_CAPTION, TABLE_NOTE];
const HEADINGS = ['heading 1', 'heading 2', 'heading 3'];

/** Name of the style that a paragraph of a document to be written gets. */
function styleOfWritten({ level, style }: Paragraph): string {
  if (style !== undefined && OWN.includes(style)) return style;
  return (level === undefined ? undefined : HEADINGS[level - 1]) ?? '公文正文';
}

test('what was written is read back: texts, levels, styles, tables with their merged cells', async () => {
  const blocks = fc.array(fc.oneof(anyParagraph, anyTable), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(blocks, async (own) => {
      const back = await readBack({ name: 'x/说明.docx', blocks: own });
      expect(seen(back, (one) => one.style ?? '')).toEqual(seen(own, styleOfWritten));
    }),
    { numRuns: 60 },
  );
});

test('runs stay apart, so that each can be found again', async () => {
  const runs: Run[] = [
    { text: '收入', origin: 'text' },
    { text: '12.50', origin: 'text', fact: 'income' },
    { text: '删去', origin: 'text', revision: 'deleted' },
    { text: '隐去', origin: 'text', hidden: true },
    { text: '万元。', origin: 'text' },
  ];
  const [first] = (await readBack({ name: 'a', blocks: [paragraph(runs)] })) as [Paragraph];
  expect(first.runs.map((one) => one.text)).toEqual(['收入', '12.50', '万元。']);
});
