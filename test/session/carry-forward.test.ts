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

/** Real texts of other people's writing, read from beside the checkout where they are there. */
const SHARED = resolve(process.env['GOUJI_SHARED'] ?? join(__dirname, '../../../shared'));
const here = existsSync(join(SHARED, 'workbooks'));
const ifHere = here ? describe : describe.skip;
const file = (name: string): Uint8Array => readFileSync(join(SHARED, 'workbooks', name));

/** The projects that a text lists, as the unit would type them. */
function projectsIn(document: Document): { name: string; amount: string }[] {
  const line = paragraphsOf(document).find(({ text }) => /项目支出[\d.\s]+万元，主要为/.test(text));
  const list = /项目支出[\d.\s]+万元，主要为([^。]*)/.exec(line?.text ?? '')?.[1] ?? '';
  return [...list.matchAll(/([^，；]+?)(\d+(?:\.\d+)?)万?元/g)].map(
    ([, name = '', amount = '']) => ({ name, amount }),
  );
}

const cellsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap(({ cells }) =>
          cells.flatMap((cell) =>
            cell.blocks.map((one) => (one.kind === 'paragraph' ? one.text : '')),
          ),
        )
      : [],
  );

ifHere('published texts, made into last year’s and carried forward', () => {
  test.each(['002-narrative', '003-narrative', '002-published', '003-published'])(
    '%s',
    async (name) => {
      const original = file(`${name}.docx`);
      const now = await openWorkbook(file(`${name.slice(0, 3)}-export.xlsx`), 'now.xlsx');
      const projects = projectsIn(await readDocx(original, 'x.docx'));
      const profile = readProfile(JSON.stringify({ schema: 1, projects }), 'unit.json');
      const typed = projects.map(({ name: label, amount }) => ({
        ...{ id: `project.${label}`, label, unit: '万元' as const },
        now: { size: Math.round(Number(amount) * 1e6), parts: [] },
      }));
      const own = figuresOf(now);
      const figures = { ...own, facts: [...own.facts, ...typed] };
      const all: Judged[] = [];
      for (let seed = 1; seed <= 6; seed += 1) {
        const prior = await madePrior(original, figures, seed);
        const options = { prior: prior.figures, profile, tracked: seed % 2 === 0 };
        const plan = planCarry(now, await readDocx(prior.bytes, 'last.docx'), options);
        const done = await carryForward(now, prior.bytes, 'last.docx', options);
        const after = await readDocx(done.bytes, 'now.docx');
        const judged = judge(
          plan,
          paragraphsOf(after).map(({ text }) => text),
          prior.expected,
        );
        all.push(judged);
        const [a, b] = [cellsOf((await readDocx(original, 'x')).blocks), cellsOf(after.blocks)];
        if (seed === 1)
          console.log(
            name,
            prior.unjudged,
            done.counts,
            done.points.filter((p) => !p.text).map((p) => p.why),
            a.length,
            a.filter((x, i) => x !== b[i]).length,
            a
              .map((x, i) => (x !== b[i] ? x + '/' + b[i] : ''))
              .filter(Boolean)
              .slice(0, 30),
          );
        if (seed === 1)
          console.log(
            paragraphsOf(after)
              .map((p) => p.text)
              .filter((t) => /万元/.test(t))
              .join('\n'),
          );
      }
      const { places, right, told, wrong } = together(all);
      process.stdout.write(
        `${name}: ${String(right)} of ${String(places)} places right, ${String(told.length)} told of, ${String(wrong.length)} wrong without a mark\n`,
      );
      process.stdout.write(
        [...new Set([...told, 'WRONG', ...wrong])].slice(0, 40).join('\n') + '\n',
      );
      expect(wrong).toEqual([]);
    },
  );
});
