import type { SaveOutcome } from '../port';

/** Hands a file to the browser; nobody tells whether it does anything with it. */
export function offerDownload(name: string, bytes: Uint8Array): SaveOutcome {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after this; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return 'offered';
}
