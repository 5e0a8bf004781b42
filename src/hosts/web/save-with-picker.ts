import type { SaveOutcome } from '../port';

/** The browser's own dialog, where it has one; not yet among the types of the language. */
interface SavePicker {
  showSaveFilePicker?(options: { suggestedName: string }): Promise<{
    createWritable(): Promise<{ write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }>;
  }>;
}

/** Whether the dialog is there; frames of another origin, as in Excel for the web, are refused it. */
export function hasSavePicker(): boolean {
  return (window as SavePicker).showSaveFilePicker !== undefined && window.top === window;
}

/** Saves where the user says; `failed` where she gave up. */
export async function saveWithPicker(name: string, bytes: Uint8Array): Promise<SaveOutcome> {
  try {
    const file = await (window as SavePicker).showSaveFilePicker?.({ suggestedName: name });
    const writable = await file?.createWritable();
    await writable?.write(bytes);
    await writable?.close();
    return writable ? 'saved' : 'failed';
  } catch {
    return 'failed';
  }
}
