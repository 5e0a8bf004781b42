/** What must not be in the built add-in, and how large its first load may be. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';

/** Bytes, gzipped, of all scripts of ours that a page loads before the pane stands. */
export const FIRST_LOAD_LIMIT = 220 * 1024;

/** Texts that survive minification, one for each library that must come later than the pane. */
export const LATE_LIBRARIES: Readonly<Record<string, string>> = {
  excelts: 'xl/workbook.xml',
  docx: 'word/document.xml',
  docxtemplater: 'Multi error',
  pizzip: 'End of data reached',
  liquidjs: 'RenderError',
  fflate: 'invalid length/literal',
  saxes: 'unclosed tag',
};

/** What only Univer says: the workbench's grid, which is larger than the rest together. */
export const GRID = 'sheet.mutation.set-range-values';

/** Names of things, never asked for. */
const NAMESPACES = [
  ...['http://www.w3.org/', 'http://schemas.openxmlformats.org/', 'http://schemas.microsoft.com/'],
  ...[
    'http://purl.org/',
    'http://purl.oclc.org/',
    'http://json-schema.org/',
    'https://json-schema.org/',
  ],
  // In the texts of errors that libraries throw.
  ...['https://reactjs.org/docs/error-decoder.html', 'https://docxtemplater.com/docs/api/'],
  'https://answers.microsoft.com/en-us/msoffice/forum/',
];
const CODE_GENERATION = /\beval\s*\(|\bnew\s+Function\b/;

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

/** Our own scripts that a page names, in their order. */
export function scriptsOf(folder: string, page: string): readonly string[] {
  return [...read(folder, page).matchAll(/<script[^>]*\bsrc="?([^\s">]+)/g)]
    .map(([, source = '']) => source)
    .filter((source) => !/^office\/|^https:/.test(source));
}

/** Every script of ours; office.js has a folder of its own. */
export const ownScripts = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.js'));

export const gzipSize = (folder: string, file: string): number =>
  gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;

export const firstLoad = (folder: string): number =>
  scriptsOf(folder, 'taskpane.html').reduce((sum, file) => sum + gzipSize(folder, file), 0);

/** @returns one sentence for each fault */
export function bundleFaults(folder: string): readonly string[] {
  const first = scriptsOf(folder, 'taskpane.html');
  const size = firstLoad(folder);
  return [
    ...(first.length < 3 ? ['taskpane.html names too few scripts'] : []),
    ...(size > FIRST_LOAD_LIMIT ? [`first load: ${size} bytes, gzipped`] : []),
    ...first.flatMap((file) => lateIn(file, read(folder, file))),
    // start.js is read by engines that are too old for the rest.
    ...ownScripts(folder).flatMap((file) =>
      scriptFaults(file, read(folder, file), file === 'start.js' ? 5 : 2020),
    ),
    ...readdirSync(folder)
      .filter((name) => name.endsWith('.html'))
      .flatMap((page) => pageFaults(page, read(folder, page))),
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.map'))
      .map((name) => `${name}: a source map`),
  ];
}

const lateIn = (file: string, code: string): string[] =>
  Object.entries(LATE_LIBRARIES)
    .filter(([, text]) => code.includes(text))
    .map(([library]) => `${file}: ${library} before the pane stands`);

/** @param version of ECMAScript that its engines read */
export function scriptFaults(file: string, code: string, version: 5 | 2020): string[] {
  const faults: string[] = [];
  if (code.includes(GRID)) faults.push(`${file}: the workbench’s grid`);
  if (CODE_GENERATION.test(code)) faults.push(`${file}: code made from text`);
  for (const [address] of code.matchAll(/\bhttps?:\/\/[\w.-]+[^\s"'`\\)]*/g)) {
    if (!NAMESPACES.some((known) => address.startsWith(known))) {
      faults.push(`${file}: names ${address}`);
    }
  }
  try {
    parse(code, { ecmaVersion: version, sourceType: 'script' });
  } catch (error) {
    faults.push(`${file}: newer than its engines: ${String(error)}`);
  }
  return faults;
}

export function pageFaults(page: string, html: string): string[] {
  const faults: string[] = [];
  if (!html.includes('Content-Security-Policy')) faults.push(`${page}: no policy`);
  if (/script-src[^;"]*(?:'unsafe|\*)/.test(html))
    faults.push(`${page}: a policy that lets all in`);
  if (/<script(?![^>]*\bsrc=)/.test(html)) faults.push(`${page}: an inline script`);
  if (/\son\w+=/.test(html)) faults.push(`${page}: an inline handler`);
  return faults;
}
