/** `at` of arrays, texts and typed arrays: Chrome 92. */
import { addMissing } from './add-missing';

function at(this: ArrayLike<unknown>, index: number): unknown {
  const place = Math.trunc(index) || 0;
  return this[place < 0 ? this.length + place : place];
}

const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as object;
for (const prototype of [Array.prototype, String.prototype, typedArray]) {
  addMissing(prototype, 'at', at);
}
