import { HostError } from '../host-error';
import type { PickedFile } from '../port';

/** Readers of files take no more. */
const MAX_BYTES = 50 * 1024 * 1024;

/** How long a browser that does not tell of giving up may take to tell of a choice. */
const SILENCE_MS = 1_000;

/** @throws HostError `too-large`, and `unsupported` where the file cannot be read */
export async function pickFile(kinds: readonly string[]): Promise<PickedFile | null> {
  const file = await choose(kinds);
  return file && readPicked(file);
}

/** @throws HostError `too-large`, and `unsupported` where the file cannot be read */
export async function readPicked(file: File): Promise<PickedFile> {
  if (file.size > MAX_BYTES) {
    throw new HostError('too-large', { bytes: file.size, limit: MAX_BYTES });
  }
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    // It was moved or closed off between choosing and reading.
    throw new HostError('unsupported', { reason: 'unreadable' }, error);
  }
}

function choose(kinds: readonly string[]): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = kinds.join(',');
    input.hidden = true;
    const done = (): void => {
      window.removeEventListener('focus', returned);
      input.remove();
      resolve(input.files?.[0] ?? null);
    };
    const returned = (): void => void setTimeout(done, SILENCE_MS);
    input.addEventListener('change', done);
    input.addEventListener('cancel', done);
    // Before Chrome 113 nobody says that the dialog was closed; but the page has the focus again.
    if (!('oncancel' in input)) window.addEventListener('focus', returned);
    document.body.append(input);
    input.click();
  });
}
