import { readDocx } from '../../src/formats/docx/read';
import { writeDocx } from '../../src/formats/docx/write/write-docx';
import { carryForward, planCarry } from '../../src/session/carry-forward';
import { compare } from '../../src/session/compare';
import { figuresOf } from '../../src/session/figures-of';
import { narrateOpened } from '../../src/session/narrate';
import { bound } from '../../src/session/open';
import { expectedOf, judge, paragraphsOf, together, type Judged } from '../support/carried-text';
import { booksOf, twoYearsFrom } from '../support/two-years';

/** The product's own text of one year, carried into the next: every figure, direction and year. */
async function carried(seed: number, tracked: boolean): Promise<Judged> {
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
  return judge(plan, done, after, expectedOf(document, facts, now.book.year!));
}

test('the product’s own text of last year becomes this year’s', async () => {
  const all: Judged[] = [];
  for (let seed = 1; seed <= 30; seed += 1) all.push(await carried(seed, seed % 2 === 0));
  const { places, right, told, wrong } = together(all);
  process.stdout.write(
    `own texts carried forward: ${String(right)} of ${String(places)} right, ${String(told.length)} told of, ${String(wrong.length)} wrong\n`,
  );
  process.stdout.write(told.slice(0,40).join('\n') + '\n');
  expect(wrong).toEqual([]);
  expect(right / places).toBeGreaterThan(0.98);
  expect(places).toBeGreaterThan(1000);
}, 120_000);
