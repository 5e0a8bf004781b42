import fc from 'fast-check';
import { MemoryHost } from '../../../src/hosts/memory/memory-host';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { snapshotOf } from '../../../src/hosts/snapshot-of';
import type { Snapshot } from '../../../src/model/snapshot';
import { Workspace } from '../../../src/session/workspace/workspace';
import { verdictShown } from '../../session/workspace/settled';
import { PROFILES } from '../../simulators/wps/et-profile';
import type { EtProfile } from '../../simulators/wps/et-profile';
import { unitBook } from '../../support/named-books';
import { opened, pause } from './opened';
import type { OpenedPage } from './opened';

/** What somebody in front of WPS does while the pane is open. */
type Deed = (page: OpenedPage, book: MemoryWorkbook) => void;

const nth = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

const typed = fc
  .record({
    sheet: fc.nat(20),
    row: fc.integer({ min: 3, max: 25 }),
    column: fc.integer({ min: 1, max: 8 }),
    content: fc.oneof(
      fc.constantFrom(null, '', '无', '0012', '１２．５', 0, 1e15, -2146826246, { error: '#REF!' }),
      fc.constantFrom({ formula: 'SUM(B4:B6)' }, { formula: '0.1+0.2' }, { formula: 'B8' }),
      fc.integer({ min: -999, max: 99_999 }).map((fen) => fen / 100),
    ),
  })
  .map(({ sheet, row, column, content }): Deed => ({ user }, { sheets }) => {
    user.type(nth(sheets, sheet).name, row, column, content);
  });
const pasted = fc
  .tuple(fc.nat(20), fc.nat(20))
  .map(([from, to]): Deed => ({ user }, { sheets }) => {
    const block = nth(sheets, from).contents({ row: 4, column: 0, rows: 6, columns: 5 });
    user.paste(nth(sheets, to).name, 5, 0, block);
  });
const rows = fc
  .tuple(fc.nat(20), fc.integer({ min: 2, max: 15 }), fc.boolean())
  .map(([n, at, insert]): Deed => ({ user }, { sheets }) => {
    const { name } = nth(sheets, n);
    if (insert) user.insertRows(name, at, 1);
    else user.deleteRows(name, at, 1);
  });
const added = fc.nat(20).map((n): Deed => ({ user }, { sheets }) => {
  user.addSheet(`新表${n}-${sheets.length}`);
});
const deleted = fc.nat(20).map((n): Deed => ({ user }, { sheets }) => {
  if (sheets.length > 3) user.deleteSheet(nth(sheets, n).name);
});
const renamed = fc.nat(20).map((n): Deed => ({ user }, book) => {
  if (!book.sheet(`改'名${n}`)) user.renameSheet(nth(book.sheets, n).name, `改'名${n}`);
});
const moved = fc.tuple(fc.nat(20), fc.nat(20)).map(([n, to]): Deed => ({ user }, { sheets }) => {
  user.moveSheet(nth(sheets, n).name, to % sheets.length);
});
const hidden = fc.nat(20).map((n): Deed => ({ user }, { sheets }) => {
  const sheet = nth(sheets, n);
  const others = sheets.filter((one) => one !== sheet && one.visible);
  if (others.length > 0) user.showSheet(sheet.name, !sheet.visible);
});
const selected = fc.nat(20).map((n): Deed => ({ user }, { sheets }) => {
  const sheet = nth(sheets, n);
  if (sheet.visible) user.select(sheet.name, { row: 0, column: 0, rows: 1, columns: 1 });
});

const deeds = fc.array(
  fc.record({
    deed: fc.oneof(
      { weight: 8, arbitrary: typed },
      ...[pasted, rows, added, deleted, renamed, moved, hidden, selected].map((arbitrary) => ({
        weight: 1,
        arbitrary,
      })),
    ),
    events: fc.constantFrom('come', 'come', 'lost', 'doubled', 'odd'),
    looks: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

/** As if the workbook were opened anew. */
async function coldly(book: MemoryWorkbook): Promise<unknown> {
  const fresh: Snapshot = structuredClone(await snapshotOf(new MemoryHost(book)));
  const workspace = new Workspace(new MemoryHost(MemoryWorkbook.fromSnapshot(fresh)));
  await workspace.open();
  await suspected(workspace);
  workspace.close();
  return verdictShown(workspace);
}

/** Suspects come a moment after the findings. */
async function suspected(workspace: Workspace): Promise<void> {
  await pause(60);
  await workspace.show({ sheet: '', address: '' });
  workspace.dismissMessage();
}

/** Nothing happens any more, but that the watchdog goes round twice, if need be. */
async function quiet(page: OpenedPage, book: MemoryWorkbook, holds: () => boolean): Promise<void> {
  await page.et.events.settled();
  await pause(40);
  for (let looks = 0; looks < 2 * book.sheets.length + 2 && !holds(); looks++) {
    page.look();
    await pause(30);
  }
  for (let waits = 0; waits < 60 && !holds(); waits++) await pause(10);
}

test.each(Object.values(PROFILES))(
  'in $name, whatever became of the events, what is shown in the end is what a new check finds',
  async (profile: EtProfile) => {
    let differed = 0;
    await fc.assert(
      fc.asyncProperty(deeds, async (done) => {
        const book = MemoryWorkbook.fromSnapshot(unitBook().snapshot);
        const page = opened(book, profile);
        const workspace = new Workspace(page.host(), { watchdogMs: 0 });
        try {
          await workspace.open();
          await page.listening();
          const before = JSON.stringify(verdictShown(workspace));
          const { events } = page.et;
          for (const { deed, events: how, looks } of done) {
            events.loses = () => how === 'lost';
            events.doubles = how === 'doubled';
            events.oddly = how === 'odd' ? () => [{ Name: 7 }, null] : null;
            deed(page, book);
            if (looks) page.look();
            await pause(3);
          }
          events.loses = () => true;
          const cold = await coldly(book);
          const holds = () => JSON.stringify(verdictShown(workspace)) === JSON.stringify(cold);
          await quiet(page, book, holds);
          expect(verdictShown(workspace)).toEqual(cold);
          if (JSON.stringify(cold) !== before) differed++;
        } finally {
          workspace.close();
          await page.listening();
          page.takeOut();
        }
      }),
      { numRuns: 8 },
    );
    // Otherwise nothing happened that the pane could have missed.
    expect(differed).toBeGreaterThan(3);
  },
);
