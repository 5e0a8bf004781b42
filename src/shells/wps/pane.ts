/**
 * The pane in WPS 表格: without office.js, for whichever workbook is in front. The ribbon's buttons live
 * in another page and are heard by asking now and then, which also tells when the workbook changes.
 */
import '../start/offer-data';
import manifest from '../../../package.json';
import { etApplication } from '../../hosts/wps/et-application';
import { everySoOften } from '../../hosts/wps/every';
import { WpsProgram } from '../../hosts/wps/wps-program';
import { Workspace } from '../../session/workspace/workspace';
import { mountPane } from '../../taskpane/mount-pane';
import type { RibbonTask } from '../start/ribbon-task';
import { showStart } from '../start/start-page';
import { collapsePane } from './collapse';
import { OpenWorkbooks, type WorkbookPane } from './open-workbooks';
import { RibbonTasks } from './ribbon-tasks';

/** So long a switch of workbooks, or a click on the ribbon, may go unnoticed. */
const LOOK_MS = 700;

function openPane(program: WpsProgram, workbook: string, task: RibbonTask | null): WorkbookPane {
  // The host has a watchdog of its own.
  const workspace = new Workspace(program.host(workbook), { watchdogMs: 0 });
  const element = document.createElement('div');
  element.className = 'workbook';
  const pane = mountPane(element, workspace, { tab: task ?? 'check', version: manifest.version });
  void workspace.open();
  return {
    // Out of the page, not only out of sight: all panes name their parts alike.
    show: () => void document.getElementById('pane')?.append(element),
    hide: () => element.remove(),
    ask: (asked) => {
      pane.open(asked);
      if (asked === 'check') void workspace.recheck();
    },
    close: () => {
      workspace.close();
      pane.close();
      element.remove();
    },
  };
}

function start(): void {
  const application = etApplication();
  if (!application) return showStart('outside');
  const program = new WpsProgram(application);
  const tasks = new RibbonTasks();
  const workbooks = new OpenWorkbooks(program, {
    openPane: (workbook, task) => openPane(program, workbook, task),
    showEmpty: (empty) => showStart(empty ? 'no-workbook' : null),
  });
  const look = (): void => {
    try {
      workbooks.look(tasks.take());
    } catch {
      // WPS is busy, with a dialog perhaps: asked again in a moment.
    }
  };
  look();
  everySoOften(LOOK_MS, look);

  const stays = document.getElementById('stays');
  document.getElementById('collapse')?.addEventListener('click', () => {
    const collapsed = collapsePane(application);
    if (stays) stays.hidden = collapsed;
  });
}

start();
