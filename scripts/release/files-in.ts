import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every file in a folder and below it, from there, with `/`, in one order on every computer. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
