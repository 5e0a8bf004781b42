import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';

export const ORIGIN = 'https://excel.test';

/** Scripts of the two pages, as bundled. */
export interface ExcelPages {
  readonly host: string;
  readonly addin: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Folder of the library as npm installed it; its files are served as they are. */
const OFFICE = join(
  dirname(createRequire(join(process.cwd(), 'x')).resolve('@microsoft/office-js/package.json')),
  'dist',
);

/**
 * Serves the host page, the add-in page and the unmodified office.js to the context, without a
 * server. Every other address is refused and noted.
 * @returns addresses that were refused
 */
export async function serveExcel(context: BrowserContext, pages: ExcelPages): Promise<string[]> {
  const refused: string[] = [];
  const own: Readonly<Record<string, string>> = {
    '/host.html': '<!doctype html><meta charset="utf-8"><body><script src="host.js"></script>',
    '/host.js': pages.host,
    '/addin.html':
      '<!doctype html><meta charset="utf-8"><script src="office/office.js"></script><body><script src="addin.js"></script>',
    '/addin.js': pages.addin,
  };
  await context.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const body = origin === ORIGIN ? (own[pathname] ?? (await officeFile(pathname))) : undefined;
    if (body !== undefined) return fulfil(route, pathname, body);
    refused.push(route.request().url());
    return origin === ORIGIN ? route.fulfill({ status: 404 }) : route.abort();
  });
  return refused;
}

async function officeFile(pathname: string): Promise<Buffer | undefined> {
  const path = normalize(pathname);
  if (!path.startsWith('/office/')) return undefined;
  return readFile(join(OFFICE, path.slice('/office/'.length))).catch(() => undefined);
}

function fulfil(route: Route, pathname: string, body: string | Buffer): Promise<void> {
  const contentType = TYPES[extname(pathname)] ?? 'application/octet-stream';
  return route.fulfill({ body, contentType });
}
