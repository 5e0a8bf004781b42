import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { FileError } from './file-error';

/** Larger files are refused before a byte is read; a real workbook of a large department has 2 MB. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

export interface OpenedFile {
  /** File name without any folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file whole. What is in it is for `formats` to say.
 * @param path as the user gave it, relative to the working folder or absolute
 * @throws FileError
 */
export async function openFile(path: string, limit = MAX_FILE_BYTES): Promise<OpenedFile> {
  try {
    // Asked before opening: opening a pipe would wait for somebody to write into it.
    const about = await stat(path);
    if (about.isDirectory()) throw new FileError('folder', { path });
    if (!about.isFile()) throw new FileError('not-a-file', { path });
    if (about.size > limit) throw new FileError('too-large', { path, bytes: about.size, limit });
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      if (size > limit) throw new FileError('too-large', { path, bytes: size, limit });
      return { name: basename(path), bytes: new Uint8Array(await handle.readFile()) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof FileError ? error : asFileError(path, error);
  }
}

function asFileError(path: string, error: unknown): FileError {
  const reason = String((error as NodeJS.ErrnoException).code ?? 'unknown');
  if (reason === 'ENOENT' || reason === 'ENOTDIR')
    return new FileError('not-found', { path }, error);
  if (reason === 'EACCES' || reason === 'EPERM')
    return new FileError('permission', { path }, error);
  return new FileError('unreadable', { path, reason }, error);
}
