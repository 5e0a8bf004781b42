import { MemoryHost } from '../../../src/hosts/memory/memory-host';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { Snapshot } from '../../../src/model/snapshot';
import { Workspace } from '../../../src/session/workspace/workspace';
import { seededBooks } from '../../checks/seeded-book';
import { SEEDED_FAULTS, type SeededFault } from '../../checks/seeded-faults';
import { editBook } from '../../support/edit-book';
import type { OfficialBook } from '../../support/official-book';
import { typedCells } from '../../support/typed-cells';
import { until } from './settled';

/** One pane for each kind of book: the faults are typed into it one after another. */
const panes = new Map<string, { workbook: MemoryWorkbook; workspace: Workspace }>();

async function paneOf({ plan = 'FULL', layout = 'plain' }: SeededFault, book: OfficialBook) {
  const key = `${plan} ${layout}`;
  const known = panes.get(key);
  if (known) return known;
  const workbook = MemoryWorkbook.fromSnapshot(book.snapshot);
  const pane = { workbook, workspace: new Workspace(new MemoryHost(workbook)) };
  await pane.workspace.open();
  panes.set(key, pane);
  return pane;
}

afterAll(() => panes.forEach(({ workspace }) => workspace.close()));

const shown = (workspace: Workspace): string[] =>
  (workspace.state().check?.groups ?? []).flatMap(({ findings, followers }) =>
    [...findings, ...followers].map(({ id }) => id),
  );

test.each(SEEDED_FAULTS)('$id: typed by hand it appears, typed back it is gone', async (fault) => {
  const { clean, faulty } = seededBooks(fault);
  const { snapshot } = editBook(faulty.snapshot, fault.edits);
  const { workbook, workspace } = await paneOf(fault, clean);
  const cells = typedCells(clean.snapshot, snapshot);
  const before = shown(workspace);
  expect(before).not.toContain(fault.id);
  if (cells.length === 0) order(workbook, snapshot);
  for (const { sheet, row, column, after } of cells) workbook.type(sheet, row, column, after);
  await until(() => shown(workspace).includes(fault.id));
  if (cells.length === 0) order(workbook, clean.snapshot);
  for (const { sheet, row, column, before: was } of cells) workbook.type(sheet, row, column, was);
  await until(() => JSON.stringify(shown(workspace)) === JSON.stringify(before));
});

/** Drags the tabs into another order, where that is the whole fault. */
function order(workbook: MemoryWorkbook, { grids }: Snapshot): void {
  const names = grids.map(({ name }) => name);
  workbook.sheets = [...workbook.sheets].sort(
    (a, b) => names.indexOf(a.name) - names.indexOf(b.name),
  );
  workbook.emit({ kind: 'sheets' });
}
