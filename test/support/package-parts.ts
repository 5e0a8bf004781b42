import { unzipSync, zipSync, type Zippable } from 'fflate';

/** The parts of an Office file by name, as bytes in latin letters: equal means byte for byte. */
export function rawParts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, data]) => [
      name,
      Buffer.from(data).toString('latin1'),
    ]),
  );
}

/** The text of one part. */
export function partText(bytes: Uint8Array, part: string): string {
  const data = unzipSync(bytes)[part];
  if (!data) throw new Error(`no part ${part}`);
  return Buffer.from(data).toString('utf8');
}

/** An Office file from the texts (or bytes) of its parts. */
export function officeFile(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) files[name] = Buffer.from(content);
  // The same parts are the same bytes on any day.
  return zipSync(files, { mtime: new Date(2020, 0, 1) });
}

/** Names of the parts in which two files differ. */
export function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [rawParts(before), rawParts(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]);
}
