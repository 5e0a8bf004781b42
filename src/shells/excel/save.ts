/** The window in which a file can be saved that the pane is not allowed to. */
import { startSaveDialog } from '../../hosts/excel/save-dialog';
import { SAVE_WINDOW } from '../../wording/save-window';
import { showStart } from '../start/start-page';

const page = document.getElementById('save');
if (page && typeof Office !== 'undefined') {
  showStart(null);
  startSaveDialog(SAVE_WINDOW, page).catch(() => showStart('not-loaded'));
}
