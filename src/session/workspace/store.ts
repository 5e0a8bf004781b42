/** A value that is replaced as a whole, and those who want to know. */
export class Store<S extends object> {
  #state: S;
  readonly #listeners = new Set<() => void>();

  constructor(state: S) {
    this.#state = state;
  }

  /** The same object until something changes, so that faces can compare by identity. */
  readonly get = (): S => this.#state;

  /** Replaces some fields; listeners are told only where one of them is another. */
  set(change: Partial<S>): void {
    const keys = Object.keys(change) as (keyof S)[];
    if (keys.every((key) => Object.is(change[key], this.#state[key]))) return;
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }

  /** @returns stops listening */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
}
