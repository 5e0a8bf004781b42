/** The unseen page that WPS loads for the ribbon: main.js in a world of its own, over a pretended WPS. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

const SHELL = 'src/shells/wps';

export interface PaneSeen {
  readonly ID: number;
  readonly url: string;
  readonly title: string | undefined;
  Visible: boolean;
  DockPosition?: number;
  MinWidth?: number;
}

/** What WPS shows and remembers; several pages and programs may share the storage. */
export class PretendedWps {
  readonly panes: PaneSeen[] = [];
  readonly dialogs: (readonly unknown[])[] = [];
  StatusBar: string | boolean = false;
  readonly Workbooks = {};

  constructor(readonly stored: Map<string, unknown> = new Map<string, unknown>()) {}

  readonly PluginStorage = {
    getItem: (key: string): unknown => this.stored.get(key) ?? null,
    setItem: (key: string, value: unknown): void => void this.stored.set(key, value),
  };

  CreateTaskPane(url: string, title?: string): PaneSeen {
    const pane = { ID: this.panes.length + 1, url, title, Visible: false };
    this.panes.push(pane);
    return pane;
  }

  GetTaskPane(id: number): PaneSeen {
    const pane = this.panes.find(({ ID }) => ID === id);
    if (!pane) throw new Error('0x80070057');
    return pane;
  }

  /** A build that does not have a member. */
  lacking(member: 'ShowDialog' | 'PluginStorage'): this {
    return Object.defineProperty(this, member, { value: undefined });
  }

  ShowDialog(...told: readonly unknown[]): void {
    this.dialogs.push(told);
  }
}

export interface RibbonPage {
  call(callback: string, control?: object): unknown;
  /** The names that the page itself has added to its global object. */
  readonly globals: readonly string[];
  /** Lets what was put off happen. */
  wait(): void;
}

/** @param injected `Application`, `wps`, or neither; members to take away are set to `undefined` */
export function ribbonPage(
  injected: Readonly<Record<string, unknown>>,
  { at = 'https://budget.example/gouji/', scale = 1 } = {},
): RibbonPage {
  const later: (() => void)[] = [];
  const world: Record<string, unknown> = {
    ...injected,
    devicePixelRatio: scale,
    document: { currentScript: { src: `${at}main.js?v=1` } },
    // The page that calls back is not always ours.
    location: { href: 'file:///C:/wps/office6/blank.html' },
    setTimeout: (work: () => void) => later.push(work),
    alert: () => {
      throw new Error('an alert holds up all of WPS');
    },
  };
  world.window = world;
  const before = new Set(Object.keys(world));
  const context = createContext(world);
  runInContext(readFileSync(join(SHELL, 'main.js'), 'utf8'), context);
  return {
    call: (callback, control) => (world[callback] as (control?: object) => unknown)(control),
    globals: Object.keys(world).filter((name) => !before.has(name)),
    wait: () => later.splice(0).forEach((work) => work()),
  };
}
