import { MemoryHost } from '../../src/hosts/memory/memory-host';
import { MemoryWorkbook } from '../../src/hosts/memory/memory-workbook';
import { describeHost } from './workbook-host';
import type { HostBench } from './workbook-host';

describeHost('memory', async (snapshot) => bench(MemoryWorkbook.fromSnapshot(snapshot)));

function bench(workbook: MemoryWorkbook): HostBench {
  const sheet = (name: string) => {
    const found = workbook.sheet(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  return {
    host: new MemoryHost(workbook),
    readsWhileEditing: true,
    type: async (name, row, column, content) => workbook.type(name, row, column, content),
    protect: async (name) => void (sheet(name).protected = true),
    setEditing: async (editing) => void (workbook.editing = editing),
    setReadOnly: async (readOnly) => void (workbook.readOnly = readOnly),
    fill: async (name, row, column) => sheet(name).fill(row, column),
    setFill: async (name, row, column, fill) => sheet(name).setFill(row, column, fill),
    isDirty: async () => workbook.dirty,
    reopen: async () => bench(workbook),
    close: async () => undefined,
  };
}
