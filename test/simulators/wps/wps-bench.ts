import type { CellContent } from '../../../src/hosts/edit';
import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { WorkbookHost } from '../../../src/hosts/port';
import { REGISTER_MS } from '../../../src/hosts/wps/et-events';
import { WpsProgram } from '../../../src/hosts/wps/wps-program';
import type { Snapshot } from '../../../src/model/snapshot';
import type { HostBench } from '../../contract/host-bench';
import type { EtProfile } from './et-profile';
import { EtUser } from './et-user';
import { fakeEt } from './fake-et';
import type { FakeEt } from './fake-et';

/** The host over a fake ET, and what befalls its workbook. */
export interface WpsBench extends HostBench {
  readonly et: FakeEt;
}

export function openInWps(snapshot: Snapshot, profile?: EtProfile): WpsBench {
  const et = fakeEt(MemoryWorkbook.fromSnapshot(snapshot), profile);
  return benchOver(et, et.inject());
}

/** The host of the workbook that is in front. */
export function frontHost({ application }: FakeEt): WorkbookHost {
  const program = new WpsProgram(application);
  const key = program.front();
  if (key === null) throw new Error('no workbook is open');
  return program.host(key);
}

function benchOver(et: FakeEt, takeOut: () => void): WpsBench {
  const { program } = et;
  const book = (): MemoryWorkbook => {
    if (!program.front) throw new Error('no workbook is open');
    return program.front.book;
  };
  const sheet = (name: string): MemorySheet => {
    const found = book().sheet(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  const host = frontHost(et);
  let listens = false;
  /** Listeners are registered some time after they are asked for. */
  const listening = async (): Promise<void> => {
    if (!listens) await new Promise((resolve) => setTimeout(resolve, 2 * REGISTER_MS));
    listens = true;
  };
  return {
    et,
    host,
    readsWhileEditing: true,
    type: async (name: string, row: number, column: number, content: CellContent) => {
      await listening();
      new EtUser(program).type(name, row, column, content);
      await program.events.settled();
    },
    protect: async (name) => void (sheet(name).protected = true),
    setEditing: async (editing) => void (book().editing = editing),
    setReadOnly: async (readOnly) => void (book().readOnly = readOnly),
    fill: async (name, row, column) => sheet(name).fill(row, column),
    setFill: async (name, row, column, fill) => sheet(name).setFill(row, column, fill),
    isDirty: async () => book().dirty,
    reopen: async () => benchOver(et, takeOut),
    // A misspelt member says nothing in WPS: here it fails the test that met it.
    close: async () => {
      takeOut();
      if (program.unknown.length > 0) throw new Error(`not in ET: ${program.unknown.join(', ')}`);
      if (program.events.thrown.length > 0) throw program.events.thrown[0];
    },
  };
}
