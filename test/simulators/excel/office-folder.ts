import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Folder of office.js as npm installed it; its files are served as they are. */
export const OFFICE_FOLDER = join(
  dirname(createRequire(join(process.cwd(), 'x')).resolve('@microsoft/office-js/package.json')),
  'dist',
);
