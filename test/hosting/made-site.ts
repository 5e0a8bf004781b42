import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import manifest from '../../package.json';
import { listRelease } from '../../src/hosting/list-release';
import { LIST_NAME, type ReleaseList } from '../../src/hosting/release-list';
import { builtPart } from '../support/built-site';

export const BASE_URL = 'https://budget.example/gouji/';
/** Where the manifest of the source tree says that the add-in is. */
const DEVELOPMENT_URL = 'https://localhost:3000/excel/';
/** Alike, and a megabyte each: one is enough. */
const LARGE_OFFICE_FILES = /excel-(win32|mac|ios|winrt)[^/]*\.js$/;

const APP_PAGE = `<!doctype html><meta charset="utf-8" /><meta http-equiv="Content-Security-Policy" content="default-src 'none'" /><title>勾稽</title><p>安装与状态`;

/** The built site for a made-up origin, without its list. @returns its folder */
export function makeSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-site-'));
  for (const part of ['data', 'excel', 'wps'] as const)
    cpSync(builtPart(part), join(folder, part), {
      recursive: true,
      filter: (from) => !LARGE_OFFICE_FILES.test(from),
    });
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  put('app/index.html', APP_PAGE);
  const built = readFileSync(join(folder, 'excel/manifest.xml'), 'utf8');
  put('excel/manifest.xml', built.replaceAll(DEVELOPMENT_URL, `${BASE_URL}excel/`));
  put(
    'wps/jsplugins.xml',
    `<jsplugins>\n  <jspluginonline name="gouji" type="et" url="${BASE_URL}wps/" enable="enable_dev" install="null" debug=""/>\n</jsplugins>\n`,
  );
  return folder;
}

/** Writes the list of a site as it lies there now. */
export function listSite(folder: string, baseUrl = BASE_URL): ReleaseList {
  const { version } = manifest;
  const list = listRelease(folder, { version, baseUrl, office: 'local' });
  writeFileSync(join(folder, LIST_NAME), JSON.stringify(list));
  return list;
}

/** A copy that a test may spoil. */
export function copySite(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'gouji-copy-'));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

export function removeSite(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
