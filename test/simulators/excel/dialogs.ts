import type { AddinPageFrame } from './addin-page-frame';
import type { ExcelHost } from './excel-host';

const MESSAGE = 0;
const PARENT_MESSAGE = 1;
const CLOSED_BY_USER = 12_006;

/** Dialogs in frames of the host; one that is a window of its own passes the host by. */
export class Dialogs {
  readonly #host: ExcelHost;

  constructor(host: ExcelHost) {
    this.#host = host;
  }

  /** @param registration its `targetId` is the JSON of what `displayDialogAsync` was given */
  open(opener: AddinPageFrame, registration: unknown): void {
    const { targetId } = registration as { targetId: string };
    const { url } = JSON.parse(targetId) as { url: string };
    const dialog = this.#host.open('dialog', url, document.body);
    dialog.opener = opener;
  }

  closeOf(opener: AddinPageFrame): void {
    const dialog = this.#of(opener);
    if (dialog) this.#host.close(dialog);
  }

  /** The user closes whatever dialog is open. */
  closeByUser(): void {
    for (const dialog of [...this.#host.pages].filter(({ kind }) => kind === 'dialog')) {
      dialog.opener?.push('dialogMessageReceived', { messageType: CLOSED_BY_USER });
      this.#host.close(dialog);
    }
  }

  toOpener(dialog: AddinPageFrame, messageContent: string): object {
    const messageOrigin = location.origin;
    const message = { messageType: MESSAGE, messageContent, messageOrigin };
    dialog.opener?.push('dialogMessageReceived', message);
    return {};
  }

  toDialogOf(opener: AddinPageFrame, messageContent: string): object {
    const messageOrigin = location.origin;
    const message = { messageType: PARENT_MESSAGE, messageContent, messageOrigin };
    this.#of(opener)?.push('dialogParentMessageReceived', message);
    return {};
  }

  #of(opener: AddinPageFrame): AddinPageFrame | undefined {
    return [...this.#host.pages].find((page) => page.opener === opener);
  }
}
