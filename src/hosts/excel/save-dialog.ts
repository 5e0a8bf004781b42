/// <reference types="office-js" />
/**
 * The script of `save.html`, a window of our own in which downloads are allowed that the pane's frame is
 * not. It fetches the file from the pane piece by piece and offers it.
 */
import { parseMessage } from './save-dialog-messages';
import type { FilePiece, FromDialog } from './save-dialog-messages';

/** Words of the page. */
export interface SaveDialogLabels {
  readonly preparing: string;
  /** Above the link; the link itself is the file's name. */
  readonly ready: string;
  /** After the click: where to look for the file, and that the window can be closed. */
  readonly offered: string;
  readonly failed: string;
}

/** No piece for so long: the pane is gone. */
const PATIENCE_MS = 20_000;

/** @param page where the words and the link are shown; emptied first */
export async function startSaveDialog(labels: SaveDialogLabels, page: HTMLElement): Promise<void> {
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.textContent = labels.preparing;
  page.replaceChildren(status);
  try {
    await Office.onReady();
    const { name, bytes } = await fetchFile();
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes.buffer as ArrayBuffer]));
    link.download = name;
    link.textContent = name;
    link.addEventListener('click', () => {
      status.textContent = labels.offered;
      tell({ kind: 'offered' });
    });
    status.textContent = labels.ready;
    page.append(link);
    link.focus();
  } catch {
    status.textContent = labels.failed;
  }
}

function tell(message: FromDialog): void {
  Office.context.ui.messageParent(JSON.stringify(message), { targetOrigin: location.origin });
}

function fetchFile(): Promise<{ name: string; bytes: Uint8Array }> {
  return new Promise((resolve, reject) => {
    const pieces: string[] = [];
    let patience: ReturnType<typeof setTimeout>;
    const ask = (): void => {
      clearTimeout(patience);
      patience = setTimeout(() => reject(new Error('no answer')), PATIENCE_MS);
      tell({ kind: 'piece', number: pieces.length });
    };
    const heard = (text: string): void => {
      const piece = parseMessage<FilePiece>(text);
      // A piece may come twice.
      if (piece?.number !== pieces.length) return;
      pieces.push(atob(piece.data));
      if (pieces.length < piece.of) return ask();
      clearTimeout(patience);
      resolve({
        name: piece.name,
        bytes: Uint8Array.from(pieces.join(''), (byte) => byte.charCodeAt(0)),
      });
    };
    Office.context.ui.addHandlerAsync(
      Office.EventType.DialogParentMessageReceived,
      ({ message }: { message: string }) => heard(message),
      {},
      ask,
    );
  });
}
