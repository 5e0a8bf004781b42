import { HostError } from '../host-error';
import type { Disk } from './disk';
import { extensionOf } from './disk-path';
import { etService } from './et-application';
import type { Means } from './means';
import type { OpenWorkbook } from './open-workbook';

/**
 * The workbook as a file of its own format, with what is not saved yet: by way of a file in the folder for
 * temporary files, which nobody can guess and which is taken away again.
 * @throws HostError
 */
export function copyOfWorkbook(open: OpenWorkbook, { disk }: Means): Uint8Array {
  return open.run((workbook) => {
    const folder = etService('Env')?.GetTempPath();
    if (!disk || !folder || !workbook.SaveCopyAs) {
      throw new HostError('unsupported', { reason: 'copy' });
    }
    const path = inFolder(folder, `gouji-${unguessable()}${extensionOf(open.key) || '.xlsx'}`);
    try {
      workbook.SaveCopyAs(path);
      return disk.read(path);
    } finally {
      removeQuietly(disk, path);
    }
  });
}

/** What cannot be taken away is the system's to clear; the copy itself is not worse for it. */
function removeQuietly(disk: Disk, path: string): void {
  try {
    if (disk.has(path)) disk.remove(path);
  } catch {
    // As said.
  }
}

/** Systems give the folder with a separator at its end, or without. */
function inFolder(folder: string, name: string): string {
  if (/[\\/]$/.test(folder)) return folder + name;
  return folder + (folder.includes('\\') ? '\\' : '/') + name;
}

/** 32 hex digits. */
function unguessable(): string {
  const numbers = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(numbers, (number) => number.toString(16).padStart(2, '0')).join('');
}
