import type { SaveOutcome } from '../port';

/** The browser's own dialog, where it has one; not yet among the types of the language. */
interface SavePicker {
  showSaveFilePicker?(options: { suggestedName: string }): Promise<FileSystemFileHandle>;
}

/** Whether the dialog is there; frames of another origin, as in Excel for the web, are refused it. */
export function hasSavePicker(): boolean {
  return (window as SavePicker).showSaveFilePicker !== undefined && window.top === window;
}

/** Saves where the user says; `failed` where she gave up. */
export async function saveWithPicker(name: string, bytes: Uint8Array): Promise<SaveOutcome> {
  const place = await placeToSave(name).catch(() => null);
  return place && (await putInto(place, bytes)) ? 'saved' : 'failed';
}

/**
 * Where the user wants the file; to be asked only where `hasSavePicker`.
 * @returns `null`: she gave up
 * @throws DOMException where the browser does not let the page ask
 */
export async function placeToSave(name: string): Promise<FileSystemFileHandle | null> {
  try {
    return (await (window as SavePicker).showSaveFilePicker?.({ suggestedName: name })) ?? null;
  } catch (problem) {
    if (problem instanceof Error && problem.name === 'AbortError') return null;
    throw problem;
  }
}

/**
 * All or nothing: until it is closed, the file on the disk is as it was.
 * @returns whether the bytes are there now: the user may say no, another program may hold the file
 */
export async function putInto(place: FileSystemFileHandle, bytes: Uint8Array): Promise<boolean> {
  try {
    const file = await place.createWritable();
    await file.write(Uint8Array.from(bytes));
    await file.close();
    return true;
  } catch {
    return false;
  }
}
