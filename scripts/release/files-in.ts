import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Every file in a folder and below it, from there, with `/`, in one order on every computer. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort();
}
