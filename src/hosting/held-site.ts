import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Refusal } from '../model/reason';
import { sha256 } from './list-release';
import { readRelease } from './read-release';
import { LIST_NAME, type ListedFile, type ReleaseList } from './release-list';
import { typeOf } from './site-rules';

/** One file as it is given out. */
export interface HeldFile {
  readonly listed: Pick<ListedFile, 'path' | 'type' | 'cache' | 'policy'>;
  readonly bytes: Buffer;
  readonly sha256: string;
  /** Its bytes in gzip, made when first asked for; null where that gains nothing. */
  readonly zipped: () => Promise<Buffer | null>;
}

/** A site in memory: what it was when it was checked is what is given out, whatever becomes of the disk. */
export interface HeldSite {
  readonly list: ReleaseList;
  /** The file of a path of the list, or undefined: there is nothing else. */
  readonly file: (path: string) => Promise<HeldFile | undefined>;
}

const zip = promisify(gzip);
const PACKED = /^(image\/(png|gif)|application\/zip)/;
const WORTH_ZIPPING = 1024;

export function heldFile(listed: HeldFile['listed'], bytes: Buffer): HeldFile {
  let zipping: Promise<Buffer> | undefined;
  const gains = bytes.length > WORTH_ZIPPING && !PACKED.test(listed.type);
  return {
    listed,
    bytes,
    sha256: sha256(bytes),
    zipped: async () => (gains ? (zipping ??= zip(bytes)) : null),
  };
}

/**
 * Reads a release and holds each file against the list.
 * @throws Refusal `release.no-list`, `release.bad-list`, `release.missing`, `release.changed`
 */
export async function holdSite(root: string): Promise<HeldSite> {
  const { folder, list } = await readRelease(root);
  const held = new Map<string, HeldFile>();
  const missing: string[] = [];
  const changed: string[] = [];
  for (const listed of list.files) {
    const bytes = await readFile(join(folder, listed.path)).catch(() => null);
    if (bytes === null) {
      missing.push(listed.path);
      continue;
    }
    const file = heldFile(listed, bytes);
    held.set(listed.path, file);
    if (!listed.replaceable && file.sha256 !== listed.sha256) changed.push(listed.path);
  }
  refuse('release.missing', missing);
  refuse('release.changed', changed);
  const own = { path: LIST_NAME, type: typeOf(LIST_NAME), cache: 'revalidate' } as const;
  held.set(LIST_NAME, heldFile(own, await readFile(join(folder, LIST_NAME))));

  const replaceable = new Map(
    list.files.filter((one) => one.replaceable).map((one) => [one.path, { seen: '' }]),
  );
  /** Looks whether the administrator has put another there; while it cannot be read, the one before stands. */
  async function renewed(path: string, before: HeldFile): Promise<HeldFile> {
    const state = replaceable.get(path);
    const at = join(folder, path);
    const now = state && (await stat(at).catch(() => null));
    if (!state || !now || state.seen === `${now.mtimeMs} ${now.size}`) return before;
    const bytes = await readFile(at).catch(() => null);
    if (bytes === null) return before;
    state.seen = `${now.mtimeMs} ${now.size}`;
    const file = heldFile(before.listed, bytes);
    if (file.sha256 === before.sha256) return before;
    held.set(path, file);
    return file;
  }
  return {
    list,
    file: async (path) => {
      const file = held.get(path);
      return file && renewed(path, file);
    },
  };
}

function refuse(code: 'release.missing' | 'release.changed', paths: readonly string[]): void {
  const [path] = paths;
  if (path !== undefined) throw new Refusal({ code, slots: { path, count: paths.length } });
}
