/** The page of the window in which a file is offered, in words of the tests. */
import { startSaveDialog } from '../../../src/hosts/excel/save-dialog';

const labels = { preparing: 'preparing', ready: 'ready', offered: 'offered', failed: 'failed' };
void startSaveDialog(labels, document.body);
