import { readFileSync } from 'node:fs';
import { MemoryHost } from '../../../src/hosts/memory/memory-host';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { HostCapabilities, PickedFile } from '../../../src/hosts/port';
import { readContent } from '../../../src/session/open';
import { Workspace } from '../../../src/session/workspace/workspace';

/** A host in memory whose next picked file, capabilities and way of saving a test decides. */
export class TestHost extends MemoryHost {
  next: PickedFile | null = null;
  outcome: 'saved' | 'offered' | 'failed' = 'saved';
  readonly tried: (string | undefined)[] = [];
  override readonly capabilities: HostCapabilities;

  constructor(workbook: MemoryWorkbook, changed: Partial<HostCapabilities> = {}) {
    super(workbook);
    this.capabilities = { ...new MemoryHost(workbook).capabilities, ...changed };
  }

  override async pickFile(): Promise<PickedFile | null> {
    return this.next;
  }

  override async saveFile(name: string, bytes: Uint8Array, way?: string) {
    this.tried.push(way);
    if (this.outcome === 'saved') await super.saveFile(name, bytes);
    return this.outcome;
  }
}

export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`samples/${name}`));
}

export async function memoryBook(name = 'clean.xlsx'): Promise<MemoryWorkbook> {
  const content = await readContent(sampleBytes(name), name);
  if (content.kind !== 'workbook') throw new Error(`${name} is no workbook`);
  return MemoryWorkbook.fromSnapshot(content.snapshot);
}

export interface Bench {
  readonly workbook: MemoryWorkbook;
  readonly host: TestHost;
  readonly workspace: Workspace;
  /** What the next file dialog gives. */
  pick(name: string, content?: Uint8Array | string): void;
}

const open: Workspace[] = [];

/** A workspace that has been opened over a workbook in memory. */
export async function openBench(
  workbook: MemoryWorkbook | null = null,
  capabilities: Partial<HostCapabilities> = {},
): Promise<Bench> {
  const book = workbook ?? (await memoryBook());
  const host = new TestHost(book, capabilities);
  const workspace = new Workspace(host);
  open.push(workspace);
  await workspace.open();
  return {
    ...{ workbook: book, host, workspace },
    pick: (name, content = sampleBytes(name)) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      host.next = { name, bytes };
    },
  };
}

afterEach(() => {
  for (const workspace of open.splice(0)) workspace.close();
});
