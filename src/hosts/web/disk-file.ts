import type { PickedFile } from '../port';
import { offerDownload } from './offer-download';
import { pickFile, readPicked } from './pick-file';

/** A file of the user's, and the way back to where it lies where the browser gives one. */
export interface DiskFile extends PickedFile {
  /** @returns whether the bytes are on the disk now; the browser asks the user first */
  readonly replace?: (bytes: Uint8Array) => Promise<boolean>;
}

/** What became of a file that was handed out, and the file itself where it is known to be on the disk. */
export interface Handed {
  readonly given: 'saved' | 'offered' | 'failed';
  readonly file?: DiskFile;
}

/** Chromium's ways to the disk, on pages of https and of localhost; no other browser has them. */
interface Pickers {
  showOpenFilePicker?(options: object): Promise<readonly FileSystemFileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
}
interface Item extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

const pickers = (): Pickers => window as Pickers;

/**
 * Lets the user choose a file.
 * @param kinds extensions with their dot
 * @returns `null`: the user gave up
 * @throws HostError as `pickFile`
 */
export async function pickDiskFile(kinds: readonly string[]): Promise<DiskFile | null> {
  const pick = pickers().showOpenFilePicker?.bind(window);
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
  const pick = pickers().showSaveFilePicker?.bind(window);
  if (!pick) return { given: offerDownload(name, bytes) === 'failed' ? 'failed' : 'offered' };
  try {
    const handle = await pick({ suggestedName: name });
    if (!(await put(handle, bytes))) return { given: 'failed' };
    return { given: 'saved', file: { name: handle.name, bytes, ...wayBack(handle) } };
  } catch (problem) {
    if (nameOf(problem) === 'AbortError') return { given: 'failed' };
    offerDownload(name, bytes);
    return { given: 'offered' };
  }
}

async function fileAt(handle: FileSystemFileHandle): Promise<DiskFile> {
  return { ...(await readPicked(await handle.getFile())), ...wayBack(handle) };
}

const wayBack = (handle: FileSystemFileHandle) => ({
  replace: (bytes: Uint8Array) => put(handle, bytes),
});

/** All or nothing: until it is closed, the file on the disk is as it was. */
async function put(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<boolean> {
  try {
    const file = await handle.createWritable();
    await file.write(Uint8Array.from(bytes));
    await file.close();
    return true;
  } catch {
    // The user said no, or another program holds it.
    return false;
  }
}

const nameOf = (problem: unknown): string => (problem instanceof Error ? problem.name : '');
