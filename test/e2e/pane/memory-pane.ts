/**
 * A page with the pane over a workbook in memory, for looking at the pane and for tests of what does
 * not depend on a spreadsheet program. The workbook is a file that the test hands over.
 */
import '../../../src/shells/start/offer-data';
import { MemoryHost } from '../../../src/hosts/memory/memory-host';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { readContent } from '../../../src/session/open';
import { Workspace } from '../../../src/session/workspace/workspace';
import { mountPane } from '../../../src/taskpane/mount-pane';

export interface MemoryPane {
  readonly workbook: MemoryWorkbook;
  readonly host: MemoryHost;
  readonly workspace: Workspace;
}

declare global {
  interface Window {
    /** @param file the bytes of a workbook, in base64 */
    openPane(file: string, name: string): Promise<void>;
    memoryPane: MemoryPane;
  }
}

window.openPane = async (file, name) => {
  const content = await readContent(
    Uint8Array.from(atob(file), (char) => char.charCodeAt(0)),
    name,
  );
  if (content.kind !== 'workbook') throw new Error(`${name} is no workbook`);
  const workbook = MemoryWorkbook.fromSnapshot(content.snapshot);
  const host = new MemoryHost(workbook);
  const workspace = new Workspace(host);
  const element = document.createElement('div');
  element.id = 'pane';
  document.body.append(element);
  mountPane(element, workspace, { version: '1.2.3' });
  window.memoryPane = { workbook, host, workspace };
  await workspace.open();
};
