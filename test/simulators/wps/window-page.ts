/**
 * The window of WPS 表格 as a page: the program lives here, the pages of the add-in are frames in it, each with
 * the program injected, as WPS injects it into each of its own. Panes appear as the add-in makes them.
 */
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { Snapshot } from '../../../src/model/snapshot';
import { PROFILES } from './et-profile';
import type { ProfileName } from './et-profile';
import { EtUser } from './et-user';
import { fakeEt } from './fake-et';
import type { FakeEt } from './fake-et';

export interface WindowSettings {
  readonly snapshot: Snapshot | null;
  readonly profile: ProfileName;
  /** CSS pixels. */
  readonly paneWidth: number;
  /** The folder that the add-in is served from. */
  readonly addin: string;
}

export interface SimulatedWps {
  readonly et: FakeEt;
  readonly user: EtUser;
  /** Opens a further workbook, in front. */
  open(snapshot: Snapshot): void;
  /** Brings an open workbook to the front. */
  bring(name: string): void;
  /** What a button of the ribbon does. */
  press(button: string): unknown;
}

declare global {
  interface Window {
    simulatedWps: SimulatedWps;
    openWps(settings: WindowSettings): void;
    /** In the page of the ribbon. */
    OnAction?: (control: { readonly Id: string }) => unknown;
    OnAddinLoad?: (ribbon: object) => unknown;
  }
}

/** How often panes are drawn anew, ms. */
const DRAWN_MS = 30;

window.openWps = ({ snapshot, profile, paneWidth, addin }) => {
  const et = fakeEt(snapshot && MemoryWorkbook.fromSnapshot(snapshot), PROFILES[profile]);
  const { program } = et;
  const user = new EtUser(program);
  const ribbon = document.createElement('iframe');
  ribbon.name = 'ribbon';
  ribbon.hidden = true;
  ribbon.src = `${addin}index.html`;
  window.simulatedWps = {
    et,
    user,
    open: (other) => user.open(MemoryWorkbook.fromSnapshot(other)),
    bring(name) {
      const found = program.books.find(({ book }) => book.name === name);
      if (!found) throw new Error(`no workbook ${name}`);
      user.switchTo(found.book);
    },
    press: (button) => ribbon.contentWindow?.OnAction?.({ Id: button }),
  };
  ribbon.addEventListener('load', () => {
    ribbon.contentWindow?.OnAddinLoad?.({ Invalidate: () => undefined });
    document.title = 'loaded';
  });
  document.body.append(ribbon);
  setInterval(() => drawPanes(et, paneWidth), DRAWN_MS);
};

/** A frame for each pane; a hidden one stays loaded. */
function drawPanes({ program }: FakeEt, width: number): void {
  for (const { id, url, look } of program.panes) {
    const known = document.querySelector<HTMLIFrameElement>(`iframe[name="pane${id}"]`);
    const frame = known ?? document.createElement('iframe');
    frame.hidden = look.get('Visible') !== true;
    if (frame.hidden && !known) continue;
    if (!known) {
      frame.name = `pane${id}`;
      frame.style.cssText = `position:fixed;right:0;top:0;border:0;height:100%;width:${width}px`;
      frame.src = url;
      document.body.append(frame);
    }
  }
}
