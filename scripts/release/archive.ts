import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { filesIn } from './files-in';

const UNIX = 3;
/** A plain file that everyone may read; a program, too, run. */
const [READABLE, RUNNABLE] = [0o100644, 0o100755];
/** The same for each release, so that equal content gives equal bytes; in the time of wherever it is packed. */
const DATE = new Date(2000, 0, 1);

/**
 * A folder as a zip archive with the folder in it; names are UTF-8 and say so.
 * @param name of the folder inside of the archive
 */
export function archive(folder: string, name: string): Uint8Array {
  const entries: Zippable = {};
  for (const file of filesIn(folder)) {
    const mode = file.endsWith('.cjs') ? RUNNABLE : READABLE;
    entries[`${name}/${file}`] = [
      new Uint8Array(readFileSync(join(folder, file))),
      { mtime: DATE, os: UNIX, attrs: mode * 0x10000, level: file.endsWith('.png') ? 0 : 9 },
    ];
  }
  return zipSync(entries);
}
