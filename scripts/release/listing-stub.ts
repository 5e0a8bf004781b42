/** Stands for src/hosting until it is there. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseList } from '../../src/hosting/release-list';
import { filesIn } from './files-in';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
  md: 'text/plain; charset=utf-8',
};

export function listRelease(
  folder: string,
  of: { version: string; baseUrl: string; office: string; frameAncestors: readonly string[] },
): ReleaseList {
  const files = filesIn(folder).filter((path) => path !== 'release.json');
  return {
    ...{ schema: 1, version: of.version, baseUrl: of.baseUrl, office: of.office },
    files: files.map((path) => {
      const bytes = readFileSync(join(folder, path));
      return {
        path,
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        type: TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
        cache: /\.[0-9a-f]{8}\./.test(path) ? 'forever' : 'revalidate',
        ...(path === 'data/gouji-data.js' ? { replaceable: true as const } : {}),
      };
    }),
  };
}

export const serverConfigs = (list: ReleaseList): readonly { name: string; text: string }[] =>
  ['nginx.conf', 'Caddyfile', 'web.config'].map((name) => ({ name, text: `# ${list.baseUrl}\n` }));
