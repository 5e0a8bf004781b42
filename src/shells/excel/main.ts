/**
 * The pane in Excel: waits for Office, asks whether this Excel can do what is needed, and opens the
 * workbook. Each open workbook has a page of its own and knows nothing of the others.
 */
import '../start/offer-data';
import manifest from '../../../package.json';
import { excelHost } from '../../hosts/excel/excel-host';
import { Workspace } from '../../session/workspace/workspace';
import { mountPane } from '../../taskpane/mount-pane';
import type { RibbonTask } from '../start/ribbon-task';
import { showStart } from '../start/start-page';
import { ACTIONS, taskOf } from './ribbon-actions';

/** Excel 2021: events of all sheets, protection that is told, merged areas. */
const NEEDED = '1.14';
/** Events are lost now and then: Excel on the web does not tell a choice from a drop-down list. */
const WATCHDOG_MS = 15_000;

/** Reads the engine's file while Office gets ready; `open` asks for it again and says if it is missing. */
function fetchEngine(): void {
  import(/* webpackChunkName: "engine" */ '../../session/workspace/engine').catch(() => undefined);
}

function paneOver(workspace: Workspace, tab: RibbonTask): (tab: RibbonTask) => void {
  const element = document.createElement('div');
  element.style.height = '100%';
  document.getElementById('pane')?.append(element);
  return mountPane(element, workspace, { tab, version: manifest.version }).open;
}

/** Only a page that shares its runtime with the ribbon is asked for these. */
function answerRibbon(workspace: Workspace, show: (tab: RibbonTask) => void): void {
  for (const [action, task] of Object.entries(ACTIONS)) {
    Office.actions.associate(action, (event: Office.AddinCommands.Event) => {
      show(task);
      if (task === 'check') void workspace.recheck();
      void Office.addin.showAsTaskpane().finally(() => event.completed());
    });
  }
}

async function start(): Promise<void> {
  if (typeof Office === 'undefined') return showStart('not-loaded');
  fetchEngine();
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return showStart('outside');
  if (!Office.context.requirements.isSetSupported('ExcelApi', NEEDED)) return showStart('too-old');
  const workspace = new Workspace(excelHost(), { watchdogMs: WATCHDOG_MS });
  const show = paneOver(workspace, taskOf(location.search));
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) {
    answerRibbon(workspace, show);
  }
  showStart(null);
  await workspace.open();
}

start().catch(() => {
  document.getElementById('pane')?.remove();
  showStart('not-loaded');
});
