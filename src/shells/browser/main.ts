/** The workbench: a workbook in a grid, and the pane beside it. */
import manifest from '../../../package.json';
import { readLook } from '../../formats/xlsx/look/read-look';
import { readWorkbook } from '../../formats/read-workbook';
import { browserHost } from '../../hosts/browser/browser-host';
import { UniverGrid } from '../../hosts/browser/univer-grid';
import { MemoryWorkbook } from '../../hosts/memory/memory-workbook';
import { pickFile } from '../../hosts/web/pick-file';
import { Workspace } from '../../session/workspace/workspace';
import { mountPane } from '../../taskpane/mount-pane';

async function open(name: string, bytes: Uint8Array): Promise<void> {
  const workbook = MemoryWorkbook.fromSnapshot(await readWorkbook(bytes, name));
  const grid = new UniverGrid('grid');
  grid.show(workbook, readLook(bytes));
  const workspace = new Workspace(browserHost(workbook, grid));
  const element = document.getElementById('pane');
  if (element) mountPane(element, workspace, { version: manifest.version });
  await workspace.open();
}

document.getElementById('open')?.addEventListener('click', () => {
  void pickFile(['.xlsx']).then((file) => file && open(file.name, file.bytes));
});
