import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readDocx } from '../../src/formats/docx/read';
import type { Block, Document } from '../../src/model/document';
import { carryForward, planCarry } from '../../src/session/carry-forward';
import { figuresOf } from '../../src/session/figures-of';
import { openWorkbook } from '../../src/session/open';
import { readProfile } from '../../src/session/profile';
import { judge, paragraphsOf, together, type Judged } from '../support/carried-text';
import { madePrior } from '../support/made-prior';
import { differingParts } from '../support/package-parts';

/** Real texts of other people's writing, read from beside the checkout where they are there. */
const SHARED = resolve(process.env['GOUJI_SHARED'] ?? join(__dirname, '../../../shared'));
const here = existsSync(join(SHARED, 'workbooks'));
if (!here) process.stdout.write('shared workbooks are not here: carrying them was left out\n');
const ifHere = here ? describe : describe.skip;
const file = (name: string): Uint8Array => readFileSync(join(SHARED, 'workbooks', name));

/** The projects that a text lists, as the unit would type them. */
function projectsIn(document: Document): { name: string; amount: string }[] {
  const line = paragraphsOf(document).find(({ text }) => /项目支出[\d.\s]+万元，主要为/.test(text));
  const list = /项目支出[\d.\s]+万元，主要为([^。]*)/.exec(line?.text ?? '')?.[1] ?? '';
  return [...list.matchAll(/([^，；]+?)(\d+(?:\.\d+)?)万?元/g)].map(
    ([, name = '', amount = '']) => ({
      ...{ name, amount },
    }),
  );
}

/** The texts of all paragraphs in tables. */
function cellsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? []
      : block.rows.flatMap(({ cells }) =>
          cells.flatMap((cell) =>
            cell.blocks.flatMap((one) => (one.kind === 'paragraph' ? [one.text] : cellsOf([one]))),
          ),
        ),
  );
}

/** Whether a table pads its numbers does not show where none ends in a nought. */
function plain(text: string): string {
  return text.replace(/^(\d+\.\d*?)0+$/, '$1');
}

/** Every paragraph as it reads when all tracked changes are rejected. */
function rejected(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [
          block.runs
            .filter(({ revision, hidden }) => revision !== 'inserted' && !hidden)
            .map(({ text }) => text)
            .join(''),
        ]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => rejected(cell.blocks))),
  );
}

ifHere('published texts, made into last year’s and carried forward again', () => {
  test.each([
    ['002-narrative', 6],
    ['003-narrative', 6],
    ['002-published', 2],
    ['003-published', 2],
  ])(
    '%s',
    async (name, times) => {
      const original = file(`${name}.docx`);
      const asItIs = await readDocx(original, 'now.docx');
      const now = await openWorkbook(file(`${name.slice(0, 3)}-export.xlsx`), 'now.xlsx');
      const projects = projectsIn(asItIs);
      const profile = readProfile(JSON.stringify({ schema: 1, projects }), 'unit.json');
      const typed = projects.map(({ name: label, amount }) => ({
        ...{ id: `project.${label}`, label, unit: '万元' as const },
        now: { size: Math.round(Number(amount) * 1e6), parts: [] },
      }));
      const own = figuresOf(now);
      const figures = { ...own, facts: [...own.facts, ...typed] };
      const all: Judged[] = [];
      for (let seed = 1; seed <= times; seed += 1) {
        const prior = await madePrior(original, figures, seed);
        const last = await readDocx(prior.bytes, 'last.docx');
        const tracked = seed % 2 === 0;
        const options = { prior: prior.figures, profile, tracked };
        const plan = planCarry(now, last, options);
        const done = await carryForward(now, prior.bytes, 'last.docx', options);
        const after = await readDocx(done.bytes, 'now.docx');
        const said = paragraphsOf(after).map(({ text }) => text);
        all.push(judge(plan, said, prior.expected));
        // Nothing else changes: no other part, and no table that was this year's already.
        expect(differingParts(prior.bytes, done.bytes)).toEqual(['word/document.xml']);
        expect(cellsOf(after.blocks).map(plain)).toEqual(cellsOf(asItIs.blocks).map(plain));
        if (tracked) expect(rejected(after.blocks)).toEqual(rejected(last.blocks));
      }
      const { places, right, told, wrong } = together(all);
      process.stdout.write(
        `${name}, ${String(times)} made last years: ${String(right)} of ${String(places)} places right, ` +
          `${String(told.length)} told of, ${String(wrong.length)} wrong without a mark\n`,
      );
      expect(wrong).toEqual([]);
      expect(right / places).toBeGreaterThan(0.98);
    },
    240_000,
  );
});
