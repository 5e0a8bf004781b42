import type { PickedFile } from '../port';
import { offerDownload } from './offer-download';
import { pickFile, readPicked } from './pick-file';
import { hasSavePicker, placeToSave, putInto } from './save-with-picker';

/** A file of the user's, and the way back to where it lies where the browser gives one. */
export interface DiskFile extends PickedFile {
  /** The browser asks the user first. */
  readonly replace?: (bytes: Uint8Array) => Promise<Replaced>;
}

/** `failed`: the user said no, or another program holds it · `changed`: it is not what was read, and was left alone. */
export type Replaced = 'saved' | 'failed' | 'changed';

/** What became of a file that was handed out, and the file itself where it is known to be on the disk. */
export interface Handed {
  readonly given: 'saved' | 'offered' | 'failed';
  readonly file?: DiskFile;
}

/** Chromium's way to the disk, on pages of https and of localhost; no other browser has it. */
interface OpenPicker {
  showOpenFilePicker?(options: object): Promise<readonly FileSystemFileHandle[]>;
}
interface Item extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/**
 * Lets the user choose a file.
 * @param kinds extensions with their dot
 * @returns `null`: the user gave up
 * @throws HostError as `pickFile`
 */
export async function pickDiskFile(kinds: readonly string[]): Promise<DiskFile | null> {
  const pick = (window as OpenPicker).showOpenFilePicker?.bind(window);
  if (!pick) return pickFile(kinds);
  try {
    const [handle] = await pick({ types: [{ accept: { 'application/octet-stream': kinds } }] });
    return handle ? await fileAt(handle) : null;
  } catch (problem) {
    if (nameOf(problem) === 'AbortError') return null;
    // In a frame of another origin it may not be asked.
    if (nameOf(problem) === 'SecurityError') return pickFile(kinds);
    throw problem;
  }
}

/**
 * The first file in what was dropped; to be called while the event lasts, because what was dropped is
 * gone after it.
 * @returns `null`: no file, or a folder
 * @throws HostError as `readPicked`
 */
export async function droppedFile({ items }: DataTransfer): Promise<DiskFile | null> {
  const item: Item | undefined = [...items].find(({ kind }) => kind === 'file');
  if (!item || item.webkitGetAsEntry()?.isDirectory) return null;
  const file = item.getAsFile();
  const handle = await item.getAsFileSystemHandle?.().catch(() => null);
  if (handle?.kind === 'file') return fileAt(handle as FileSystemFileHandle);
  return file && readPicked(file);
}

/** Hands a file to the user: to a place of the user's choosing, or else as a download. */
export async function handOut(name: string, bytes: Uint8Array): Promise<Handed> {
  try {
    if (!hasSavePicker()) return offered(name, bytes);
    const place = await placeToSave(name);
    if (!place || !(await putInto(place, bytes))) return { given: 'failed' };
    return { given: 'saved', file: { name: place.name, bytes, ...(await wayBack(place)) } };
  } catch {
    return offered(name, bytes);
  }
}

function offered(name: string, bytes: Uint8Array): Handed {
  return { given: offerDownload(name, bytes) === 'failed' ? 'failed' : 'offered' };
}

async function fileAt(handle: FileSystemFileHandle): Promise<DiskFile> {
  const way = await wayBack(handle);
  return { ...(await readPicked(await handle.getFile())), ...way };
}

/** The file as it lies there now can be replaced, once nobody else has written it. */
async function wayBack(place: FileSystemFileHandle): Promise<Pick<DiskFile, 'replace'>> {
  const writtenAt = async (): Promise<number> => (await place.getFile()).lastModified;
  let known = await writtenAt();
  return {
    replace: async (bytes) => {
      try {
        if ((await writtenAt()) !== known) return 'changed';
        if (!(await putInto(place, bytes))) return 'failed';
        known = await writtenAt();
        return 'saved';
      } catch {
        return 'failed';
      }
    },
  };
}

const nameOf = (problem: unknown): string => (problem instanceof Error ? problem.name : '');
