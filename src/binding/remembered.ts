/**
 * What was worked out of an object that never changes, kept for as long as the object is: while a
 * workbook is typed in, all sheets but one are the same as at the check before.
 */
export class Remembered<K extends object, V> {
  readonly #known = new WeakMap<K, { readonly basis: readonly unknown[]; readonly value: V }>();

  /** @param basis what else the value rests on; it is made anew when one of these is another */
  get(key: K, basis: readonly unknown[], make: () => V): V {
    const known = this.#known.get(key);
    if (known?.basis.every((one, i) => Object.is(one, basis[i]))) return known.value;
    const value = make();
    this.#known.set(key, { basis, value });
    return value;
  }
}
