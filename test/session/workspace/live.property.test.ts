import fc from 'fast-check';
import { MemoryHost } from '../../../src/hosts/memory/memory-host';
import { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { HostEvent } from '../../../src/hosts/host-events';
import { snapshotOf } from '../../../src/hosts/snapshot-of';
import type { Snapshot } from '../../../src/model/snapshot';
import { Workspace } from '../../../src/session/workspace/workspace';
import { unitBook } from '../../support/named-books';
import { until, verdictShown } from './settled';

/** What a user, a co-author or an export does to a workbook while the pane is open. */
type Deed = (workbook: MemoryWorkbook) => HostEvent | null;

const typed = fc
  .record({
    sheet: fc.nat(20),
    row: fc.integer({ min: 3, max: 25 }),
    column: fc.integer({ min: 1, max: 8 }),
    content: fc.oneof(
      fc.constantFrom(null, '', '无', 0, '12.50', { error: '#REF!' }),
      fc.integer({ min: -999, max: 99_999 }).map((fen) => fen / 100),
    ),
  })
  .map(({ sheet: n, row, column, content }): Deed => (workbook) => {
    const sheet = workbook.sheets[n % workbook.sheets.length]!;
    sheet.set(row, column, content);
    const rectangle = { row, column, rows: 1, columns: 1 };
    return { kind: 'changed', sheet: sheet.name, rectangle };
  });
const renamed = fc.nat(20).map((n): Deed => (workbook) => {
  const sheet = workbook.sheets[n % workbook.sheets.length]!;
  sheet.name = workbook.sheet(`改名${n}`) ? sheet.name : `改名${n}`;
  return null; // Excel 2021 has no event for it
});
const moved = fc.nat(20).map((n): Deed => (workbook) => {
  const [first, ...rest] = workbook.sheets;
  if (first) workbook.sheets = n % 2 === 0 ? [...rest, first] : [first, ...rest.reverse()];
  return null;
});
const hidden = fc.nat(20).map((n): Deed => (workbook) => {
  const sheet = workbook.sheets[n % workbook.sheets.length]!;
  sheet.visible = !sheet.visible;
  return null;
});
const rowInserted = fc
  .tuple(fc.nat(20), fc.integer({ min: 2, max: 15 }))
  .map(([n, at]): Deed => (workbook) => {
    const sheet = workbook.sheets[n % workbook.sheets.length]!;
    const used = sheet.used();
    if (!used) return null;
    const all = sheet.contents({ row: 0, column: 0, rows: 60, columns: 20 });
    for (let r = 59; r > at; r--) all[r - 1]?.forEach((one, c) => sheet.set(r, c, one));
    for (let c = 0; c < 20; c++) sheet.set(at, c, null);
    return { kind: 'changed', sheet: sheet.name };
  });
const pastedIn = fc.nat(20).map((n): Deed => (workbook) => {
  const sheet = workbook.sheets[n % workbook.sheets.length]!;
  const copy = new MemorySheet(`${sheet.name.slice(0, 20)}(${workbook.sheets.length})`);
  const all = sheet.contents({ row: 0, column: 0, rows: 60, columns: 20 });
  all.forEach((line, r) => line.forEach((one, c) => copy.set(r, c, one)));
  if (!workbook.sheet(copy.name)) workbook.sheets = [...workbook.sheets, copy];
  return { kind: 'sheets', sheet: copy.name };
});
const deleted = fc.nat(20).map((n): Deed => (workbook) => {
  const gone = workbook.sheets[n % workbook.sheets.length]!;
  if (workbook.sheets.length > 3) workbook.sheets = workbook.sheets.filter((one) => one !== gone);
  return { kind: 'sheets', sheet: gone.name };
});

const deed = fc.oneof(
  { weight: 8, arbitrary: typed },
  ...[renamed, moved, hidden, rowInserted, pastedIn, deleted].map((arbitrary) => ({
    weight: 1,
    arbitrary,
  })),
);
/** How often its event arrives. */
const deeds = fc.array(fc.tuple(deed, fc.constantFrom(0, 1, 1, 1, 2)), {
  minLength: 1,
  maxLength: 8,
});

async function coldly(workbook: MemoryWorkbook): Promise<unknown> {
  const fresh: Snapshot = structuredClone(await snapshotOf(new MemoryHost(workbook)));
  const workspace = new Workspace(new MemoryHost(MemoryWorkbook.fromSnapshot(fresh)));
  await workspace.open();
  await suspected(workspace);
  workspace.close();
  return verdictShown(workspace);
}

/** Suspects come a moment after the findings. */
async function suspected(workspace: Workspace): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 60));
  await workspace.show({ sheet: '', address: '' });
  workspace.dismissMessage();
}

describe.each([
  ['a workbook that is read at once', undefined],
  ['a workbook that is read piece by piece', 200],
])('%s', (_, pieceCells) => {
  test('after any deeds, whatever became of their events, is checked as if it were opened anew', async () => {
    let differed = 0;
    await fc.assert(
      fc.asyncProperty(deeds, async (done) => {
        const workbook = MemoryWorkbook.fromSnapshot(unitBook().snapshot);
        const workspace = new Workspace(new MemoryHost(workbook), {
          ...(pieceCells === undefined ? {} : { pieceCells }),
        });
        await workspace.open();
        const opened = JSON.stringify(verdictShown(workspace));
        for (const [deed, times] of done) {
          const event = deed(workbook);
          for (let i = 0; i < times && event; i++) workbook.emit(event);
          await new Promise((resolve) => setTimeout(resolve, 3));
        }
        // The last word of every program: the user clicks into the workbook.
        workbook.emit({ kind: 'activated' });
        const cold = await coldly(workbook);
        await until(() => {
          return JSON.stringify(verdictShown(workspace)) === JSON.stringify(cold);
        }).catch(() => expect(verdictShown(workspace)).toEqual(cold));
        if (JSON.stringify(cold) !== opened) differed++;
        workspace.close();
      }),
      { numRuns: 25 },
    );
    // Otherwise nothing happened that a check could miss.
    expect(differed).toBeGreaterThan(10);
  });
});

test('an event lost on a large workbook is made up for without another', async () => {
  const workbook = MemoryWorkbook.fromSnapshot(unitBook().snapshot);
  const workspace = new Workspace(new MemoryHost(workbook), { pieceCells: 200 });
  await workspace.open();
  const [first, second] = workbook.sheets;
  second!.set(8, 2, 123_456.78); // nobody hears of it
  workbook.type(first!.name, 30, 9, '随手写的');
  const cold = await coldly(workbook);
  await until(() => JSON.stringify(verdictShown(workspace)) === JSON.stringify(cold));
  workspace.close();
});

test('the watchdog finds what no event told', async () => {
  const workbook = MemoryWorkbook.fromSnapshot(unitBook().snapshot);
  const workspace = new Workspace(new MemoryHost(workbook), { watchdogMs: 20 });
  await workspace.open();
  const before = JSON.stringify(verdictShown(workspace));
  workbook.sheets[1]!.set(8, 2, 123_456.78);
  await until(() => JSON.stringify(verdictShown(workspace)) !== before);
  workspace.close();
});
