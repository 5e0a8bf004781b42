import type { Spoiling } from './spoilt-server';

/** One thing that is wrong with a hosted copy, and all that the verifier must say of it. */
export interface HostedMistake {
  readonly name: string;
  /** Before the list is made: the release itself is wrong. */
  readonly made?: (folder: string) => void;
  /** The server answers otherwise than the list says. */
  readonly spoil?: Spoiling;
  /** `code path`, in order. */
  readonly found: readonly string[];
}
