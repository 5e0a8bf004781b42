/** The workbench: a workbook in a grid, and the pane beside it. */
import manifest from '../../../package.json';
import { OpenWorkbook, readShown } from '../../hosts/browser/open-workbook';
import { UniverGrid } from '../../hosts/browser/univer-grid';
import { pickFile } from '../../hosts/web/pick-file';
import { Workspace } from '../../session/workspace/workspace';
import { mountPane } from '../../taskpane/mount-pane';
import { gridRefusal } from '../../wording/grid-refusal';

async function open(name: string, bytes: Uint8Array): Promise<void> {
  const shown = await readShown(name, bytes);
  const { host } = new OpenWorkbook(new UniverGrid('grid'), shown, (deed, tell) =>
    tell(gridRefusal(deed)),
  );
  const workspace = new Workspace(host);
  const element = document.getElementById('pane');
  if (element) mountPane(element, workspace, { version: manifest.version });
  await workspace.open();
}

document.getElementById('open')?.addEventListener('click', () => {
  void pickFile(['.xlsx']).then((file) => file && open(file.name, file.bytes));
});
