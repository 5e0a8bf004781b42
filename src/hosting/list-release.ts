import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LIST_NAME, type ListedFile, type ReleaseList } from './release-list';
import { cacheOf, policyOf, REPLACEABLE, typeOf } from './site-rules';

export interface ReleaseSettings {
  readonly version: string;
  /** With a slash at its end; https, but for a release for WPS alone. */
  readonly baseUrl: string;
  /** `local`, or the address from which the pages load office.js. */
  readonly office: string;
  /** Origins besides Microsoft's that may frame the pane for Excel: an Office Online Server of one's own. */
  readonly frameAncestors?: readonly string[];
}

/**
 * The list of a site as it lies in a folder, by path; an older list in it is passed over.
 * @throws Refusal `release.unknown-type`, `release.page-policy`
 */
export function listRelease(folder: string, settings: ReleaseSettings): ReleaseList {
  const { version, baseUrl, office, frameAncestors = [] } = settings;
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const paths = entries.map((path) => path.replaceAll('\\', '/')).sort((a, b) => (a < b ? -1 : 1));
  const files: ListedFile[] = [];
  for (const path of paths) {
    const at = join(folder, path);
    if (path === LIST_NAME || !statSync(at).isFile()) continue;
    files.push(listFile(path, readFileSync(at), frameAncestors));
  }
  return { schema: 1, version, baseUrl, office, files };
}

function listFile(path: string, bytes: Buffer, frameAncestors: readonly string[]): ListedFile {
  return {
    path,
    size: bytes.length,
    sha256: sha256(bytes),
    type: typeOf(path),
    cache: cacheOf(path),
    ...(path.endsWith('.html')
      ? { policy: policyOf(path, bytes.toString('utf8'), frameAncestors) }
      : {}),
    ...(path === REPLACEABLE ? { replaceable: true } : {}),
  };
}

/** Hexadecimal. */
export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');
