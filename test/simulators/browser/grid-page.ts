/** The page of the tests that holds the real grid: a workbook open in it, and the session of a pane if asked. */
import { checkJson } from '../../../src/cli/check-json';
import { FormatError } from '../../../src/formats/format-error';
import { OpenWorkbook, readShown } from '../../../src/hosts/browser/open-workbook';
import { UniverGrid } from '../../../src/hosts/browser/univer-grid';
import { HostError } from '../../../src/hosts/host-error';
import type { HostEvent, HostEventKind } from '../../../src/hosts/host-events';
import { snapshotOf, type HostSnapshot } from '../../../src/hosts/snapshot-of';
import { checkOpened } from '../../../src/session/check';
import { openSnapshot } from '../../../src/session/open-snapshot';
import type { WorkspaceState } from '../../../src/session/workspace/state';
import { Workspace } from '../../../src/session/workspace/workspace';
import { GRID_NAMES } from '../../../src/wording/grid-names';
import type { FUniver } from '@univerjs/core/facade';
import type { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';

/** An answer, or an error that survives the way out of the page. */
export type Answer =
  { readonly value: unknown } | { readonly code: string; readonly detail: HostError['detail'] };

export interface GridPage {
  /** Opens a file in place of the one that is open. */
  open(name: string, bytes: readonly number[]): Promise<Answer>;
  /** Calls a method of the host, or of what it keeps: `kept.get`. */
  call(method: string, args: readonly unknown[]): Promise<Answer>;
  snapshot(): Promise<HostSnapshot>;
  /** What a check of what the host holds now comes to, as the command line prints it. */
  check(): Promise<unknown>;
  /** Has the session of a pane follow what is open, as in the workbench. */
  watch(): Promise<void>;
  /** What the pane shows; `null`: nobody watches. */
  pane(): WorkspaceState | null;
  listen(kind: HostEventKind): number;
  stop(listener: number): void;
  heard(): readonly (readonly [listener: number, event: HostEvent])[];
  dirty(): boolean;
  /** What listeners were told of it since the last time. */
  toldDirty(): readonly boolean[];
  /** Under which name it can be saved, and whether as the file that it was. */
  about(): { readonly name: string; readonly savesBack: boolean };
  /** What the user was refused since the last time. */
  refused(): readonly string[];
  save(): Promise<readonly number[]>;
  saved(): void;
  /** The grid as it is, for what a user does with it. */
  readonly grid: FUniver;
  /** The workbook in memory, for switches that a user has no hand in. */
  readonly memory: MemoryWorkbook;
}

declare global {
  interface Window {
    gridPage: GridPage;
  }
}

type Method = (...args: readonly unknown[]) => unknown;

const grid = new UniverGrid('grid', GRID_NAMES);
const refused: string[] = [];
const toldDirty: boolean[] = [];
const heard: [number, HostEvent][] = [];
const stops: (() => void)[] = [];
let open: OpenWorkbook | null = null;
let memory: MemoryWorkbook | null = null;
let workspace: Workspace | null = null;

function current(): OpenWorkbook {
  if (!open) throw new Error('nothing is open');
  return open;
}

async function answer(work: () => unknown): Promise<Answer> {
  try {
    return { value: await work() };
  } catch (problem) {
    if (problem instanceof HostError) return { code: problem.code, detail: problem.detail };
    if (problem instanceof FormatError) return { code: problem.code, detail: {} };
    throw problem;
  }
}

window.gridPage = {
  open: (name, bytes) =>
    answer(async () => {
      const shown = await readShown(name, Uint8Array.from(bytes));
      workspace?.close();
      workspace = null;
      open?.close();
      open = new OpenWorkbook(grid, shown, (deed, tell) => {
        refused.push(deed);
        tell(deed);
      });
      open.onDirty((dirty) => toldDirty.push(dirty));
      memory = shown.workbook;
    }),
  call: (method, args) =>
    answer(() => {
      const { host } = current();
      const [name = '', inner] = method.split('.');
      const owner = (inner === undefined ? host : host.kept) as unknown as Record<string, Method>;
      return owner[inner ?? name]?.(...args);
    }),
  snapshot: () => snapshotOf(current().host),
  check: async () => {
    const { clipped, ...snapshot } = await snapshotOf(current().host);
    if (clipped.length > 0) throw new Error('not all was read');
    return checkJson(snapshot.name, checkOpened(openSnapshot(snapshot)));
  },
  watch: () => (workspace = new Workspace(current().host)).open(),
  pane: () => workspace?.state() ?? null,
  listen(kind) {
    const listener = stops.length;
    stops.push(current().host.on(kind, (event) => heard.push([listener, event])));
    return listener;
  },
  stop: (listener) => stops[listener]?.(),
  heard: () => heard.splice(0),
  dirty: () => current().dirty,
  toldDirty: () => toldDirty.splice(0),
  about: () => ({ name: current().name, savesBack: current().savesBack }),
  refused: () => refused.splice(0),
  save: async () => [...(await current().toFile())],
  saved: () => current().saved(),
  get grid() {
    return grid.api;
  },
  get memory() {
    if (!memory) throw new Error('nothing is open');
    return memory;
  },
};
