import { unzipSync, zipSync } from 'fflate';

/** Every file that we make says it was made then: the same content is the same bytes on any day. */
export const MADE = '2020-01-01T00:00:00';

/**
 * A zip of our own making packed anew. Libraries stamp theirs in local time and may pack by the
 * platform's zlib, both of which differ between machines.
 * @param changes new content by entry name, from the old
 */
export function repack(
  bytes: Uint8Array,
  changes: Readonly<Record<string, (old: Uint8Array) => Uint8Array>> = {},
): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).map(
    ([name, old]) => [name, changes[name]?.(old) ?? old] as const,
  );
  return zipSync(Object.fromEntries(entries), { mtime: new Date(MADE), level: 6 });
}
