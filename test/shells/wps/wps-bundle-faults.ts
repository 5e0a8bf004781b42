/** What must not be in the built add-in for WPS, and what must. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenizer } from 'acorn';
import { gzipSize, ownScripts, pageFaults, scriptFaults, scriptsOf } from '../bundle-faults';

/** Bytes, gzipped: all that the pane loads, since nothing comes later. */
export const PANE_LIMIT = 900 * 1024;

/** Read by the engines that are too old for the pane, too. */
const FOR_ANY_ENGINE = /^(?:start|main|self-check)\b/;

/** The bundle calls for nothing later: a chunk would be asked of a server that may be a folder. */
function chunkFaults(file: string, code: string): string[] {
  for (const { type } of tokenizer(code, { ecmaVersion: 2020, sourceType: 'script' })) {
    if (type.keyword === 'import') return [`${file}: imports at run time`];
  }
  return /\bwebpackChunk/.test(code) ? [`${file}: has chunks`] : [];
}

/** WPS asks for a callback by its global name and wants the answer at once. */
function ribbonFaults(ribbon: string): string[] {
  return ribbon.startsWith('<customUI') ? [] : ['ribbon.xml: does not start with <customUI'];
}

function oneScriptFaults(folder: string, page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const bundles = scriptsOf(folder, page).filter((script) => /\.[0-9a-f]{8}\.js$/.test(script));
  return [
    ...(/type="?module/.test(html) ? [`${page}: a module`] : []),
    ...(bundles.length > 1 ? [`${page}: ${bundles.length} bundles`] : []),
    ...(/office\.js/.test(html) ? [`${page}: office.js`] : []),
  ];
}

/** @returns one sentence for each fault */
export function wpsBundleFaults(folder: string): readonly string[] {
  const names = readdirSync(folder);
  const pages = names.filter((name) => name.endsWith('.html'));
  return [
    ...ownScripts(folder).flatMap((file) => {
      const code = readFileSync(join(folder, file), 'utf8');
      const version = FOR_ANY_ENGINE.test(file) ? 5 : 2020;
      const faults = scriptFaults(file, code, version);
      return faults.length > 0 ? faults : chunkFaults(file, code);
    }),
    ...ownScripts(folder)
      .filter((file) => gzipSize(folder, file) > PANE_LIMIT)
      .map((file) => `${file}: ${gzipSize(folder, file)} bytes, gzipped`),
    ...pages.flatMap((page) => [
      ...pageFaults(page, readFileSync(join(folder, page), 'utf8')),
      ...oneScriptFaults(folder, page),
    ]),
    ...names.filter((name) => name.endsWith('.map')).map((name) => `${name}: a source map`),
    ...ribbonFaults(readFileSync(join(folder, 'ribbon.xml'), 'utf8')),
  ];
}
