import { readDocx } from '../../src/formats/docx/read';
import { writeDocx } from '../../src/formats/docx/write/write-docx';
import { carryForward, planCarry } from '../../src/session/carry-forward';
import { compare } from '../../src/session/compare';
import { figuresOf } from '../../src/session/figures-of';
import { narrateOpened } from '../../src/session/narrate';
import { bound } from '../../src/session/open';
import { expectedOf, judge, paragraphsOf, together, type Judged } from '../support/carried-text';
import { booksOf, twoYearsFrom } from '../support/two-years';

/** More of them: GOUJI_SEEDS=100. */
const SEEDS = Number(process.env['GOUJI_SEEDS'] ?? 8);

/** The product's own text of one year, carried into the next: every figure, direction and year. */
async function carried(seed: number, tracked: boolean): Promise<{ done: Judged; undone: Judged }> {
  const books = booksOf(twoYearsFrom(seed));
  const [now, before] = [bound(books.now.snapshot, 0), bound(books.before.snapshot, 0)];
  // The year before last year: this year's figures, so that directions turn.
  const older = { ...figuresOf(now), year: before.book.year! - 1, entity: before.book.entity };
  const { document } = narrateOpened(before, { prior: older });
  const bytes = await writeDocx(document, { contents: false });
  const read = await readDocx(bytes, 'last.docx');
  const plan = planCarry(now, read, { prior: figuresOf(before) });
  const done = await carryForward(now, bytes, 'last.docx', { prior: figuresOf(before), tracked });
  const after = paragraphsOf(await readDocx(done.bytes, 'now.docx')).map(({ text }) => text);
  const { facts } = compare(now, before, {});
  const expected = expectedOf(document, facts, now.book.year!);
  const none = { ...plan, carried: { ...plan.carried, edits: [], points: [] } };
  const asItWas = plan.text.paragraphs.map(({ text }) => text);
  return { done: judge(plan, after, expected), undone: judge(none, asItWas, expected) };
}

test('the product’s own text of last year becomes this year’s', async () => {
  const all: Awaited<ReturnType<typeof carried>>[] = [];
  for (let seed = 1; seed <= SEEDS; seed += 1) all.push(await carried(seed, seed % 2 === 0));
  const { places, right, told, wrong } = together(all.map(({ done }) => done));
  process.stdout.write(
    `own texts of ${String(SEEDS)} pairs of years: ${String(right)} of ${String(places)} places right, ` +
      `${String(told.length)} told of, ${String(wrong.length)} wrong without a mark\n`,
  );
  expect(wrong).toEqual([]);
  expect(right / places).toBeGreaterThan(0.98);
  // The same places in a text that nobody touched: the judge is not blind.
  const undone = together(all.map((one) => one.undone));
  expect(undone.wrong.length / undone.places).toBeGreaterThan(0.5);
}, 240_000);
