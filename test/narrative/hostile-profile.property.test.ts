import fc from 'fast-check';
import { readContent } from '../../src/session/open';
import { narrateOpened } from '../../src/session/narrate';
import { narrativeFile } from '../../src/session/narrative-file';
import { openSnapshot } from '../../src/session/open';
import { readProfile } from '../../src/session/profile';
import { officialBook } from '../support/official-book';
import { FULL } from '../support/plans';
import { runs } from '../property/seeded-runs';

/** Whatever a unit types is words: no heading, no tag, no formula, no mark, and no broken file. */

const nasty = fc
  .array(
    fc.constantFrom(
      ...[
        '# ',
        '\n## ',
        '\n\n',
        '{{ 收入总计 }}',
        '{% if %}',
        '{{@第一部分}}',
        '=1+1',
        '\n=cmd()',
        '+1',
      ],
      ...[
        '-1',
        '@SUM(A1)',
        '\u0000',
        '\u0007',
        '\u202e',
        '\ue000x|now\ue005假\ue006',
        '\ud800',
        '<w:p>',
      ],
      ...[
        ']]>',
        '&amp;',
        '"',
        '农',
        '。',
        '𠮷',
        ' ',
        '\t',
        '_x000D_',
        '__proto__',
        '${x}',
        '\\',
        '%}',
      ],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const profiles = fc.record({
  schema: fc.constant(1),
  level: nasty,
  duties: nasty,
  institutions: fc.array(fc.record({ name: nasty, nature: nasty }), { maxLength: 2 }),
  projects: fc.array(fc.record({ name: nasty, amount: fc.constant('1.50') }), { maxLength: 3 }),
  goals: fc.record({
    overall: nasty,
    items: fc.array(fc.record({ title: nasty, goal: nasty, indicators: nasty }), { maxLength: 2 }),
    specialFunds: nasty,
  }),
  safeguards: fc.array(fc.record({ title: nasty, text: nasty }), { maxLength: 2 }),
  operatingUses: nasty,
  reasons: fc.record({ 'expenditure.basic': nasty, 'sangong.reception': nasty }),
  procurementNote: nasty,
  assetsNote: nasty,
  others: nasty,
  secret: fc.array(nasty, { maxLength: 2 }),
});

const opened = openSnapshot(officialBook(FULL).snapshot);
const headingsOf = (profile: string | null): string[] =>
  narrateOpened(
    opened,
    profile === null ? {} : { profile: readProfile(profile, '') },
  ).document.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.level !== undefined ? [block.text] : [],
  );

test('typed texts are words in every file', async () => {
  const headings = headingsOf(null);
  await fc.assert(
    fc.asyncProperty(profiles, async (value) => {
      const own = readProfile(JSON.stringify(value), 'unit.json');
      const { document } = narrateOpened(opened, { profile: own });
      expect(headingsOf(JSON.stringify(value))).toEqual(headings);
      const facts = new Set(
        document.blocks.flatMap((block) =>
          block.kind === 'paragraph' ? block.runs.flatMap(({ fact }) => fact ?? []) : [],
        ),
      );
      expect(facts).not.toContain('x');
      expect(JSON.stringify(document)).not.toMatch(/[\ue000-\uf8ff\u202e]|\\u0000|\\u0007|\\ud800/);
      for (const kind of ['docx', 'xlsx', 'txt'] as const) {
        const back = await readContent(await narrativeFile(document, kind), `x.${kind}`);
        if (back.kind === 'workbook') {
          const cells = back.snapshot.grids.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
          expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
        }
      }
    }),
    runs(12),
  );
});
