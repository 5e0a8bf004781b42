import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { filesIn } from './files-in';

const UNIX = 3;
/** A plain file that everyone may read; a program, too, run. */
const [READABLE, RUNNABLE] = [0o100644, 0o100755];
/** The format has the time of a wall clock and no zone: the one of UTC, so that zones write the same bytes. */
const wallClock = (date: Date): Date =>
  new Date(
    ...([date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()] as const),
    ...([date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()] as const),
  );

/**
 * A folder as a zip archive with the folder in it; names are UTF-8 and say so.
 * @param name of the folder inside of the archive
 * @param date of every file: servers tell a changed page by it, so each version has its own
 */
export function archive(folder: string, name: string, date: Date): Uint8Array {
  const mtime = wallClock(date);
  const entries: Zippable = {};
  for (const file of filesIn(folder)) {
    const mode = file.endsWith('.cjs') ? RUNNABLE : READABLE;
    entries[`${name}/${file}`] = [
      new Uint8Array(readFileSync(join(folder, file))),
      { mtime, os: UNIX, attrs: mode * 0x10000, level: file.endsWith('.png') ? 0 : 9 },
    ];
  }
  return zipSync(entries);
}
