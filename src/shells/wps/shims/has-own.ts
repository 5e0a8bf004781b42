/** `Object.hasOwn`: Chrome 93. */
import { addMissing } from './add-missing';

addMissing(Object, 'hasOwn', (target: unknown, key: PropertyKey): boolean =>
  Object.prototype.hasOwnProperty.call(target, key),
);
