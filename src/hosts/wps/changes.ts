import { HostError } from '../host-error';
import type { EtApplication } from './et-application';

/** What ET has taken of a list of changes, and the way back. */
export class Changes {
  readonly #back: (() => void)[] = [];
  #taken = false;

  /** @param back undoes the change that comes next, also where ET refuses it half-way */
  before(back: () => void): void {
    this.#back.push(back);
  }

  /** ET has taken a change. */
  readonly taken = (): void => {
    this.#taken = true;
  };

  /**
   * Makes all changes or none. A build that does not say when a cell is open for typing refuses the very first
   * one then, for which there is no other reason left once the workbook and its sheets have been asked.
   * @throws HostError `editing`, and whatever the work throws
   */
  make<T>(application: EtApplication, work: () => T): T {
    try {
      return work();
    } catch (thrown) {
      for (const back of this.#back.reverse()) attempt(back);
      const silent = !this.#taken && application.Ready === undefined;
      if (silent && !(thrown instanceof HostError)) throw new HostError('editing', {}, thrown);
      throw thrown;
    }
  }
}

/** Does what may fail without harm. */
export function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // What cannot be taken back, or drawn, stays as it is.
  }
}
