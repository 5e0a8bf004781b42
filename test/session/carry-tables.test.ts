import { writeDocx } from '../../src/formats/docx/write/write-docx';
import type { Book } from '../../src/model/book';
import { carryForward } from '../../src/session/carry-forward';
import type { Opened } from '../../src/session/open';
import { narrateOpened } from '../../src/session/narrate';
import { bound as boundFrom, openWorkbook } from '../../src/session/open';
import { booksOf, twoYearsFrom } from '../support/two-years';

/** Figures of all tables by form, row and column; nothing is nothing, however it is written. */
function figuresIn({ forms }: Book, only: ReadonlySet<string>): Record<string, number> {
  return Object.fromEntries(
    forms.flatMap(({ form, instance, rows, columns }) =>
      rows.flatMap((row) =>
        columns.flatMap(({ key, role }) => {
          const fen = row.cells[key]?.amount?.fen ?? 0;
          if (role !== 'amount' || fen === 0 || !only.has(form)) return [];
          return [[[form, instance, row.block, row.side, row.key, key].join('/'), fen]];
        }),
      ),
    ),
  );
}

test('the official tables of last year’s document are this year’s', async () => {
  let same = 0;
  let differ = 0;
  for (let seed = 1; seed <= 6; seed += 1) {
    const books = booksOf(twoYearsFrom(seed));
    const [now, before] = [books.now, books.before].map(({ snapshot }) =>
      boundFrom(snapshot, 0),
    ) as [Opened, Opened];
    const { document } = narrateOpened(before, { forms: true });
    const bytes = await writeDocx(document, { contents: false });
    const done = await carryForward(now, bytes, 'last.docx', { tracked: seed % 2 === 0 });
    const again = await openWorkbook(done.bytes, 'now.docx');
    const bound = again.book.forms.filter(({ status }) => status === 'bound');
    const forms = new Set(bound.map(({ form }) => form));
    const [a, b] = [figuresIn(now.book, forms), figuresIn(again.book, forms)];
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    // Half of the last published digit.
    const wrong = keys.filter((key) => Math.abs((a[key] ?? 0) - (b[key] ?? 0)) > 5000);
    same += keys.length - wrong.length;
    differ += wrong.length;
    const told = new Set(done.points.map(({ why }) => why.slots['name']));
    const untold = wrong.filter((key) => {
      const [form, instance] = key.split('/');
      const table = bound.find((one) => one.form === form && one.instance === instance);
      return !told.has(table?.title);
    });
    expect([seed, untold]).toEqual([seed, []]);
  }
  process.stdout.write(
    `tables of 6 pairs of years: ${String(same)} figures right, ${String(differ)} told of\n`,
  );
  expect(same).toBeGreaterThan(1000);
  expect(same / (same + differ)).toBeGreaterThan(0.98);
}, 120_000);
