import { readFile } from 'node:fs/promises';
import { extname, join, normalize, resolve } from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';
import { SITE } from '../../support/built-site';
import { OFFICE_FOLDER } from './office-folder';

export const ORIGIN = 'https://excel.test';

/** From where the production page may load office.js when it is built for Microsoft's server. */
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** Scripts of the host page and of the add-in page of the tests, as bundled. */
export interface ExcelPages {
  readonly host: string;
  readonly addin: string;
  /** Of the window in which a file is offered. */
  readonly save: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/**
 * Serves the host page, the add-in's pages and the unmodified office.js to the context, without a
 * server. Every other address is refused and noted.
 * @param folder what is built for Excel, to be had under `/excel/`
 * @param data the data file of the site; `null`: there is none; absent: the one that ships
 * @returns addresses that were refused
 */
export async function serveExcel(
  context: BrowserContext,
  pages: ExcelPages,
  folder = join(SITE, 'excel'),
  data?: string | null,
): Promise<string[]> {
  const refused: string[] = [];
  const own: Readonly<Record<string, string>> = {
    '/host.html': await readFile(resolve('test/simulators/excel/host-page.html'), 'utf8'),
    '/host.js': pages.host,
    '/addin.html':
      '<!doctype html><meta charset="utf-8"><script src="office/office.js"></script><body><script src="addin.js"></script>',
    '/addin.js': pages.addin,
    '/save.html':
      '<!doctype html><meta charset="utf-8"><script src="office/office.js"></script><body><script src="save.js"></script>',
    '/save.js': pages.save,
  };
  const bodyOf = async (address: string): Promise<string | Buffer | undefined> => {
    const { origin, pathname } = new URL(address);
    if (address.startsWith(CDN))
      return fileIn(OFFICE_FOLDER, pathname.slice('/lib/1/hosted/'.length));
    if (origin !== ORIGIN) return undefined;
    const [, root, path = ''] = /^\/(office|excel|data)\/(.*)$/.exec(decodeURI(pathname)) ?? [];
    if (root === undefined) return own[pathname];
    if (root === 'office') return fileIn(OFFICE_FOLDER, path);
    if (root === 'data' && data !== undefined) return data ?? undefined;
    return fileIn(root === 'excel' ? folder : join(SITE, 'data'), path);
  };
  await context.route('**/*', async (route) => {
    const address = route.request().url();
    const body = await bodyOf(address);
    if (body !== undefined) return fulfil(route, body);
    refused.push(address);
    return address.startsWith(ORIGIN) ? route.fulfill({ status: 404 }) : route.abort();
  });
  return refused;
}

async function fileIn(folder: string, path: string): Promise<Buffer | undefined> {
  const inside = normalize(path);
  if (inside.startsWith('..')) return undefined;
  return readFile(join(folder, inside)).catch(() => undefined);
}

function fulfil(route: Route, body: string | Buffer): Promise<void> {
  const { pathname } = new URL(route.request().url());
  return route.fulfill({
    body,
    contentType: TYPES[extname(pathname)] ?? 'application/octet-stream',
  });
}
