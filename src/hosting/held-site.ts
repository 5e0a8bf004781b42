import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { reason, Refusal, type Reason } from '../model/reason';
import { sha256 } from './list-release';
import { readRelease } from './read-release';
import { LIST_NAME, type ListedFile, type ReleaseList } from './release-list';
import { typeOf } from './site-rules';
import { readDataFile } from './verify/data-file';

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
 * Reads a release and holds each file against the list. Of the file that may be replaced nothing broken is
 * given out: the last good one, or none.
 * @param tell hears when what was put there is broken (`serve.data-bad`, `serve.data-bad-kept`) and when it
 *   is good again (`serve.data-good`)
 * @throws Refusal `release.no-list`, `release.bad-list`, `release.missing`, `release.changed`
 */
export async function holdSite(
  root: string,
  tell: (change: Reason) => void = () => undefined,
): Promise<HeldSite> {
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
    if (!listed.replaceable) held.set(listed.path, file);
    if (!listed.replaceable && file.sha256 !== listed.sha256) changed.push(listed.path);
  }
  refuse('release.missing', missing);
  refuse('release.changed', changed);
  const own = { path: LIST_NAME, type: typeOf(LIST_NAME), cache: 'revalidate' } as const;
  held.set(LIST_NAME, heldFile(own, await readFile(join(folder, LIST_NAME))));

  const states = new Map<string, { seen: string; isBad: boolean }>();
  /** Looks whether the administrator has put another there; while it cannot be read, the one before stands. */
  async function renew(listed: ListedFile): Promise<void> {
    const { path } = listed;
    const at = join(folder, path);
    const now = await stat(at).catch(() => null);
    const seen = now && `${now.mtimeMs} ${now.size}`;
    const before = states.get(path);
    if (seen === null || before?.seen === seen) return;
    const bytes = await readFile(at).catch(() => null);
    // Whoever asked at the same moment may have seen it first.
    if (bytes === null || states.get(path)?.seen === seen) return;
    const isBad = readDataFile(path, bytes.toString('utf8')).finding !== null;
    states.set(path, { seen, isBad });
    const complaint = held.has(path) ? 'serve.data-bad-kept' : 'serve.data-bad';
    if (isBad) tell(reason(complaint, { path }));
    else if (before?.isBad) tell(reason('serve.data-good', { path }));
    if (!isBad && held.get(path)?.sha256 !== sha256(bytes)) held.set(path, heldFile(listed, bytes));
  }
  const replaceable = new Map(
    list.files.filter((one) => one.replaceable).map((one) => [one.path, one]),
  );
  for (const listed of replaceable.values()) await renew(listed);
  return {
    list,
    file: async (path) => {
      const listed = replaceable.get(path);
      if (listed) await renew(listed);
      return held.get(path);
    },
  };
}

function refuse(code: 'release.missing' | 'release.changed', paths: readonly string[]): void {
  const [path] = paths;
  if (path !== undefined) throw new Refusal({ code, slots: { path, count: paths.length } });
}
