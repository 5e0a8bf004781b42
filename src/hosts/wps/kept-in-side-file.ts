import { parseJson } from '../../model/json-text';
import type { JsonValue } from '../../model/json-value';
import { keptJson } from '../../model/kept-part';
import { HostError } from '../host-error';
import type { Disk } from './disk';
import { requireStored } from './kept-store';
import type { KeptStore, Stored } from './kept-store';

/** After the workbook's whole name. */
export const SIDE_FILE = '.gouji.json';

/**
 * A file next to the workbook, of the same shape as the `.gouji.json` that the session saves and takes up
 * again in 接续; only that nobody here knows unit and year, which stand with each value, nor figures.
 */
export class KeptInSideFile implements KeptStore {
  constructor(
    private readonly disk: Disk,
    private readonly path: string,
  ) {}

  read(): Stored | null {
    return this.disk.has(this.path) ? storedIn(this.disk.read(this.path)) : null;
  }

  write(_: unknown, wanted: Stored): void {
    const before = this.disk.has(this.path) ? this.disk.read(this.path) : null;
    // Somebody may have put another file there since it was read first.
    if (before) storedIn(before);
    try {
      this.disk.write(this.path, new TextEncoder().encode(textOf(wanted)));
      requireStored(this.read(), wanted);
    } catch (thrown) {
      // Half of the new is worse than the old.
      if (before) this.disk.write(this.path, before);
      throw thrown;
    }
  }
}

function textOf({ values, revision }: Stored): string {
  const kept = [...values].map(([name, value]) => `${keptJson(name)}:${keptJson(value)}`);
  const head = `"gouji":"kept","schema":1,"entity":"","year":null,"revision":${String(revision)}`;
  return `{${head},"kept":{${kept.join(',')}},"figures":null}\n`;
}

/** @throws HostError `unsupported` for a file that we did not write: it may be the only one of its kind */
function storedIn(bytes: Uint8Array): Stored {
  const read = parseJson(new TextDecoder().decode(bytes));
  const file = 'value' in read ? read.value : null;
  if (!isOurs(file)) throw new HostError('unsupported', { reason: 'side-file' });
  return { values: new Map(Object.entries(file.kept)), revision: file.revision };
}

function isOurs(file: unknown): file is {
  readonly kept: Readonly<Record<string, JsonValue>>;
  readonly revision: number;
} {
  if (typeof file !== 'object' || file === null) return false;
  const { gouji, schema, entity, revision, kept } = file as Record<string, unknown>;
  return (
    gouji === 'kept' &&
    schema === 1 &&
    entity === '' &&
    Number.isSafeInteger(revision) &&
    typeof kept === 'object' &&
    kept !== null &&
    !Array.isArray(kept)
  );
}
