import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { reason, type Reason } from '../model/reason';
import {
  DataError,
  dataOfFile,
  dataOfFolder,
  LARGEST_DATA,
  tooLarge,
  type PackFile,
} from '../session/data-files';

/** Files of a folder; a pack of all editions has a hundred. */
const MOST_FILES = 500;

/**
 * A data pack from its folder, or from the file that pages load, as it is handed over.
 * @throws DataError with what could not be read
 */
export async function readData(path: string): Promise<unknown> {
  const there = await stat(path).catch((problem: unknown) => {
    throw failed('', unreadable(problem));
  });
  if (there.isDirectory()) return dataOfFolder(await filesIn(path));
  if (there.size > LARGEST_DATA) throw failed('', tooLarge());
  return dataOfFile(await bytesOf(path, ''));
}

/** What its file manager leaves in folders that somebody has looked at. */
const LEFT_BY_WINDOWS = /^(?:thumbs\.db|desktop\.ini)$/i;

/** Hidden files are the system's. */
async function filesIn(folder: string): Promise<readonly PackFile[]> {
  const files: PackFile[] = [];
  let bytes = 0;
  const look = async (below: string): Promise<void> => {
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(
      (problem: unknown) => {
        throw failed(below, unreadable(problem));
      },
    );
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.') || LEFT_BY_WINDOWS.test(entry.name)) continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        await look(path);
        continue;
      }
      if (files.length >= MOST_FILES)
        throw failed('', reason('data.too-many', { limit: MOST_FILES }));
      bytes += (await stat(join(folder, path)).catch(() => null))?.size ?? 0;
      if (bytes > LARGEST_DATA) throw failed('', tooLarge());
      files.push({ path, bytes: await bytesOf(join(folder, path), path) });
    }
  };
  await look('');
  return files;
}

async function bytesOf(path: string, file: string): Promise<Uint8Array> {
  return readFile(path).catch((problem: unknown) => {
    throw failed(file, unreadable(problem));
  });
}

function failed(file: string, wrong: Reason): DataError {
  return new DataError([{ file, wrong }]);
}

function unreadable(problem: unknown): Reason {
  const { code = '' } = problem as NodeJS.ErrnoException;
  return code === 'ENOENT' ? reason('data.not-found') : reason('data.unreadable', { reason: code });
}
