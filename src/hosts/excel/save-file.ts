/// <reference types="office-js" />
import type { SaveOutcome, SaveWay } from '../port';
import { offerDownload } from '../web/offer-download';
import { hasSavePicker, saveWithPicker } from '../web/save-with-picker';
import { PIECE_BYTES, parseMessage } from './save-dialog-messages';
import type { FilePiece, FromDialog } from './save-dialog-messages';

/** Relative to the pane's page, and of its origin. */
const DIALOG_PAGE = 'save.html';

/** How files can leave this Excel, the surest first. */
export function waysToSave(): SaveWay[] {
  const ways: SaveWay[] = [];
  if (hasSavePicker()) ways.push('native');
  ways.push('download');
  if (Office.context.requirements.isSetSupported('DialogApi', '1.2')) ways.push('window');
  return ways;
}

export function saveFile(name: string, bytes: Uint8Array, way: SaveWay): Promise<SaveOutcome> {
  switch (way) {
    case 'native':
      return saveWithPicker(name, bytes);
    case 'download':
      return Promise.resolve(offerDownload(name, bytes));
    case 'window':
      // A window that is not allowed to open may be an error as well.
      return offerInWindow(name, bytes).catch(() => 'failed');
    case 'beside':
      // No page in Excel reaches the disk.
      return Promise.resolve('failed');
  }
}

/** Opens a window and gives it the file piece by piece, as it asks; it is left open for the download. */
function offerInWindow(name: string, bytes: Uint8Array): Promise<SaveOutcome> {
  const address = new URL(DIALOG_PAGE, location.href).href;
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(
      address,
      { height: 30, width: 30, displayInIframe: false, promptBeforeOpen: false },
      ({ status, value: dialog }) => {
        if (status !== Office.AsyncResultStatus.Succeeded) return resolve('failed');
        const heard = (text: string, origin: string | undefined): void => {
          if (origin !== undefined && origin !== location.origin) return;
          const message = parseMessage<FromDialog>(text);
          if (message?.kind === 'offered') resolve('offered');
          if (message?.kind !== 'piece') return;
          dialog.messageChild(JSON.stringify(pieceOf(name, bytes, message.number)), {
            targetOrigin: location.origin,
          });
        };
        dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
          if ('message' in event) heard(event.message, event.origin);
        });
        // Closed, or never loaded. After an offer this says nothing any more.
        dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve('failed'));
      },
    );
  });
}

function pieceOf(name: string, bytes: Uint8Array, number: number): FilePiece {
  const of = Math.max(1, Math.ceil(bytes.length / PIECE_BYTES));
  const piece = bytes.subarray(number * PIECE_BYTES, (number + 1) * PIECE_BYTES);
  return { name, number, of, data: btoa(String.fromCharCode(...piece)) };
}
