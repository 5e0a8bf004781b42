import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The site that is tested as built: the one of `npm run build`, or of a release. */
export const SITE = process.env['GOUJI_SITE'] ?? 'dist/site';

/** A part of that site. @throws Error where nothing is built */
export function builtPart(part: 'app' | 'app/workbench' | 'data' | 'excel' | 'wps'): string {
  const folder = join(SITE, part);
  if (!existsSync(folder)) throw new Error(`no ${folder}: run npm run build first`);
  return folder;
}
