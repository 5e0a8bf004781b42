/**
 * The page that plays Excel on the web: it holds the workbook, shows it, shows the add-in beside it
 * and answers it. Runs in the browser.
 */
import type { Snapshot } from '../../../src/model/snapshot';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { AddinPageFrame } from './addin-page-frame';
import type { ApiTable } from './api-table';
import { ExcelHost } from './excel-host';
import { ExcelProgram } from './excel-program';
import { GridView } from './grid-view';
import { USUAL_SWITCHES } from './switches';
import type { ExcelSettings, Switches } from './switches';
import { UserActions } from './user-actions';

/** What `open` is given. */
export interface ExcelOpening {
  readonly snapshot: Snapshot;
  readonly table: ApiTable;
  readonly settings: ExcelSettings;
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
}

export interface SimulatedExcel {
  readonly host: ExcelHost;
  readonly program: ExcelProgram;
  readonly user: UserActions;
  readonly coauthor: UserActions;
  readonly switches: Switches;
  /**
   * Shows the add-in's pane at an address: as it stands where it is there already, anew otherwise.
   * @param paneId panes with the same id take each other's place
   */
  showPane(address: string, paneId: string): void;
  /** Loads the page of a pane again, as it does after a crash. */
  reloadPane(paneId: string): void;
  closePane(paneId: string): void;
  /** Saves, closes and opens the workbook again, with the same panes. */
  reopen(): void;
}

declare global {
  interface Window {
    openWorkbook(opening: ExcelOpening): void;
    simulatedExcel: SimulatedExcel;
  }
}

window.openWorkbook = ({ snapshot, table, settings, readOnly, structureProtected }) => {
  const book = MemoryWorkbook.fromSnapshot(snapshot);
  Object.assign(book, { readOnly, structureProtected });
  const program = new ExcelProgram(book);
  const switches = { ...USUAL_SWITCHES };
  const host = new ExcelHost(program, table, settings, switches);
  const grid = new GridView(program, byId('grid'));
  const deliver = program.onEvent;
  program.onEvent = (event) => {
    deliver(event);
    grid.redraw();
  };
  program.onQuietChange = () => grid.redraw();
  byId('title').textContent = `${book.name} - Excel`;

  const panes = new Map<string, { readonly page: AddinPageFrame; address: string }>();
  const pane = (id: string) => {
    const known = panes.get(id);
    if (!known) throw new Error(`no pane ${id}`);
    return known;
  };
  window.simulatedExcel = {
    host,
    program,
    user: new UserActions(program, 'user'),
    coauthor: new UserActions(program, 'coauthor'),
    switches,
    showPane(address, id) {
      const known = panes.get(id);
      if (!known) {
        panes.set(id, { page: host.open('pane', address, byId('panes')), address });
      } else if (known.address !== address && !settings.sharedRuntime) {
        known.address = address;
        known.page.load(address, settings);
      }
      pane(id).page.element.hidden = false;
    },
    reloadPane(id) {
      const { page, address } = pane(id);
      page.load(address, settings);
    },
    closePane(id) {
      host.close(pane(id).page);
      panes.delete(id);
    },
    reopen() {
      program.reopened();
      for (const { page, address } of panes.values()) page.load(address, settings);
    },
  };
};

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no #${id}`);
  return element;
}
