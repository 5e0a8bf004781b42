import type { KeptTogether } from '../../model/kept-part';
import { HostError } from '../host-error';
import type { JsonValue } from '../kept-data';
import type { EtWorkbook } from './et-application';

/** All that is kept in one place. */
export type Stored = KeptTogether;

/** A place in which what is kept can stand. */
export interface KeptStore {
  /**
   * `null`: nothing of ours is there. Never changes anything.
   * @throws HostError `unsupported` for what is not ours to change: of a later version, or broken
   */
  read(workbook: EtWorkbook): Stored | null;

  /** Makes it hold this and nothing else. @throws HostError `unsupported` where it does not come back */
  write(workbook: EtWorkbook, wanted: Stored): void;
}

/** @throws HostError `unsupported` */
export function requireStored(found: Stored | null, wanted: Stored): void {
  const same =
    found !== null &&
    found.revision === wanted.revision &&
    found.values.size === wanted.values.size &&
    [...wanted.values].every(([namespace, value]) => isSame(found.values.get(namespace), value));
  if (!same) throw new HostError('unsupported', { reason: 'kept' });
}

export function isSame(a: JsonValue | undefined, b: JsonValue): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}
