/** `AbortSignal.throwIfAborted`: Chrome 100. The reason that `abort` may be given is Chrome 98. */
import { addMissing } from './add-missing';

function throwIfAborted(this: AbortSignal): void {
  if (!this.aborted) return;
  throw (this.reason as unknown) ?? new DOMException('signal is aborted', 'AbortError');
}

addMissing(AbortSignal.prototype, 'throwIfAborted', throwIfAborted);
