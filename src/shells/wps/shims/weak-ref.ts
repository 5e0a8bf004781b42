/**
 * `WeakRef`: Chrome 84. Libraries of the pane ask it for an element that may be gone; here the element
 * is kept for as long as they keep the reference, which costs memory and nothing else.
 */
import { addMissing } from './add-missing';

class HeldRef<T extends WeakKey> {
  private readonly target: T;

  constructor(target: T) {
    this.target = target;
  }

  deref(): T {
    return this.target;
  }
}

addMissing(globalThis, 'WeakRef', HeldRef);
